package se.halsocenter.query.checkpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.halsocenter.proofs.ConsistencyProof;
import se.halsocenter.proofs.Hash;
import se.halsocenter.proofs.verifier.VerifierKey;

/** The shapes of the answers, their fields in the documented order; hashes in Base64, as checkpoints have them. */
final class CheckpointAnswers {
    private CheckpointAnswers() {}

    static Map<String, Object> head(SignedHead head) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("size", head.size());
        answer.put("root", head.root().base64());
        answer.put("recordedAt", head.recordedAt());
        answer.put("signedAt", head.signedAt());
        answer.put("note", head.note());
        answer.put("key", head.key());
        return answer;
    }

    static Map<String, Object> consistency(ConsistencyProof proof) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("from", proof.from());
        answer.put("size", proof.size());
        answer.put("hashes", hashes(proof.path()));
        return answer;
    }

    static Map<String, Object> inclusion(Proofs.Included included) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("position", included.proof().index() + 1);
        answer.put("index", included.proof().index());
        answer.put("size", included.proof().size());
        answer.put("leafHash", included.leaf().base64());
        answer.put("hashes", hashes(included.proof().path()));
        answer.put("note", included.head().note());
        return answer;
    }

    private static List<String> hashes(List<Hash> path) {
        return path.stream().map(Hash::base64).toList();
    }

    static Map<String, Object> key(String verifierKey) {
        VerifierKey key = VerifierKey.of(verifierKey);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", verifierKey);
        answer.put("origin", key.name());
        answer.put("id", key.id());
        answer.put("algorithm", "Ed25519");
        return answer;
    }
}
