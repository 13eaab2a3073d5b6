package se.halsocenter.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.halsocenter.proofs.verifier.Verdict.Broken;
import se.halsocenter.proofs.verifier.Verdict.Whole;
import se.halsocenter.proofs.verifier.VerifierKey;

/** Verifies a file without any server or database. */
@Command(
        name = "verify",
        description = "Verifies an exported file: tree, signatures, earlier checkpoints, streams and events.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--key", required = true, description = "The log's public key, had from elsewhere (vkey).")
    private String key;

    @Option(names = "--checkpoint", description = "A checkpoint kept since earlier, which the log must lead on from.")
    private List<Path> earlier = new ArrayList<>();

    @Parameters(paramLabel = "FILE", description = "The exported file.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        FileVerifier.Finding finding = new FileVerifier(VerifierKey.of(key), FileVerifier.kept(earlier)).verify(file);
        switch (finding.verdict()) {
            case Whole whole ->
                out.printf(
                        "%d rows, %d of them covered by %d signed checkpoints; root %s%n",
                        whole.rows(),
                        whole.proven(),
                        finding.checkpoints(),
                        whole.root().base64());
            case Broken broken ->
                out.printf("BROKEN: %s, position %d to %d%n", broken.fault(), broken.from(), broken.to());
        }
        finding.fault().ifPresent(fault -> out.println("BROKEN: " + fault));
        if (finding.isSound()) {
            out.println("whole");
        }
        return finding.isSound() ? 0 : AuditCommand.FOUND;
    }
}
