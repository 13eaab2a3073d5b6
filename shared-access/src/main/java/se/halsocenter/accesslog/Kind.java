package se.halsocenter.accesslog;

/** How near an answer comes to a person. */
public enum Kind {
    /** It is about nobody: figures, definitions, what was just written. It is not logged. */
    NOTHING,
    /** Who people are, what is written about them, or a list of them. */
    PERSONAL_DATA,
    /** One way, participant or group with all that is known of it. */
    SINGLE_CASE,
    /** Events of the log one by one, or what was read. */
    EVENTS
}
