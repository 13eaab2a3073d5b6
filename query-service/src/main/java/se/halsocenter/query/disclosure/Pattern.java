package se.halsocenter.query.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import se.halsocenter.query.kpi.Figure.Status;
import se.halsocenter.query.ledger.Dimension;

/**
 * Which cells of a year's tables are not shown, and what is said of them.
 *
 * @param released whether there is anything to show at all
 * @param rows what is withheld of the cells that only their spans tell apart, by the rest of their place
 */
record Pattern(boolean released, Map<String, Spans> rows) {
    /** Of a release that nobody asked about while it was the newest: it stays closed. */
    static final Pattern CLOSED = new Pattern(false, Map.of());

    Pattern {
        rows = Map.copyOf(rows);
    }

    /**
     * Some spans of a year, a bit for each by {@link Span#number}: there are thousands of cells in a pattern, and many
     * patterns are kept.
     *
     * @param withheld which are not shown
     * @param small of which of these it is said that they are small
     */
    record Spans(int withheld, int small) {
        private static final Spans NONE = new Spans(0, 0);

        private static Spans of(Span span, Status status) {
            int bit = bit(span);
            return new Spans(bit, status == Status.SUPPRESSED_PRIMARY ? bit : 0);
        }

        private Spans and(Spans more) {
            return new Spans(withheld | more.withheld, small | more.small);
        }

        private static int bit(Span span) {
            return 1 << span.number();
        }
    }

    /** What has been found out about tables. */
    static Pattern of(Tables tables, int k) {
        Map<String, Spans> rows = new HashMap<>();
        tables.cells().stream()
                .filter(TableCell::withheld)
                .forEach(cell -> add(
                        rows,
                        cell.place(),
                        cell.saidToBeSmall(k) ? Status.SUPPRESSED_PRIMARY : Status.SUPPRESSED_SECONDARY));
        return new Pattern(true, rows);
    }

    /** What was found out before, by the cells as {@link Place#text} writes them. */
    static Pattern of(Map<String, Status> withheld) {
        Map<String, Spans> rows = new HashMap<>();
        withheld.forEach((cell, status) -> add(rows, Place.of(cell), status));
        return new Pattern(true, rows);
    }

    private static void add(Map<String, Spans> rows, Place place, Status status) {
        rows.merge(place.row(), Spans.of(place.span(), status), Spans::and);
    }

    boolean shows(Place place) {
        return released && (of(place).withheld() & Spans.bit(place.span())) == 0;
    }

    boolean saysSmall(Place place) {
        return (of(place).small() & Spans.bit(place.span())) != 0;
    }

    /** The values of a dimension of which a cell is withheld in any span, where they are the only cut. */
    Stream<String> values(String where, String part, Dimension dimension) {
        String start = Place.row(where, part, dimension.label() + "=");
        return rows.keySet().stream()
                .filter(row -> row.startsWith(start) && !row.contains(Place.AND))
                .map(row -> row.substring(start.length()));
    }

    private Spans of(Place place) {
        return rows.getOrDefault(place.row(), Spans.NONE);
    }

    /** The cells that are withheld, as {@link Place#text} writes them. */
    Map<String, Status> withheld() {
        Map<String, Status> withheld = new HashMap<>();
        rows.forEach((row, spans) -> Span.ALL.stream()
                .filter(span -> (spans.withheld() & Spans.bit(span)) != 0)
                .forEach(span -> withheld.put(
                        Place.text(span, row),
                        (spans.small() & Spans.bit(span)) != 0
                                ? Status.SUPPRESSED_PRIMARY
                                : Status.SUPPRESSED_SECONDARY)));
        return withheld;
    }

    /** What is withheld, or said otherwise, since another. */
    Map<String, Status> since(Map<String, Status> before) {
        Map<String, Status> since = withheld();
        since.entrySet().removeAll(before.entrySet());
        return since;
    }
}
