package se.halsocenter.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.halsocenter.proofs.Tampering.Changed;
import se.halsocenter.proofs.prover.Tree;
import se.halsocenter.proofs.verifier.Inclusion;
import se.halsocenter.proofs.verifier.LogVerifier;
import se.halsocenter.proofs.verifier.Verdict;
import se.halsocenter.proofs.verifier.Verdict.Broken;
import se.halsocenter.proofs.verifier.Verdict.Fault;
import se.halsocenter.proofs.verifier.Verdict.Whole;

class LogVerifierTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final List<LoggedRow> LOG = new Vectors("log.txt").rows();
    private static final String KEY = new Vectors("log.vkey").text();
    private static final String AT_12 = new Vectors("log-12.checkpoint").text();
    private static final String AT_20 = new Vectors("log-20.checkpoint").text();

    private static Tree tree() {
        return new Tree(new Leaves(LOG.stream().map(LoggedRow::leafHash).toList()));
    }

    private static Checkpoint head(long size) {
        return new Checkpoint("log.example.org/halsocenter", size, tree().root(size));
    }

    @Test
    void the_log_is_whole_and_what_came_after_the_checkpoint_is_told_apart() {
        Hash root = tree().root(20);
        assertThat(LogVerifier.verify(LOG.iterator(), AT_20, KEY)).isEqualTo(new Whole(20, 20, root));
        assertThat(LogVerifier.verify(LOG.iterator(), AT_12, KEY)).isEqualTo(new Whole(20, 12, root));
        assertThat(LogVerifier.verify(LOG.iterator(), List.of())).isEqualTo(new Whole(20, 0, root));
    }

    @Test
    void every_change_anywhere_is_found_where_it_is() {
        Random random = new Random(SEED);
        Tampering tampering = new Tampering(random);
        List<Checkpoint> heads = List.of(head(7), head(20), head(12));
        for (int i = 0; i < 5_000; i++) {
            Changed changed = tampering.change(LOG);
            Verdict verdict = LogVerifier.verify(changed.rows().iterator(), heads);
            assertThat(verdict)
                    .as("%s at %d, seed %d", changed.how(), changed.at(), SEED)
                    .isInstanceOfSatisfying(Broken.class, broken -> {
                        // of a log that is too short it is known where it ends, not which row is missing
                        assertThat(broken.fault() == Fault.CUT_OFF || broken.from() <= changed.at())
                                .as("%s from %s", changed.how(), broken)
                                .isTrue();
                        assertThat(broken.to()).isGreaterThanOrEqualTo(changed.at());
                    });
        }
    }

    @Test
    void a_log_that_was_cut_off_is_found() {
        assertThat(LogVerifier.verify(LOG.subList(0, 19).iterator(), AT_20, KEY))
                .isEqualTo(new Broken(20, 20, Fault.CUT_OFF));
        assertThat(LogVerifier.verify(List.<LoggedRow>of().iterator(), AT_20, KEY))
                .isEqualTo(new Broken(1, 20, Fault.CUT_OFF));
    }

    @Test
    void checkpoints_of_two_histories_are_found_without_any_row() {
        Checkpoint other = new Checkpoint("log.example.org/halsocenter", 12, tree().root(11));
        assertThat(LogVerifier.verify(LOG.iterator(), List.of(head(12), other)))
                .isEqualTo(new Broken(1, 12, Fault.TWO_HISTORIES));
    }

    @Test
    void values_that_no_row_can_have_are_found_also_when_they_hash_alike() {
        for (LoggedRow odd : List.of(
                withPayload(LOG.getFirst(), LOG.getFirst().payload() + "\n"), withPayload(LOG.getFirst(), "\ud800"))) {
            List<LoggedRow> rows = new ArrayList<>(LOG);
            rows.set(0, odd);
            assertThat(LogVerifier.verify(rows.iterator(), AT_20, KEY)).isEqualTo(new Broken(1, 1, Fault.UNREADABLE));
        }
    }

    private static LoggedRow withPayload(LoggedRow row, String payload) {
        return new LoggedRow(
                row.position(),
                row.streamId(),
                row.sequence(),
                row.streamType(),
                row.eventId(),
                row.type(),
                row.revision(),
                row.recordedAt(),
                payload,
                row.metadata(),
                row.leafHash());
    }

    @Test
    void a_row_is_proven_to_stand_at_its_own_position_only() {
        InclusionProof proof = tree().inclusion(6, 20);
        Hash root = tree().root(20);
        assertThat(Inclusion.proves(proof, LOG.get(6), root)).isTrue();
        assertThat(Inclusion.proves(proof, LOG.get(7), root)).isFalse();
        assertThat(Inclusion.proves(proof, withPayload(LOG.get(6), "{}"), root)).isFalse();
    }
}
