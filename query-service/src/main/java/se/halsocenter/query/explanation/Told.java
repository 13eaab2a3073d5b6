package se.halsocenter.query.explanation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Kpi;

/**
 * A cell and its figure as they stand inside a sentence.
 *
 * @param centres the centres' names by their ids
 */
public record Told(Wording in, Kpi kpi, Map<String, String> centres) {

    /** Where a cell stands, such as: 2023 för Hälsocenter Vaggeryds kommun (kvinna). */
    public String where(Cell cell) {
        @Nullable String centre = cell.centre();
        String place = centre == null ? in.of("hela länet", "the whole county") : centres.getOrDefault(centre, centre);
        List<String> values = cell.key().entrySet().stream()
                .map(it -> DimensionWords.value(in, kpi, it.getKey(), it.getValue()))
                .toList();
        return cell.period().label()
                + in.of(" för ", " for ")
                + place
                + (values.isEmpty() ? "" : " (" + String.join(", ", values) + ")");
    }

    /** The figure, or that there is none. */
    public String figure(Figure figure) {
        return switch (figure.status()) {
            case VALUE, ZERO -> new FigureText(in, kpi).amount(Objects.requireNonNull(figure.value()));
            case NO_DATA -> in.of("uppgift saknas", "no data");
            case NOT_APPLICABLE -> in.of("ingen siffra", "no figure");
            case SUPPRESSED_PRIMARY, SUPPRESSED_SECONDARY -> in.of("visas inte", "not shown");
        };
    }
}
