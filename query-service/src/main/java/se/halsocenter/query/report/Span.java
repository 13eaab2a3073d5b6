package se.halsocenter.query.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Periods;

/** Which periods a part of a report is about, seen from its year. */
enum Span {
    YEAR,
    PREVIOUS_YEAR,
    /** From the day the centre opened to the end of the year. */
    SINCE_START,
    /** Every year since the centre opened, the latest {@value #MOST_YEARS} of them. */
    YEARS,
    /** The spring term (vårtermin): January to June. */
    SPRING,
    /** The autumn term (hösttermin): July to December. */
    AUTUMN,
    TERMS;

    private static final int MOST_YEARS = 10;

    /** The name in a layout, such as {@code since-start}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Span> labelled(String label) {
        return Stream.of(values()).filter(span -> span.label().equals(label)).findFirst();
    }

    /** Whether it is one period in any year. */
    boolean single() {
        return this != YEARS && this != TERMS;
    }

    /**
     * A period and what it is called.
     *
     * @param span that it is part of
     */
    record Part(Span span, Period period, Words name) {}

    /** The periods, earliest first. */
    List<Part> parts(int year, LocalDate openedOn) {
        return switch (this) {
            case YEAR -> List.of(year(year));
            case PREVIOUS_YEAR -> List.of(year(year - 1));
            case SINCE_START -> List.of(sinceStart(year, openedOn));
            case YEARS ->
                IntStream.rangeClosed(Math.max(Math.min(openedOn.getYear(), year), year - MOST_YEARS + 1), year)
                        .mapToObj(this::year)
                        .toList();
            case SPRING -> List.of(term(year + "-H1", "Våren " + year, "Spring " + year));
            case AUTUMN -> List.of(term(year + "-H2", "Hösten " + year, "Autumn " + year));
            case TERMS ->
                Stream.of(SPRING, AUTUMN)
                        .flatMap(term -> term.parts(year, openedOn).stream())
                        .toList();
        };
    }

    private Part year(int year) {
        String name = Integer.toString(year);
        return new Part(this, period(name), new Words(name, name));
    }

    private Part term(String label, String swedish, String english) {
        return new Part(this, period(label), new Words(swedish, english));
    }

    /** Of a centre that had not opened there is no beginning; the year says so then. */
    private Part sinceStart(int year, LocalDate openedOn) {
        Words name = new Words("Sedan starten " + openedOn, "Since the start " + openedOn);
        return openedOn.getYear() > year
                ? new Part(this, period(Integer.toString(year)), name)
                : new Part(this, period(openedOn + "/" + year + "-12-31"), name);
    }

    private static Period period(String label) {
        return Periods.parse(label).orElseThrow();
    }
}
