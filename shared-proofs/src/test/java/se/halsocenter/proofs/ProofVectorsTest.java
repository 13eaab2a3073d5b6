package se.halsocenter.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.proofs.Vectors.hashes;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.halsocenter.proofs.prover.Tree;
import se.halsocenter.proofs.verifier.Consistency;
import se.halsocenter.proofs.verifier.Inclusion;

/** Prover and verifier agree with what others computed. */
class ProofVectorsTest {

    private static Leaves leaves(Vectors vectors) {
        List<Hash> rows = vectors.rows().stream().map(LoggedRow::leafHash).toList();
        return new Leaves(
                rows.isEmpty()
                        ? vectors.lines("leaf").stream()
                                .map(line -> Hash.ofHex(line.get(1)))
                                .toList()
                        : rows);
    }

    @Test
    void the_published_leaves_are_the_hashes_of_their_data() {
        for (List<String> leaf : new Vectors("certificate-transparency.txt").lines("leaf")) {
            byte[] data = HexFormat.of().parseHex(leaf.get(0).replace("-", ""));
            assertThat(Leaves.sha256(new byte[] {0}, data)).isEqualTo(Hash.ofHex(leaf.get(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"certificate-transparency.txt", "log.txt"})
    void every_published_root_and_proof_is_made_and_accepted(String file) {
        Vectors vectors = new Vectors(file);
        Leaves leaves = leaves(vectors);
        Tree tree = new Tree(leaves);
        for (List<String> it : vectors.lines("root")) {
            assertThat(tree.root(Long.parseLong(it.get(0)))).isEqualTo(Hash.ofHex(it.get(1)));
        }
        for (List<String> it : vectors.lines("inclusion")) {
            long index = Long.parseLong(it.get(0));
            long size = Long.parseLong(it.get(1));
            InclusionProof proof = new InclusionProof(index, size, hashes(it.get(2)));
            assertThat(tree.inclusion(index, size)).isEqualTo(proof);
            assertThat(Inclusion.proves(proof, leaves.leaf(index), tree.root(size)))
                    .isTrue();
        }
        for (List<String> it : vectors.lines("consistency")) {
            long from = Long.parseLong(it.get(0));
            long size = Long.parseLong(it.get(1));
            ConsistencyProof proof = new ConsistencyProof(from, size, hashes(it.get(2)));
            assertThat(tree.consistency(from, size)).isEqualTo(proof);
            assertThat(Consistency.proves(proof, tree.root(from), tree.root(size)))
                    .isTrue();
        }
        assertThat(vectors.lines("inclusion")).hasSizeGreaterThan(3);
        assertThat(vectors.lines("consistency")).hasSizeGreaterThan(3);
    }
}
