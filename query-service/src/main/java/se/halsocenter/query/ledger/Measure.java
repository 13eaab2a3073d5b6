package se.halsocenter.query.ledger;

/** What a line of the ledger counts, and the unit of its quantity. */
public enum Measure {
    /** An intake (inkommen), whichever way in: 1. Decided by the day received. */
    INTAKE,
    /** A conversation held (samtal), the first one included: 1. */
    CONVERSATION,
    /** Days from the intake to its first conversation (väntetid). Decided by the day of the conversation. */
    WAITING_DAYS,
    /** A missed booking (uteblivet besök): 1. */
    NO_SHOW,
    /** A decline (tackat nej): 1. */
    DECLINE,
    /** A return to the prescriber (recept i retur): 1. */
    RETURN,
    /** A session of a group (gruppträff): 1. */
    GROUP_SESSION,
    /** Minutes of presence at a session (träningstimmar): of one person, or of all who gave no name. */
    ATTENDANCE_MINUTES,
    /** An open activity (öppen aktivitet): 1. */
    ACTIVITY,
    /** People in the audience of an open activity (besökare). */
    AUDIENCE,
    /** A meeting of the steering group (styrgruppsmöte): 1. */
    STEERING_MEETING
}
