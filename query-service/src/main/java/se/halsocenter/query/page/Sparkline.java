package se.halsocenter.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Cell;

/**
 * The course of a figure as a line of a finger's breadth. Where a figure is missing the line is interrupted.
 *
 * @param path what SVG draws
 * @param x and {@code y}: where the last figure is
 */
record Sparkline(String path, double x, double y) {
    private static final double WIDTH = 120;
    private static final double HEIGHT = 32;
    private static final double EDGE = 4;

    static Sparkline of(List<Cell> cells) {
        List<@Nullable Double> values = new ArrayList<>();
        cells.forEach(cell -> values.add(
                cell.figure().value() == null ? null : cell.figure().value().doubleValue()));
        List<Double> known = values.stream().flatMap(Stream::ofNullable).toList();
        if (known.size() < 2) {
            return new Sparkline("", 0, 0);
        }
        double least = known.stream().mapToDouble(it -> it).min().orElse(0);
        double most = known.stream().mapToDouble(it -> it).max().orElse(0);
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        double x = 0;
        double y = 0;
        for (int place = 0; place < values.size(); place++) {
            Double value = values.get(place);
            if (value != null) {
                x = EDGE + place * (WIDTH - 2 * EDGE) / (values.size() - 1);
                y = most == least ? HEIGHT / 2 : HEIGHT - EDGE - (value - least) / (most - least) * (HEIGHT - 2 * EDGE);
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", drawing ? "L" : "M", x, y));
            }
            drawing = value != null;
        }
        return new Sparkline(path.toString(), x, y);
    }

    boolean isDrawn() {
        return !path.isEmpty();
    }
}
