package se.halsocenter.query.page;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Calculation;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Kpi;

/**
 * A figure as a page shows it. Nothing that is missing looks like zero.
 *
 * @param text the figure, or what stands for it
 * @param sign what marks it, such as (p) for preliminary; empty for nothing
 * @param detail what it is made of, such as 66 av 81; empty for nothing
 * @param value for charts, absent where nothing may be drawn
 * @param notes what has to be said of it below
 */
record Shown(
        String text,
        String sign,
        String detail,
        Figure.Status status,
        @Nullable Number value,
        Set<Note> notes) {
    Shown {
        notes = Set.copyOf(notes);
    }

    /** What stands beside a figure and is none itself. */
    static Shown text(String text) {
        return new Shown(text, "", "", Figure.Status.VALUE, null, Set.of());
    }

    static Shown of(Cell cell, Kpi kpi, Frame frame) {
        Figure figure = cell.figure();
        Set<Note> notes = EnumSet.noneOf(Note.class);
        cell.flags().forEach(flag -> notes.add(Note.ofFlag(flag)));
        Note.ofStatus(figure.status()).ifPresent(notes::add);
        Number value = figure.value();
        return new Shown(
                value == null
                        ? frame.say(Note.standingFor(figure.status()))
                        : frame.numbers().of(value, kpi.unit()),
                value == null ? "" : notes.stream().map(Note::mark).collect(joining()),
                value == null ? "" : detail(figure, kpi, frame),
                figure.status(),
                value,
                notes);
    }

    private static String detail(Figure figure, Kpi kpi, Frame frame) {
        Number numerator = figure.numerator();
        Number denominator = figure.denominator();
        Numbers numbers = frame.numbers();
        if (kpi.calculation() instanceof Calculation.Rate && numerator != null && denominator != null) {
            return numbers.plain(numerator, 0) + frame.say(" av ", " of ") + numbers.plain(denominator, 0);
        }
        Number p90 = figure.p90();
        return p90 == null
                ? ""
                : frame.say("nio av tio inom ", "nine of ten within ") + numbers.withUnit(p90, kpi.unit());
    }

    /** The figure with what marks it, where all of it is written alike. */
    String marked() {
        return text + sign;
    }

    /** The class of its cell, such as {@code no-data}. */
    String style() {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a dash is read out as; empty for what can be read out itself. */
    String aloud(Frame frame) {
        return switch (status) {
            case SUPPRESSED_PRIMARY, SUPPRESSED_SECONDARY -> frame.say("dold", "hidden");
            case VALUE, ZERO, NO_DATA, NOT_APPLICABLE -> "";
        };
    }
}
