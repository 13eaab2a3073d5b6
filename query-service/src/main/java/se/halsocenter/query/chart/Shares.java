package se.halsocenter.query.chart;

import java.util.List;
import java.util.Objects;
import se.halsocenter.query.markup.Element;

/** Full bars divided into shares (andelsdiagram); a share's value is written in it where there is room. */
record Shares(Heading heading, List<String> labels, List<Series> series) implements Chart {
    private static final double THICK = 28;
    private static final double APART = 12;
    private static final double LABEL_WIDTH = 150;

    Shares {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
    }

    @Override
    public Element svg(String id) {
        Drawing drawing = new Drawing(id);
        drawing.legend(series.stream().map(Series::name).toList());
        double left = labels.size() < 2
                ? 0
                : 10 + labels.stream().mapToDouble(Lettering::width).max().orElse(0);
        for (int i = 0; i < labels.size(); i++) {
            divided(drawing, i, Math.min(left, LABEL_WIDTH));
        }
        return drawing.finished(heading, series.size());
    }

    private void divided(Drawing drawing, int place, double left) {
        double y = drawing.height();
        if (left > 0) {
            drawing.draw(Lettering.at(left - 10, y + THICK / 2 + 4.5, labels.get(place), "end"));
        }
        List<Point> points = series.stream().map(one -> one.points().get(place)).toList();
        double whole = points.stream()
                .mapToDouble(point -> Objects.requireNonNullElse(point.value(), 0.0))
                .sum();
        // a bar divided by what is known only would show wrong shares, and how much is hidden
        List<String> absent = points.stream()
                .filter(point -> point.value() == null)
                .map(Point::text)
                .distinct()
                .toList();
        if (!absent.isEmpty() || whole == 0) {
            drawing.draw(Lettering.at(left, y + THICK / 2 + 4.5, String.join(", ", absent), "start"));
        } else {
            divide(drawing, points, left, (Drawing.WIDTH - left) / whole);
        }
        drawing.down(THICK + APART);
    }

    private static void divide(Drawing drawing, List<Point> points, double left, double scale) {
        double x = left;
        for (int i = 0; i < points.size(); i++) {
            double width = Objects.requireNonNullElse(points.get(i).value(), 0.0) * scale;
            drawing.draw(Drawing.rectangle(
                            x, drawing.height(), width, THICK, Fill.of(i).paint(drawing.id()))
                    .with("stroke", "#ffffff")
                    .with("stroke-width", 2));
            inscribe(drawing, points.get(i).text(), x + width / 2, width);
            x += width;
        }
    }

    /** On white, so that no pattern makes it hard to read. */
    private static void inscribe(Drawing drawing, String text, double middle, double room) {
        double width = Lettering.width(text) + 8;
        if (width + 6 <= room) {
            double y = drawing.height();
            drawing.draw(Drawing.rectangle(middle - width / 2, y + 5, width, THICK - 10, "#ffffff")
                    .with("rx", 3));
            drawing.draw(Lettering.at(middle, y + THICK / 2 + 4.5, text, "middle"));
        }
    }
}
