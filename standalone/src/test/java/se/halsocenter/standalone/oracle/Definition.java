package se.halsocenter.standalone.oracle;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A key figure said anew, in SQL over the facts.
 *
 * @param facts which facts count
 * @param day the day that puts one in a period
 * @param amount how much one counts as
 * @param numerator and {@code denominator}: which of the facts, of a share or quotient
 */
record Definition(String facts, String day, String amount, String numerator, String denominator) {
    private static final String FIRST = "what = 'referral.first-conversation-held'";
    private static final String HELD = "what in ('referral.first-conversation-held', 'referral.conversation-held')";
    private static final String MISSED = "what = 'referral.no-show-recorded'";
    private static final String RECEIVED = "what = 'referral.received'";
    private static final String HOURS = "what = 'centre.coach-hours-reported'";
    private static final String CLOSED = "what = 'referral.closed' and d ->> 'track' is not null";

    private static final Map<String, Definition> COUNTS = Map.ofEntries(
            entry(
                    "prescriptions-received",
                    count("what = 'referral.received' and d ->> 'source' = 'FAR_PRESCRIPTION'")),
            entry("intakes", count(RECEIVED)),
            entry("intakes-per-1000", count(RECEIVED)),
            entry("first-conversations", count(FIRST)),
            entry("conversations", count(HELD)),
            entry("no-shows", count(MISSED)),
            entry("prescriptions-returned", count("what = 'referral.returned'")),
            entry("declined", count("what = 'referral.declined'")),
            entry("guidances", count("what = 'referral.guidance-given'")),
            entry("programmes-started", count("what = 'referral.programme-started'")),
            entry("programmes-closed", count(CLOSED)),
            entry("waiting-days", new Definition(FIRST, "happened", "happened - received", "true", "true")),
            entry("group-sessions", count("what = 'group.session-held'")),
            entry("group-participants", count("what = 'present' and person is not null")),
            entry("training-hours", new Definition("what = 'present'", "happened", "amount / 60", "true", "true")),
            entry("activities", count("what = 'activity.held'")),
            entry("audience", count("what = 'audience'")),
            entry("steering-meetings", count("what = 'centre.steering-meeting-held'")),
            entry("plan-items", count("what = 'plan.item-added'")),
            entry("coach-hours", count(HOURS)));

    private static final Map<String, Definition> SHARES = Map.ofEntries(
            entry("first-conversation-rate", of(either(RECEIVED, FIRST), "received", FIRST, RECEIVED)),
            entry("no-show-rate", of(either(MISSED, HELD), "happened", MISSED, "true")),
            entry("first-conversations-per-100-coach-hours", of(either(FIRST, HOURS), "happened", FIRST, HOURS)),
            entry("programme-uptake", of("what = 'uptake'", "received", outcome("YES"), "true")),
            entry("follow-up-3-months-rate", of("what = 'due'", "happened", outcome("YES"), "true")),
            entry("completion-rate", of(CLOSED, "happened", outcome("COMPLETED"), "true")),
            entry("response-rate", of("what = 'asked'", "happened", outcome("YES"), "true")),
            entry("goal-150-programme", answers("goal-150-programme")),
            entry("goal-150-national", answers("goal-150-national")),
            entry("concerns-relieved", answers("concerns-relieved")),
            entry("behaviour-changed", answers("behaviour-changed")),
            entry("health-improved", answers("health-improved")),
            entry("inspired", answers("inspired")));

    private static Definition count(String facts) {
        return of(facts, "happened", "true", "true");
    }

    private static Definition answers(String kpi) {
        return of("what = '" + kpi + "'", "happened", outcome("YES"), "true");
    }

    private static Definition of(String facts, String day, String numerator, String denominator) {
        return new Definition(facts, day, "amount", numerator, denominator);
    }

    private static String either(String one, String other) {
        return "(" + one + " or " + other + ")";
    }

    private static String outcome(String code) {
        return "d ->> 'outcome' = '" + code + "'";
    }

    static Definition named(String kpi) {
        Definition definition = COUNTS.containsKey(kpi) ? COUNTS.get(kpi) : SHARES.get(kpi);
        if (definition == null) {
            throw new AssertionError("the oracle does not know " + kpi);
        }
        return definition;
    }

    static List<String> names() {
        return Stream.of(COUNTS, SHARES).flatMap(it -> it.keySet().stream()).toList();
    }

    /** A fact's value in each dimension, as one array. */
    String values(List<String> by) {
        return by.stream().map(this::value).collect(Collectors.joining(", ", "array[", "]::text[]"));
    }

    private String value(String dimension) {
        return switch (dimension) {
            case "centre", "municipality", "reason" -> dimension;
            case "sex" -> "coalesce(sex, 'UNKNOWN')";
            case "ageBand" -> ageBand("extract(year from " + day + ") - born");
            case "group" -> "stream_id";
            case "careUnit", "profession" -> "coalesce(d #>> '{prescriber,%s}', 'unknown')".formatted(dimension);
            case "source",
                    "kind",
                    "purpose",
                    "channel",
                    "focusArea",
                    "segment",
                    "precision",
                    "timePoint",
                    "track",
                    "outcome",
                    "instrument",
                    "valueTable" -> "coalesce(d ->> '%s', 'unknown')".formatted(dimension);
            default -> throw new AssertionError("the oracle does not know the dimension " + dimension);
        };
    }

    private static String ageBand(String age) {
        return """
                case when %1$s <= 17 then '0-17' when %1$s <= 19 then '18-19' when %1$s <= 40 then '20-40'
                     when %1$s <= 60 then '41-60' when %1$s > 60 then '61+' else 'unknown' end""".formatted(age);
    }
}
