package se.halsocenter.query.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import se.halsocenter.query.markup.Element;
import se.halsocenter.query.markup.Node;

/** A drawing under way: what has been drawn, and the legend above it. */
final class Drawing {
    static final double WIDTH = 640;
    private static final double SWATCH = 12;
    private static final double GAP = 18;

    private final String id;
    private final List<Node> drawn = new ArrayList<>();
    private double height;

    Drawing(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** How far down one has drawn. */
    double height() {
        return height;
    }

    void down(double by) {
        height += by;
    }

    void draw(Element element) {
        drawn.add(element);
    }

    void box(double x, double y, double width, double height, String fill) {
        draw(rectangle(x, y, width, height, fill));
    }

    static Element rectangle(double x, double y, double width, double height, String fill) {
        return Element.of("rect")
                .with("x", number(x))
                .with("y", number(y))
                .with("width", number(Math.max(width, 0)))
                .with("height", number(height))
                .with("fill", fill);
    }

    /** Names the series, unless there is only one: then the title does. */
    void legend(List<String> names) {
        if (names.size() < 2) {
            return;
        }
        double x = 0;
        for (int i = 0; i < names.size(); i++) {
            double width = SWATCH + 6 + Lettering.width(names.get(i)) + GAP;
            if (x > 0 && x + width > WIDTH) {
                x = 0;
                down(Lettering.LINE + 4);
            }
            box(x, height + 2, SWATCH, SWATCH, Fill.of(i).paint(id));
            draw(Lettering.at(x + SWATCH + 6, height + 13, names.get(i), "start"));
            x += width;
        }
        down(Lettering.LINE + 12);
    }

    /** The whole as an image with a title and a description. */
    Element finished(Chart.Heading heading, int series) {
        Element svg = Element.of(
                        "svg",
                        Element.of("title", heading.title()).with("id", id + "-title"),
                        Element.of("desc", heading.description()).with("id", id + "-desc"),
                        Element.of("defs", Fill.definitions(id, series)),
                        Element.of("g", drawn)
                                .with("font-family", Lettering.FONT)
                                .with("font-size", number(Lettering.SIZE)))
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .with("width", number(WIDTH))
                .with("height", number(height))
                .with("viewBox", "0 0 " + number(WIDTH) + " " + number(height));
        return svg;
    }

    /** At most two decimals, which is finer than anybody sees. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
