package se.halsocenter.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.halsocenter.proofs.prover.CheckpointSigner;
import se.halsocenter.proofs.verifier.CheckpointReader;
import se.halsocenter.proofs.verifier.NotGenuine;
import se.halsocenter.proofs.verifier.VerifierKey;

/** Checkpoints as C2SP writes them, byte for byte. */
class CheckpointTest {
    private static final long SEED = Long.getLong("seed", 20240131);
    private static final String ORIGIN = "log.example.org/halsocenter";
    private static final String KEY = new Vectors("log.vkey").text();
    private static final String NOTE = new Vectors("log-20.checkpoint").text();

    private static CheckpointSigner signer() {
        byte[] seed = new byte[32];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) i;
        }
        return new CheckpointSigner(ORIGIN, seed);
    }

    private static Checkpoint checkpoint() {
        String root = new Vectors("log.txt").lines("root").getLast().get(1);
        return new Checkpoint(ORIGIN, 20, Hash.ofHex(root));
    }

    @Test
    void a_checkpoint_is_signed_as_another_program_signs_it() {
        assertThat(signer().verifierKey() + "\n").isEqualTo(KEY);
        assertThat(signer().sign(checkpoint())).isEqualTo(NOTE);
    }

    @Test
    void a_checkpoint_that_another_program_signed_is_read() {
        assertThat(CheckpointReader.opened(NOTE, VerifierKey.of(KEY))).isEqualTo(checkpoint());
    }

    @Test
    void signatures_of_others_and_lines_that_say_more_are_passed_over() {
        String others = NOTE + "\u2014 witness.example.org " + "A".repeat(91) + "=\n";
        assertThat(CheckpointReader.opened(others, VerifierKey.of(KEY))).isEqualTo(checkpoint());
    }

    @Test
    void one_flipped_bit_anywhere_is_found() {
        Random random = new Random(SEED);
        VerifierKey key = VerifierKey.of(KEY);
        for (int i = 0; i < 500; i++) {
            StringBuilder changed = new StringBuilder(NOTE);
            int at = random.nextInt(NOTE.length());
            char other = (char) (NOTE.charAt(at) ^ (1 << random.nextInt(7)));
            changed.setCharAt(at, other);
            assertThatThrownBy(() -> CheckpointReader.opened(changed.toString(), key))
                    .as("character %d as %s, seed %d", at, (int) other, SEED)
                    .isInstanceOf(NotGenuine.class);
        }
    }

    @Test
    void a_checkpoint_of_another_key_is_refused() {
        VerifierKey other = VerifierKey.of(new CheckpointSigner(ORIGIN, new byte[32]).verifierKey());
        assertThatThrownBy(() -> CheckpointReader.opened(NOTE, other)).isInstanceOf(NotGenuine.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "++",
                "name",
                "log.example.org/halsocenter+274b7316+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
                "other+274b7315+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
                "log.example.org/halsocenter+274b7315+AgOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
            })
    void what_is_no_key_is_refused(String key) {
        assertThatThrownBy(() -> VerifierKey.of(key)).isInstanceOf(NotGenuine.class);
    }

    @Test
    void a_name_that_cannot_stand_in_a_note_is_refused() {
        for (String name : List.of("", "a b", "a+b", "a\u00a0b", "a\nb")) {
            assertThatThrownBy(() -> new CheckpointSigner(name, new byte[32]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
