package se.halsocenter.query.chart;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.markup.Element;

/** Lines over time (linjediagram), each with a dash and a mark of its own and its values beside the marks. */
record Lines(Heading heading, List<String> labels, List<Series> series) implements Chart {
    private static final double HIGH = 190;
    private static final double MARGIN = 26;
    private static final List<String> DASHES = List.of("none", "7 4", "2 4", "10 3 2 3", "4 2", "12 5", "1 3");

    Lines {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
    }

    /** Where a point is drawn. */
    private record Place(double x, double y, String text) {}

    @Override
    public Element svg(String id) {
        Drawing drawing = new Drawing(id);
        legend(drawing);
        double top = drawing.height() + MARGIN;
        double bottom = top + HIGH;
        axis(drawing, bottom);
        for (int i = 0; i < series.size(); i++) {
            line(drawing, i, bottom);
        }
        for (int i = 0; i < labels.size(); i++) {
            values(drawing, i, bottom);
        }
        drawing.down(MARGIN + HIGH + 28);
        return drawing.finished(heading, 0);
    }

    private void legend(Drawing drawing) {
        if (series.size() < 2) {
            return;
        }
        double x = 0;
        for (int i = 0; i < series.size(); i++) {
            double width = 34 + Lettering.width(series.get(i).name()) + 18;
            if (x > 0 && x + width > Drawing.WIDTH) {
                x = 0;
                drawing.down(Lettering.LINE + 4);
            }
            double y = drawing.height() + 8;
            drawing.draw(stroke("M" + Drawing.number(x) + " " + Drawing.number(y) + "h28", i));
            mark(drawing, i, x + 14, y);
            drawing.draw(Lettering.at(x + 34, y + 5, series.get(i).name(), "start"));
            x += width;
        }
        drawing.down(Lettering.LINE + 6);
    }

    private void axis(Drawing drawing, double bottom) {
        drawing.box(0, bottom, Drawing.WIDTH, 1, Lettering.INK);
        for (int i = 0; i < labels.size(); i++) {
            drawing.draw(Lettering.at(x(i), bottom + 18, labels.get(i), "middle"));
        }
    }

    private double x(int place) {
        return Drawing.WIDTH * (place + 0.5) / labels.size();
    }

    private @Nullable Place place(Point point, int place, double bottom) {
        @Nullable Double value = point.value();
        return value == null ? null : new Place(x(place), bottom - value / most() * HIGH, point.text());
    }

    private double most() {
        double largest = series.stream()
                .flatMap(one -> one.points().stream())
                .mapToDouble(point -> Objects.requireNonNullElse(point.value(), 0.0))
                .max()
                .orElse(0);
        return largest > 0 ? largest : 1;
    }

    private void line(Drawing drawing, int number, double bottom) {
        StringBuilder path = new StringBuilder();
        String step = "M";
        List<Place> places = new ArrayList<>();
        List<Point> points = series.get(number).points();
        for (int i = 0; i < points.size(); i++) {
            @Nullable Place place = place(points.get(i), i, bottom);
            if (place == null) {
                step = "M";
            } else {
                path.append(step).append(Drawing.number(place.x())).append(' ').append(Drawing.number(place.y()));
                step = "L";
                places.add(place);
            }
        }
        if (!places.isEmpty()) {
            drawing.draw(stroke(path.toString(), number));
            places.forEach(place -> mark(drawing, number, place.x(), place.y()));
        }
    }

    /** The values over one label: the highest above its mark, the lowest below where there is room, others beside. */
    private void values(Drawing drawing, int label, double bottom) {
        List<Place> places = IntStream.range(0, series.size())
                .mapToObj(i -> place(series.get(i).points().get(label), label, bottom))
                .filter(Objects::nonNull)
                .sorted(comparingDouble(Place::y))
                .toList();
        for (int i = 0; i < places.size(); i++) {
            Place at = places.get(i);
            boolean below = i == places.size() - 1 && at.y() + 24 < bottom;
            drawing.draw(
                    i == 0
                            ? Lettering.clear(at.x(), at.y() - 9, at.text(), "middle")
                            : below
                                    ? Lettering.clear(at.x(), at.y() + 19, at.text(), "middle")
                                    : Lettering.clear(at.x() + 10, at.y() + 4.5, at.text(), "start"));
        }
        absent(drawing, label, bottom);
    }

    /** Says what is absent where nothing at all is drawn. */
    private void absent(Drawing drawing, int label, double bottom) {
        List<Point> points = series.stream().map(one -> one.points().get(label)).toList();
        if (points.stream().allMatch(point -> point.value() == null)) {
            String why = points.stream().map(Point::text).distinct().findFirst().orElse("");
            drawing.draw(Lettering.at(x(label), bottom - 8, why, "middle"));
        }
    }

    private static Element stroke(String path, int number) {
        Element line = Element.of("path")
                .with("d", path)
                .with("fill", "none")
                .with("stroke", Fill.of(number).colour())
                .with("stroke-width", 2.5);
        String dash = DASHES.get(number % DASHES.size());
        return dash.equals("none") ? line : line.with("stroke-dasharray", dash);
    }

    private static void mark(Drawing drawing, int number, double x, double y) {
        String path = switch (number % 4) {
            case 0 -> "m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z";
            case 1 -> "m-4 -4h8v8h-8z";
            case 2 -> "m0 -5l5 9h-10z";
            default -> "m0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z";
        };
        drawing.draw(Element.of("path")
                .with("d", "M" + Drawing.number(x) + " " + Drawing.number(y) + path)
                .with("fill", Fill.of(number).colour())
                .with("stroke", "#ffffff")
                .with("stroke-width", 1.5));
    }
}
