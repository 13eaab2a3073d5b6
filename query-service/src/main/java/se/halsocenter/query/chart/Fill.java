package se.halsocenter.query.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.halsocenter.query.markup.Element;

/**
 * How the series of a chart are told apart: each by a colour and by a pattern, so that the chart is read in grey as well. Each
 * colour has a contrast of at least 4.5 to 1 to white (WCAG 2.1, 1.4.11 asks for 3 to 1).
 */
enum Fill {
    SOLID("#0b5a66"),
    RISING("#a8480a"),
    DOTTED("#5b2a86"),
    LEVEL("#2f5d1a"),
    CROSSED("#8a1c4a"),
    FALLING("#1d4e89"),
    UPRIGHT("#52606d");

    private static final int TILE = 8;

    private final String colour;

    Fill(String colour) {
        this.colour = colour;
    }

    /** The fill of a series by its place; from the eighth on they begin anew. */
    static Fill of(int place) {
        return values()[place % values().length];
    }

    String colour() {
        return colour;
    }

    /** The value of an attribute {@code fill} in a drawing with these {@link #definitions}. */
    String paint(String drawing) {
        return this == SOLID ? colour : "url(#" + id(drawing) + ")";
    }

    private String id(String drawing) {
        return drawing + "-" + name().toLowerCase(Locale.ROOT);
    }

    /** The patterns of the first so many series. */
    static List<Element> definitions(String drawing, int series) {
        return Stream.of(values())
                .limit(series)
                .filter(fill -> fill != SOLID)
                .map(fill -> fill.pattern(drawing))
                .toList();
    }

    private Element pattern(String drawing) {
        Element pattern = Element.of(
                        "pattern",
                        Element.of("rect")
                                .with("width", TILE)
                                .with("height", TILE)
                                .with("fill", colour),
                        marks())
                .with("id", id(drawing))
                .with("width", TILE)
                .with("height", TILE)
                .with("patternUnits", "userSpaceOnUse");
        return pattern;
    }

    private Element marks() {
        return switch (this) {
            case SOLID -> line("M0 0");
            case RISING -> line("M-1 1L1 -1M0 8L8 0M7 9L9 7");
            case FALLING -> line("M-1 7L1 9M0 0L8 8M7 -1L9 1");
            case LEVEL -> line("M0 4H8");
            case UPRIGHT -> line("M4 0V8");
            case CROSSED -> line("M0 4H8M4 0V8");
            case DOTTED ->
                Element.of("circle").with("cx", 4).with("cy", 4).with("r", 1.6).with("fill", "#ffffff");
        };
    }

    private static Element line(String path) {
        return Element.of("path")
                .with("d", path)
                .with("stroke", "#ffffff")
                .with("stroke-width", 1.6)
                .with("fill", "none");
    }
}
