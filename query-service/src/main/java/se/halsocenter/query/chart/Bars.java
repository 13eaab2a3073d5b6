package se.halsocenter.query.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.markup.Element;

/**
 * Lying bars (stapeldiagram), each with its value at its end.
 *
 * @param whole the value of a full bar; 0 where there is no such thing
 */
record Bars(Heading heading, List<String> labels, List<Series> series, double whole) implements Chart {
    private static final double THICK = 16;
    private static final double BETWEEN = 3;
    private static final double APART = 12;
    private static final double LABEL_WIDTH = 230;
    private static final String TRACK = "#e4e7eb";

    Bars {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
    }

    @Override
    public Element svg(String id) {
        Drawing drawing = new Drawing(id);
        drawing.legend(series.stream().map(Series::name).toList());
        double left = labelWidth() + 10;
        double room = Drawing.WIDTH - left - valueWidth() - 8;
        for (int i = 0; i < labels.size(); i++) {
            group(drawing, i, left, room);
        }
        return drawing.finished(heading, series.size());
    }

    private double labelWidth() {
        return labels.stream()
                .flatMap(label -> Lettering.wrapped(label, LABEL_WIDTH).stream())
                .mapToDouble(Lettering::width)
                .max()
                .orElse(0);
    }

    private double valueWidth() {
        return points().map(Point::text).mapToDouble(Lettering::width).max().orElse(0);
    }

    private Stream<Point> points() {
        return series.stream().flatMap(one -> one.points().stream());
    }

    /** The value at the end of the room. */
    private double most() {
        double largest = points().flatMapToDouble(point -> DoubleStream.of(
                        Objects.requireNonNullElse(point.value(), 0.0),
                        Objects.requireNonNullElse(point.target(), 0.0)))
                .max()
                .orElse(0);
        return Math.max(largest, whole) > 0 ? Math.max(largest, whole) : 1;
    }

    private void group(Drawing drawing, int place, double left, double room) {
        List<String> lines = Lettering.wrapped(labels.get(place), LABEL_WIDTH);
        double bars = series.size() * (THICK + BETWEEN) - BETWEEN;
        double text = lines.size() * Lettering.LINE;
        double top = drawing.height();
        double high = Math.max(bars, text);
        for (int i = 0; i < lines.size(); i++) {
            double y = top + (high - text) / 2 + (i + 0.78) * Lettering.LINE;
            drawing.draw(Lettering.at(left - 10, y, lines.get(i), "end"));
        }
        for (int i = 0; i < series.size(); i++) {
            double y = top + (high - bars) / 2 + i * (THICK + BETWEEN);
            bar(drawing, series.get(i).points().get(place), Fill.of(i), left, y, room);
        }
        drawing.down(high + APART);
    }

    private void bar(Drawing drawing, Point point, Fill fill, double left, double y, double room) {
        @Nullable Double value = point.value();
        double length = value == null ? 0 : value / most() * room;
        if (whole > 0 && value != null) {
            drawing.box(left, y, whole / most() * room, THICK, TRACK);
        }
        drawing.box(left, y, length, THICK, fill.paint(drawing.id()));
        double end = whole > 0 && value != null ? Math.max(length, whole / most() * room) : length;
        drawing.draw(Lettering.at(left + end + 6, y + THICK - 3.5, point.text(), "start"));
        @Nullable Double target = point.target();
        if (target != null) {
            double x = left + target / most() * room;
            drawing.box(x - 2.5, y - 3, 5, THICK + 6, "#ffffff");
            drawing.box(x - 1.25, y - 3, 2.5, THICK + 6, Lettering.INK);
        }
    }
}
