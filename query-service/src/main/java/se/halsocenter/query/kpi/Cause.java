package se.halsocenter.query.kpi;

/** Why a line came into the books between two moments. */
public enum Cause {
    /** It was recorded, and happened, after the first moment. */
    RECORDED,
    /** It was recorded after the first moment and had happened by then (sen registrering). */
    RECORDED_LATE,
    /** What was recorded has been corrected (rättelse). */
    CORRECTED,
    /** What was recorded has been voided (makulering). */
    VOIDED,
    /** What is known of a person or a centre has changed, so that what was recorded counts in another cell (flytt). */
    MOVED;

    /**
     * The cause of a line.
     *
     * @param type the stored name of the event that brought it
     * @param late whether that event had happened by the first moment
     * @param moved whether the line stood in the books already, in another cell
     */
    static Cause of(String type, boolean late, boolean moved) {
        if (moved) {
            return MOVED;
        }
        return switch (type.substring(type.indexOf('.') + 1)) {
            case "corrected" -> CORRECTED;
            case "voided" -> VOIDED;
            default -> late ? RECORDED_LATE : RECORDED;
        };
    }
}
