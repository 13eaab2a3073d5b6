package se.halsocenter.query.disclosure;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.disclosure.Alternative.Difference;

/**
 * Finds out what has to be withheld besides the small cells themselves (sekundär undertryckning).
 *
 * <p>For each small cell it looks for an alternative history in which that cell has another number, and withholds
 * whatever else is different in it. All that is shown is then the same in both, so that nobody can tell them apart,
 * however they add and subtract what is shown: the small number cannot be found out. Of the alternatives the one that
 * costs least is taken.
 */
final class Suppression {
    /** How many of the cheapest single differences of each kind are balanced by others. */
    private static final int TRIED = 2;

    private static final int MOST_DIFFERENCES = 4;

    private final Tables tables;
    private final Differences differences;
    private final Balance balance;
    private final int k;
    private final List<Alternative> accepted = new ArrayList<>();

    /**
     * What is to be withheld of tables.
     *
     * @param k the smallest number that may be shown
     */
    Suppression(Tables tables, int k) {
        this.tables = tables;
        this.differences = new Differences(tables);
        this.balance = new Balance(tables);
        this.k = k;
    }

    /** Withholds what has to be: the widest cells are seen to first, so that they are spared. */
    List<Alternative> withhold() {
        List<TableCell> small = tables.cells().stream()
                .filter(cell -> cell.small(k))
                .sorted(comparing((TableCell cell) -> cell.place().span().level())
                        .thenComparing(cell -> !cell.place().where().equals(Place.COUNTY))
                        .thenComparing(cell -> cell.place().text()))
                .toList();
        for (TableCell cell : small) {
            if (!cell.indistinguishable()) {
                accept(cheapest(cell));
            }
        }
        return accepted;
    }

    private record Costed(Alternative alternative, long cost) {}

    private Alternative cheapest(TableCell cell) {
        List<Costed> single = new ArrayList<>();
        for (Difference difference : differences.changing(cell)) {
            Alternative alternative = new Alternative(List.of(difference));
            OptionalLong cost = difference.added(cell, k);
            if (cost.isPresent() && cost.getAsLong() == 0) {
                return alternative;
            }
            cost.ifPresent(it -> single.add(new Costed(alternative, it)));
        }
        return single.stream()
                .sorted(comparingLong(Costed::cost))
                .collect(groupingBy(some -> some.alternative().kind(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .flatMap(ofKind -> ofKind.stream().limit(TRIED))
                .map(some -> balanced(some, cell))
                .min(comparingLong(Costed::cost))
                .map(Costed::alternative)
                .orElseGet(() -> without(cell.units().getFirst()));
    }

    /** With more differences that undo it where it would cost most, as long as they make it cheaper. */
    private Costed balanced(Costed start, TableCell cell) {
        Costed best = start;
        while (best.cost() > 0 && best.alternative().differences().size() < MOST_DIFFERENCES) {
            Optional<Costed> better = cheaper(best, cell);
            if (better.isEmpty()) {
                return best;
            }
            best = better.get();
        }
        return best;
    }

    private Optional<Costed> cheaper(Costed current, TableCell cell) {
        Alternative alternative = current.alternative();
        alternative.differences().forEach(Difference::apply);
        @Nullable Difference best = null;
        long least = 0;
        for (Difference difference : balance.of(alternative)) {
            long added = difference.added(cell, k).orElse(0);
            if (added < least) {
                least = added;
                best = difference;
            }
        }
        alternative.differences().forEach(Difference::undo);
        return best == null ? Optional.empty() : Optional.of(new Costed(alternative.and(best), current.cost() + least));
    }

    /** Nothing can be exchanged: there might be no such unit at all. */
    private Alternative without(Unit unit) {
        return new Alternative(List.of(tables.difference(unit, null)));
    }

    private void accept(Alternative alternative) {
        accepted.add(alternative);
        alternative.differences().forEach(Difference::apply);
        List<TableCell> changed = alternative.differences().stream()
                .flatMap(Difference::cells)
                .distinct()
                .filter(cell -> cell.change() != 0)
                .toList();
        changed.forEach(cell -> cell.accept(k));
        alternative.differences().forEach(Difference::undo);
    }
}
