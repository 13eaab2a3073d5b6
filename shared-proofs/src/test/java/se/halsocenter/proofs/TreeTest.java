package se.halsocenter.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.halsocenter.proofs.prover.Subtrees;
import se.halsocenter.proofs.prover.Tree;
import se.halsocenter.proofs.verifier.Consistency;
import se.halsocenter.proofs.verifier.Inclusion;

/** The tree and its proofs against the definitions of RFC 9162, across the borders of what is kept. */
class TreeTest {
    private static final long SEED = Long.getLong("seed", 20240131);
    private static final int LARGEST = 1_400;

    private final Leaves leaves = Leaves.some(LARGEST);
    private final Tree tree = new Tree(leaves);

    @Test
    void every_small_tree_has_the_roots_and_proofs_of_the_definition_and_they_are_accepted() {
        for (int size = 1; size <= 40; size++) {
            for (int at = 0; at < size; at++) {
                agree(at, size);
            }
        }
    }

    @Test
    void so_have_large_trees_around_the_borders_of_kept_subtrees() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            int size = i % 3 == 0 ? 256 * (1 + random.nextInt(5)) + random.nextInt(3) - 1 : 1 + random.nextInt(LARGEST);
            agree(random.nextInt(size), size);
        }
    }

    private void agree(int at, int size) {
        Hash root = leaves.root(size);
        assertThat(tree.root(size)).as("root, seed " + SEED).isEqualTo(root);
        InclusionProof inclusion = tree.inclusion(at, size);
        assertThat(inclusion.path()).as("inclusion, seed " + SEED).isEqualTo(leaves.path(at, size));
        assertThat(Inclusion.proves(inclusion, leaves.leaf(at), root)).isTrue();
        ConsistencyProof consistency = tree.consistency(at + 1, size);
        assertThat(consistency.path()).as("consistency, seed " + SEED).isEqualTo(leaves.proof(at + 1, size));
        assertThat(Consistency.proves(consistency, leaves.root(at + 1), root)).isTrue();
    }

    @Test
    void no_proof_is_accepted_for_anything_else() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            int size = 2 + random.nextInt(300);
            int at = random.nextInt(size);
            InclusionProof inclusion = changed(tree.inclusion(at, size), random);
            assertThat(Inclusion.proves(inclusion, leaves.leaf(at), leaves.root(size)))
                    .as("%s of %d in %d, seed %d", inclusion, at, size, SEED)
                    .isFalse();
            int from = 1 + random.nextInt(size - 1);
            ConsistencyProof consistency = changed(tree.consistency(from, size), random);
            assertThat(Consistency.proves(consistency, leaves.root(from), leaves.root(size)))
                    .as("%s from %d to %d, seed %d", consistency, from, size, SEED)
                    .isFalse();
            assertThat(Consistency.proves(tree.consistency(from, size), leaves.root(size), leaves.root(size)))
                    .isFalse();
        }
    }

    private InclusionProof changed(InclusionProof proof, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new InclusionProof(proof.index() ^ 1, proof.size() + 1, proof.path());
            default -> new InclusionProof(proof.index(), proof.size(), changed(proof.path(), random));
        };
    }

    private ConsistencyProof changed(ConsistencyProof proof, Random random) {
        return new ConsistencyProof(proof.from(), proof.size(), changed(proof.path(), random));
    }

    private List<Hash> changed(List<Hash> path, Random random) {
        List<Hash> changed = new ArrayList<>(path);
        int at = random.nextInt(path.size());
        switch (random.nextInt(3)) {
            case 0 -> changed.remove(at);
            case 1 -> changed.add(at, leaves.leaf(random.nextInt(LARGEST)));
            default -> {
                byte[] bytes = path.get(at).bytes();
                bytes[random.nextInt(Hash.BYTES)] ^= (byte) (1 << random.nextInt(8));
                changed.set(at, Hash.of(bytes));
            }
        }
        return changed;
    }

    @Test
    void what_there_is_not_is_not_proven() {
        assertThatThrownBy(() -> tree.inclusion(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(0, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(6, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Inclusion.proves(new InclusionProof(5, 5, List.of()), leaves.leaf(5), leaves.root(6)))
                .isFalse();
        assertThat(Consistency.proves(new ConsistencyProof(0, 5, List.of()), leaves.root(0), leaves.root(5)))
                .isFalse();
    }

    @Test
    void a_proof_in_a_log_of_five_million_events_reads_less_than_three_thousand_hashes() {
        Counted counted = new Counted();
        Tree large = new Tree(counted);
        Hash root = large.root(5_000_000);
        assertThat(Inclusion.proves(large.inclusion(4_321_098, 5_000_000), Counted.LEAF, root))
                .isTrue();
        assertThat(counted.read).isLessThan(3_000);
    }

    /** A log of one and the same leaf. */
    private static final class Counted implements Subtrees {
        static final Hash LEAF = Leaves.sha256(new byte[] {0});
        private final List<Hash> levels = new ArrayList<>(List.of(LEAF));
        private int read;

        Counted() {
            for (int i = 0; i < 24; i++) {
                byte[] below = levels.getLast().bytes();
                levels.add(Leaves.sha256(new byte[] {1}, below, below));
            }
        }

        @Override
        public List<Hash> hashes(int level, long first, int count) {
            read += count;
            return java.util.Collections.nCopies(count, levels.get(level));
        }
    }

    @Test
    void what_is_kept_is_raised_from_the_level_below() {
        assertThat(tree.raised(8, 2)).isEqualTo(leaves.hashes(8, 2, 1).getFirst());
    }
}
