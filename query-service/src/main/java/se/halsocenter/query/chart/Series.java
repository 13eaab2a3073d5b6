package se.halsocenter.query.chart;

import java.util.List;

/** What belongs together in a chart: one point for each of the chart's labels, in their order. */
public record Series(String name, List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }
}
