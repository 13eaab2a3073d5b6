package se.halsocenter.query.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Details.Moved;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Figure.Status;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Movement;
import tools.jackson.databind.JsonNode;

/**
 * A published key figure, and how it has moved since.
 *
 * @param moved from how the books say now that it was, to how it is
 * @param movements from how it was published, to how it is
 * @param recounted whether the figures would be others if they were published again as of the same place in the log
 */
record Revised(Moved moved, List<Movement> movements, boolean recounted) {
    Revised {
        movements = List.copyOf(movements);
    }

    /** Compares what was published with what is known now. */
    static Revised of(PublishedFigure published, Moved moved) {
        Map<Cell.Place, Movement> byPlace = new LinkedHashMap<>();
        moved.movements().forEach(it -> byPlace.put(it.after().place(), it));
        List<Movement> movements = new ArrayList<>();
        published.byPlace(moved.question()).forEach((place, said) -> {
            @Nullable Movement since = byPlace.remove(place);
            Movement movement = since == null ? Movement.none(moved.question(), place) : since;
            movements.add(movement.from(figure(said)));
        });
        movements.addAll(byPlace.values());
        boolean redefined = published.version() != moved.question().kpi().version();
        return new Revised(moved, movements, redefined || isRecounted(moved, movements));
    }

    Kpi kpi() {
        return moved.question().kpi();
    }

    private static boolean isRecounted(Moved moved, List<Movement> movements) {
        Map<Cell.Place, Figure> counted = new LinkedHashMap<>();
        moved.movements()
                .forEach(it -> counted.put(it.before().place(), it.before().figure()));
        return movements.stream()
                .map(Movement::before)
                .anyMatch(published -> isAnother(published.figure(), counted.get(published.place())));
    }

    private static boolean isAnother(Figure published, @Nullable Figure counted) {
        return counted != null
                && !published.isSuppressed()
                && !counted.isSuppressed()
                && !published.saysTheSame(counted);
    }

    private static Figure figure(JsonNode node) {
        Status status = Status.valueOf(
                node.get("status").asString().toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Figure(
                number(node.path("value")),
                number(node.path("p90")),
                number(node.path("numerator")),
                number(node.path("denominator")),
                null,
                status);
    }

    private static @Nullable Number number(JsonNode node) {
        return Optional.of(node)
                .filter(JsonNode::isNumber)
                .map(JsonNode::numberValue)
                .orElse(null);
    }
}
