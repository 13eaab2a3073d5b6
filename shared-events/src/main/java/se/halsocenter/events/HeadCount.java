package se.halsocenter.events;

/**
 * People counted without identity, and how sure the count is.
 *
 * @param count how many people
 */
public record HeadCount(int count, Precision precision) {

    /** An exact count, an estimate ("cirka 400"), or a lower bound ("drygt 70"). */
    public enum Precision {
        EXACT,
        ESTIMATE,
        AT_LEAST
    }
}
