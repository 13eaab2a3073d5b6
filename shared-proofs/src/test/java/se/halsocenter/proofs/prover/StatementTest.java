package se.halsocenter.proofs.prover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.halsocenter.proofs.Checkpoint;
import se.halsocenter.proofs.Hash;
import se.halsocenter.proofs.Statement;
import se.halsocenter.proofs.verifier.CheckpointReader;
import se.halsocenter.proofs.verifier.NotGenuine;
import se.halsocenter.proofs.verifier.StatementReader;
import se.halsocenter.proofs.verifier.VerifierKey;

/** Statements and checkpoints are signed with the same key, and neither is ever taken for the other. */
class StatementTest {
    private static final long SEED = Long.getLong("seed", 20240131);
    private static final String ORIGIN = "log.example.org/halsocenter";
    private static final Hash ROOT = Hash.of(new byte[Hash.BYTES]);

    private final CheckpointSigner signer = new CheckpointSigner(ORIGIN, new byte[32]);
    private final VerifierKey key = VerifierKey.of(signer.verifierKey());
    private final Statement statement = new Statement(ORIGIN, "{\"state\":\"equal\"}");

    @Test
    void a_statement_is_read_as_it_was_signed() {
        String note = signer.sign(statement);

        assertThat(note).startsWith("log.example.org/halsocenter/replay\n{\"state\":\"equal\"}\n\n\u2014 ");
        assertThat(StatementReader.opened(note, key)).isEqualTo(statement);
    }

    @Test
    void one_flipped_bit_anywhere_is_found() {
        String note = signer.sign(statement);
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            StringBuilder changed = new StringBuilder(note);
            int at = random.nextInt(note.length());
            changed.setCharAt(at, (char) (note.charAt(at) ^ (1 << random.nextInt(7))));
            assertThatThrownBy(() -> StatementReader.opened(changed.toString(), key))
                    .as("character %d, seed %d", at, SEED)
                    .isInstanceOf(NotGenuine.class);
        }
    }

    @Test
    void a_statement_of_another_key_is_refused() {
        byte[] others = new byte[32];
        others[0] = 1;
        VerifierKey other = VerifierKey.of(new CheckpointSigner(ORIGIN, others).verifierKey());
        assertThatThrownBy(() -> StatementReader.opened(signer.sign(statement), other))
                .isInstanceOf(NotGenuine.class);
    }

    @Test
    void a_statement_is_no_checkpoint_and_a_checkpoint_no_statement() {
        String checkpoint = signer.sign(new Checkpoint(ORIGIN, 20, ROOT));

        assertThat(CheckpointReader.opened(checkpoint, key).size()).isEqualTo(20);
        assertThatThrownBy(() -> CheckpointReader.opened(signer.sign(statement), key))
                .isInstanceOf(NotGenuine.class);
        assertThatThrownBy(() -> StatementReader.opened(checkpoint, key)).isInstanceOf(NotGenuine.class);
    }

    @Test
    void a_checkpoint_of_another_origin_is_refused_also_when_the_key_signed_it() {
        for (String other : new String[] {ORIGIN + "/replay", "log.example.org/another"}) {
            String note = signer.sign(new Checkpoint(other, 20, ROOT));
            assertThatThrownBy(() -> CheckpointReader.opened(note, key))
                    .isInstanceOf(NotGenuine.class)
                    .hasMessage("a checkpoint of another log");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log.example.org/halsocenter\n{}\n",
                "log.example.org/another/replay\n{}\n",
                "log.example.org/halsocenter/replay\n",
                "log.example.org/halsocenter/replay\n[]\n",
                "log.example.org/halsocenter/replay\n{}\nmore\n"
            })
    void what_is_no_statement_of_this_log_is_refused_also_when_it_is_signed(String text) {
        assertThatThrownBy(() -> StatementReader.opened(signer.note(text), key)).isInstanceOf(NotGenuine.class);
    }

    @Test
    void what_a_statement_says_is_one_line() {
        assertThatThrownBy(() -> new Statement(ORIGIN, "{\n}")).isInstanceOf(IllegalArgumentException.class);
    }
}
