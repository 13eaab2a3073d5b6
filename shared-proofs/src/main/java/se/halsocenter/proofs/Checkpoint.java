package se.halsocenter.proofs;

/**
 * A tree head (C2SP tlog-checkpoint): what the whole log was when it had so many events.
 *
 * @param origin which log: unique and without a scheme, such as {@code statistik.example.org/log}
 * @param size how many events it had; the last one's position
 * @param root the Merkle tree hash over all of them (RFC 9162, section 2.1.1)
 */
public record Checkpoint(String origin, long size, Hash root) {
    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an origin is a line of text");
        }
        if (size < 0) {
            throw new IllegalArgumentException("no log has fewer than no events");
        }
    }

    /** The text that is signed, each line with its line feed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
