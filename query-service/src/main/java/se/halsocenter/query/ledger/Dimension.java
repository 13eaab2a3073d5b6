package se.halsocenter.query.ledger;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What figures can be split by and restricted to. Not stated is the value {@link #UNSTATED}, never left out. */
public enum Dimension {
    CENTRE("centre"),
    MUNICIPALITY("municipality"),
    SEX("sex"),
    /** Age is the deciding date's year minus the year of birth. */
    AGE_BAND("ageBand"),
    SOURCE("source"),
    /** An intake has any number of reasons and counts under each. */
    REASON("reason"),
    CARE_UNIT("careUnit"),
    PROFESSION("profession"),
    KIND("kind"),
    PURPOSE("purpose"),
    CHANNEL("channel"),
    GROUP("group"),
    FOCUS_AREA("focusArea"),
    SEGMENT("segment"),
    PRECISION("precision"),
    /** Where on the way a questionnaire belongs (mättillfälle). */
    TIME_POINT("timePoint"),
    /** What kind of programme it is. */
    TRACK("track"),
    /** What came of it: how a programme ended, or yes and no. */
    OUTCOME("outcome"),
    /** The questionnaire's id and version. */
    INSTRUMENT("instrument"),
    /** The version of the table of activity minutes. */
    VALUE_TABLE("valueTable");

    /** The value of a fact that does not say. */
    public static final String UNSTATED = "unknown";

    private static final Map<String, Dimension> BY_LABEL =
            Stream.of(values()).collect(toUnmodifiableMap(Dimension::label, Function.identity()));

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    /** The name in the API and in the ledger's lines, such as {@code ageBand}. */
    public String label() {
        return label;
    }

    /** Whether one line can have several values, which are stored as a list. */
    public boolean multiValued() {
        return this == REASON;
    }

    public static Optional<Dimension> labelled(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }
}
