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
    STEERING_MEETING,
    /** A guidance onward (lotsning): 1. */
    GUIDANCE,
    /** A programme that started: 1. */
    PROGRAMME,
    /** An intake of which it is known whether a programme started: 1, yes or no. Followed by the day received. */
    UPTAKE,
    /** A programme's follow-up at 3 months: 1, yes or no. Decided by the day it is due, whenever it is held. */
    FOLLOW_UP_DUE,
    /** The closing (avslut) of a programme: 1, completed or interrupted. */
    PROGRAMME_CLOSED,
    /** A questionnaire sent: 1, answered yes or no. Decided by the day it was sent, whenever it is answered. */
    RESPONSE,
    /** An answer on the programme's own goal, at least three times and 150 minutes a week: 1, yes or no. */
    GOAL_150_PROGRAMME,
    /** An answer on the national goal, 150 activity minutes a week: 1, yes or no. */
    GOAL_150_NATIONAL,
    /** An answer on health concerns relieved (hälsobekymmer avhjälpta): 1, yes or no. */
    CONCERNS_RELIEVED,
    /** An answer on changed behaviour (beteendeförändring): 1, yes or no. */
    BEHAVIOUR_CHANGED,
    /** An answer on improved health (förbättrad hälsa): 1, yes or no. */
    HEALTH_IMPROVED,
    /** An answer on inspiration: 1, yes or no. */
    INSPIRED,
    /** Hours that coaches worked (coachtimmar), in hundredths. Decided by the first day of the month. */
    COACH_HOURS,
    /** An activity of a plan (verksamhetsplan): 1. Decided by 1 January of the plan's year. */
    PLAN_ITEM;

    /** The type of the streams that its lines are drawn from. */
    public String streamType() {
        return switch (this) {
            case INTAKE,
                    CONVERSATION,
                    WAITING_DAYS,
                    NO_SHOW,
                    DECLINE,
                    RETURN,
                    GUIDANCE,
                    PROGRAMME,
                    UPTAKE,
                    FOLLOW_UP_DUE,
                    PROGRAMME_CLOSED,
                    RESPONSE,
                    GOAL_150_PROGRAMME,
                    GOAL_150_NATIONAL,
                    CONCERNS_RELIEVED,
                    BEHAVIOUR_CHANGED,
                    HEALTH_IMPROVED,
                    INSPIRED -> "referral";
            case GROUP_SESSION, ATTENDANCE_MINUTES -> "group";
            case ACTIVITY, AUDIENCE -> "activity";
            case STEERING_MEETING, COACH_HOURS -> "centre";
            case PLAN_ITEM -> "plan";
        };
    }

    /** Whether it is a number that somebody tells rather than a count of what happened: untold it is unknown, not nought. */
    public boolean isTold() {
        return this == COACH_HOURS;
    }
}
