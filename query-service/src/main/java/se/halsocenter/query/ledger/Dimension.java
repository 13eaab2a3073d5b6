package se.halsocenter.query.ledger;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What figures can be split by and restricted to. Not stated is the value {@link #UNSTATED}, never left out. */
public enum Dimension {
    CENTRE("centre"),
    MUNICIPALITY("municipality"),
    SEX("sex"),
    /** Age is the deciding date's year minus the year of birth. */
    AGE_BAND("ageBand"),
    SOURCE("source", "source"),
    /** An intake has any number of reasons and counts under each. */
    REASON("reason", "reason"),
    CARE_UNIT("careUnit", "care_unit"),
    PROFESSION("profession", "profession"),
    KIND("kind", "kind"),
    PURPOSE("purpose", "purpose"),
    CHANNEL("channel", "channel"),
    GROUP("group", "group_id"),
    FOCUS_AREA("focusArea", "focus_area"),
    SEGMENT("segment", "segment"),
    PRECISION("precision", "precision"),
    /** Where on the way a questionnaire belongs (mättillfälle). */
    TIME_POINT("timePoint", "time_point"),
    /** What kind of programme it is. */
    TRACK("track", "track"),
    /** What came of it: how a programme ended, or yes and no. */
    OUTCOME("outcome", "outcome"),
    /** The questionnaire's id and version. */
    INSTRUMENT("instrument", "instrument"),
    /** The version of the table of activity minutes. */
    VALUE_TABLE("valueTable", "value_table");

    /** The value of a fact that does not say. */
    public static final String UNSTATED = "unknown";

    private static final Map<String, Dimension> BY_LABEL =
            Stream.of(values()).collect(toUnmodifiableMap(Dimension::label, Function.identity()));

    /** Those that the ledger's lines state themselves, in their order. */
    static final List<Dimension> STATED_BY_LINES =
            Stream.of(values()).filter(dimension -> dimension.column != null).toList();

    private final String label;
    private final @Nullable String column;

    /** What is known otherwise: of the centre, the person and the day. */
    Dimension(String label) {
        this(label, null);
    }

    Dimension(String label, @Nullable String column) {
        this.label = label;
        this.column = column;
    }

    /** The name in the API, such as {@code ageBand}. */
    public String label() {
        return label;
    }

    /**
     * The column of the ledger's lines; empty in those whose measure has no such dimension.
     *
     * @throws NullPointerException if lines do not state it
     */
    public String column() {
        return requireNonNull(column);
    }

    /** Whether key figures choose lines by it, so that every line has a value: {@link #UNSTATED} where nothing is stated. */
    boolean choosesLines() {
        return this == KIND || this == SOURCE || this == OUTCOME;
    }

    /** Whether one line can have several values, which stand in an array. */
    public boolean multiValued() {
        return this == REASON;
    }

    public static Optional<Dimension> labelled(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }
}
