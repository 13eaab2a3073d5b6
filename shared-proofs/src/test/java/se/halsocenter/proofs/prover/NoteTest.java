package se.halsocenter.proofs.prover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.halsocenter.proofs.verifier.CheckpointReader;
import se.halsocenter.proofs.verifier.NotGenuine;
import se.halsocenter.proofs.verifier.VerifierKey;

class NoteTest {
    /** As it is published with the note. */
    private static final String SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    @Test
    void the_published_note_is_signed_again_byte_for_byte() throws IOException {
        byte[] typed = Base64.getDecoder().decode(SECRET);
        var signer = new CheckpointSigner("PeterNeumann", Arrays.copyOfRange(typed, 1, typed.length));
        String note = read("peter-neumann.note");

        assertThat(signer.verifierKey() + "\n").isEqualTo(read("peter-neumann.vkey"));
        assertThat(signer.note(note.substring(0, note.indexOf("\n\n") + 1))).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "x",
                "log.example.org/halsocenter\n20\n",
                "log.example.org/halsocenter\n020\n+HBYNy33vyGYAtXZtpk4s06fNdAq5IK8B30PlVofCg4=\n",
                "log.example.org/halsocenter\n20\nAAAA\n",
                "log.example.org/halsocenter\n-1\n+HBYNy33vyGYAtXZtpk4s06fNdAq5IK8B30PlVofCg4=\n",
                "log.example.org/halsocenter\n20\n+HBYNy33vyGYAtXZtpk4s06fNdAq5IK8B30PlVofCg5=\n"
            })
    void what_is_no_checkpoint_is_refused_also_when_it_is_signed(String text) {
        var signer = new CheckpointSigner("log.example.org/halsocenter", new byte[32]);
        VerifierKey key = VerifierKey.of(signer.verifierKey());
        assertThatThrownBy(() -> CheckpointReader.opened(text, key)).isInstanceOf(NotGenuine.class);
        assertThatThrownBy(() -> CheckpointReader.opened(signer.note(text), key))
                .isInstanceOf(NotGenuine.class);
    }

    private static String read(String file) throws IOException {
        try (InputStream content = Objects.requireNonNull(NoteTest.class.getResourceAsStream("/vectors/" + file))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
