package se.halsocenter.query.disclosure;

import java.util.HashMap;
import java.util.Map;
import se.halsocenter.query.kpi.Figure.Status;

/**
 * Which cells of a year's tables are not shown, and what is said of them.
 *
 * @param released whether there is anything to show at all
 * @param withheld the cells, as {@link Place#text} writes them
 */
record Pattern(boolean released, Map<String, Status> withheld) {
    /** Of a release that nobody asked about while it was the newest: it stays closed. */
    static final Pattern CLOSED = new Pattern(false, Map.of());

    Pattern {
        withheld = Map.copyOf(withheld);
    }

    /** What has been found out about tables. */
    static Pattern of(Tables tables, int k) {
        Map<String, Status> withheld = new HashMap<>();
        tables.cells().stream()
                .filter(TableCell::withheld)
                .forEach(cell -> withheld.put(
                        cell.place().text(),
                        cell.saidToBeSmall(k) ? Status.SUPPRESSED_PRIMARY : Status.SUPPRESSED_SECONDARY));
        return new Pattern(true, withheld);
    }

    boolean shows(Place place) {
        return released && !withheld.containsKey(place.text());
    }

    boolean saysSmall(Place place) {
        return withheld.get(place.text()) == Status.SUPPRESSED_PRIMARY;
    }

    /** What is withheld, or said otherwise, since another. */
    Map<String, Status> since(Map<String, Status> before) {
        Map<String, Status> since = new HashMap<>(withheld);
        since.entrySet().removeAll(before.entrySet());
        return since;
    }
}
