package se.halsocenter.proofs;

/**
 * What a replay of a log came to, as it is signed (intyg). It is never to be taken for one of the log's checkpoints: these
 * begin with the origin alone.
 *
 * @param origin which log
 * @param content a JSON object in one line
 */
public record Statement(String origin, String content) {
    public Statement {
        if (content.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a statement is a line of text");
        }
    }

    /** The text that is signed, each line with its line feed. */
    public String text() {
        return origin + "/replay\n" + content + "\n";
    }
}
