package se.halsocenter.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code halsocenter-audit}: needs no server of ours. Ends with 0 when all is well, with 1 when something was found, with 2
 * when it was called wrongly or could not be carried out.
 */
@Command(
        name = "halsocenter-audit",
        description = "Exports the event log with its proofs, verifies such a file offline, and replays it.",
        mixinStandardHelpOptions = true,
        version = "halsocenter-audit 0.1.0",
        subcommands = {ExportCommand.class, VerifyCommand.class, ReplayCommand.class})
public final class AuditCommand {
    /** Something is not as it should be. */
    static final int FOUND = 1;

    private static final int FAILED = 2;

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "se/halsocenter/audit/logging.xml");
        System.exit(run(new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), arguments));
    }

    /** Runs a command and tells how it ended. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new AuditCommand())
                .setOut(out)
                .setErr(err)
                .setExitCodeExceptionMapper(thrown -> FAILED)
                .setExecutionExceptionHandler((thrown, command, parsed) -> {
                    command.getErr().println(thrown.getMessage() == null ? thrown.toString() : thrown.getMessage());
                    return FAILED;
                })
                .execute(arguments);
    }
}
