package se.halsocenter.query.kpi;

import java.util.Optional;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.Measure;

/** Which code list (kodlista) says what the values of a dimension are called. The same dimension differs by what is counted. */
public final class CodeLists {
    private CodeLists() {}

    /** The list's name in {@link se.halsocenter.query.Labels}; none for ids, bands and words of the centre's own. */
    public static Optional<String> of(Kpi kpi, Dimension dimension) {
        return switch (dimension) {
            case SEX -> Optional.of("sex");
            case SOURCE -> Optional.of("source");
            case REASON -> Optional.of(reason(kpi.calculation().measure()));
            case KIND -> kind(kpi.calculation().measure());
            case PURPOSE -> Optional.of("conversationKind");
            case MUNICIPALITY, PROFESSION, CHANNEL, FOCUS_AREA, PRECISION, TIME_POINT, TRACK, INSTRUMENT ->
                Optional.of(dimension.label());
            case OUTCOME -> Optional.of(outcome(kpi.calculation().measure()));
            case CENTRE, AGE_BAND, CARE_UNIT, GROUP, SEGMENT, VALUE_TABLE -> Optional.empty();
        };
    }

    private static String reason(Measure measure) {
        if (measure == Measure.DECLINE) {
            return "declineReason";
        }
        return measure == Measure.RETURN ? "returnReason" : "reason";
    }

    private static Optional<String> kind(Measure measure) {
        return switch (measure) {
            case CONVERSATION -> Optional.of("conversationKind");
            case GUIDANCE -> Optional.of("organisationKind");
            case GROUP_SESSION, ATTENDANCE_MINUTES -> Optional.of("groupKind");
            case ACTIVITY, AUDIENCE -> Optional.of("activityKind");
            case INTAKE,
                    WAITING_DAYS,
                    NO_SHOW,
                    DECLINE,
                    RETURN,
                    STEERING_MEETING,
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
                    INSPIRED,
                    COACH_HOURS,
                    PLAN_ITEM -> Optional.empty();
        };
    }

    private static String outcome(Measure measure) {
        if (measure == Measure.PLAN_ITEM) {
            return "itemOutcome";
        }
        return measure == Measure.PROGRAMME_CLOSED ? "outcome" : "yesNo";
    }
}
