package se.halsocenter.query.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Disclosure.Rows;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.ledger.Dimension;

/**
 * The rows that outside readers are shown. They must look the same in every history that the cells look the same in: a row
 * that is there only when somebody is in it would tell of a suppressed cell that it is not nought.
 *
 * <p>Of closed lists every value has its row. Of an open list those have one of which something is shown, or withheld; where
 * the question is not released at all, none has.
 */
record ReleasedRows(List<Mask> masks, Question question) implements Rows {

    ReleasedRows {
        masks = List.copyOf(masks);
    }

    @Override
    public Collection<List<String>> of(@Nullable String centre, Collection<List<String>> met) {
        return Exposure.of(question.kpi()).isEmpty() ? met : closed().orElseGet(() -> open(centre, met));
    }

    /** Whoever asks as several has the same periods released. */
    @Override
    public boolean tells(Period period) {
        return masks.getFirst().releases(period, new HashSet<>(question.keys()));
    }

    /** All combinations of listed values; nothing when a list is open. */
    private Optional<Collection<List<String>>> closed() {
        List<List<String>> rows = List.of(List.of());
        for (Dimension dimension : question.keys()) {
            List<String> values = listed(dimension);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            List<List<String>> longer = new ArrayList<>();
            rows.forEach(row -> values.forEach(value -> longer.add(with(row, value))));
            rows = longer;
        }
        return Optional.of(rows);
    }

    private List<String> listed(Dimension dimension) {
        Collection<String> values = dimension == Dimension.MUNICIPALITY
                ? new TreeSet<>(masks.getFirst().municipalities().values())
                : question.kpi().split(dimension).orElseThrow().values();
        return values.stream().filter(value -> isAsked(dimension, value)).toList();
    }

    private boolean isAsked(Dimension dimension, String value) {
        Set<String> only = question.only().get(dimension);
        return only == null || only.contains(value);
    }

    private static List<String> with(List<String> row, String value) {
        List<String> longer = new ArrayList<>(row);
        longer.add(value);
        return List.copyOf(longer);
    }

    private Collection<List<String>> open(@Nullable String centre, Collection<List<String>> met) {
        Dimension dimension = question.keys().getFirst();
        boolean alone = question.keys().size() == 1
                && Set.of(dimension).containsAll(question.only().keySet());
        boolean ofAPlace = centre != null || question.centres().isEmpty();
        if (!alone || !ofAPlace) {
            return List.of();
        }
        String where = centre == null ? Place.COUNTY : centre;
        Set<List<String>> rows = new HashSet<>(met);
        question.periods().stream()
                .filter(this::tells)
                .map(period -> period.first().getYear())
                .distinct()
                .flatMap(year -> masks.stream().flatMap(mask -> mask.withheld(year, where, dimension)))
                .filter(value -> isAsked(dimension, value))
                .forEach(value -> rows.add(List.of(value)));
        return rows;
    }
}
