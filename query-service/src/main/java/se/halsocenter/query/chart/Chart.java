package se.halsocenter.query.chart;

import java.util.List;
import se.halsocenter.query.markup.Element;

/**
 * A chart. Its texts are in the reader's language already.
 *
 * <pre>{@code
 * Chart chart = Chart.bars(new Chart.Heading("Första samtal", "Antal för varje år."), List.of("2022", "2023"),
 *         List.of(new Series("Första samtal", List.of(Point.of(61, "61"), Point.of(89, "89")))));
 * String svg = chart.svg("first-conversations").written();
 * }</pre>
 */
public sealed interface Chart permits Bars, Lines, Shares {

    /**
     * What a chart is about.
     *
     * @param description what it shows, for those who do not see it
     */
    record Heading(String title, String description) {}

    Heading heading();

    /**
     * The chart as an element {@code svg}: an image with a title and a description, free of scripts, styles and references
     * to anything outside of it.
     *
     * @param id unique on the page, letters, digits and hyphens
     */
    Element svg(String id);

    /** A bar for each label and series, from zero on. */
    static Chart bars(Heading heading, List<String> labels, List<Series> series) {
        return new Bars(heading, labels, series, 0);
    }

    /**
     * The same for parts of something.
     *
     * @param whole the value of a full bar, such as 1 for shares; its remainder is hinted at
     */
    static Chart bars(Heading heading, List<String> labels, List<Series> series, double whole) {
        return new Bars(heading, labels, series, whole);
    }

    /** A line for each series over labels in order of time; where a value is absent the line is broken. */
    static Chart lines(Heading heading, List<String> labels, List<Series> series) {
        return new Lines(heading, labels, series);
    }

    /** A full bar for each label, divided into the series' shares of it; one with an absent value is not divided. */
    static Chart shares(Heading heading, List<String> labels, List<Series> series) {
        return new Shares(heading, labels, series);
    }
}
