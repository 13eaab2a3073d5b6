package se.halsocenter.query.kpi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Figures.Viewed;

/**
 * How a cell moved between two moments.
 *
 * @param tallies what moved it; absent where that may not be told
 */
public record Movement(Cell before, Cell after, @Nullable List<Tally> tallies) {
    public Movement {
        tallies = tallies == null ? null : List.copyOf(tallies);
    }

    /**
     * The cells of two answers to one question, in pairs. One that is in one of them only had no facts in the other, which
     * is shown only where that may be known.
     *
     * @param others cells that may have had facts in between
     */
    static List<Movement> between(Viewed before, Viewed after, Collection<Cell.Place> others) {
        Question question = after.answered().question();
        Map<Cell.Place, Cell> earlier = byPlace(before.answered().cells());
        Map<Cell.Place, Cell> later = byPlace(after.answered().cells());
        List<String> centres = Stream.of(later.keySet(), earlier.keySet())
                .flatMap(Collection::stream)
                .map(place -> place.centre() == null ? "" : place.centre())
                .distinct()
                .toList();
        return Stream.of(later.keySet(), earlier.keySet(), others)
                .flatMap(Collection::stream)
                .distinct()
                .sorted(new KeyOrder(question).places(centres))
                .map(place -> new Movement(
                        cell(place, earlier, question, before.view()),
                        cell(place, later, question, after.view()),
                        null))
                .toList();
    }

    private static Cell cell(Cell.Place place, Map<Cell.Place, Cell> cells, Question question, Disclosure.View view) {
        @Nullable Cell found = cells.get(place);
        return found == null ? view.shown().apply(Cell.without(question, place)) : found;
    }

    private static Map<Cell.Place, Cell> byPlace(List<Cell> cells) {
        Map<Cell.Place, Cell> byPlace = new LinkedHashMap<>();
        cells.forEach(cell -> byPlace.put(cell.place(), cell));
        return byPlace;
    }

    /** A cell that nothing counts in, nor has. */
    public static Movement none(Question question, Cell.Place place) {
        Cell empty = Cell.without(question, place);
        return new Movement(empty, empty, null);
    }

    /** From another figure than the one it moved from. */
    public Movement from(Figure figure) {
        Cell other =
                new Cell(before.period(), before.centre(), before.key(), figure, before.flags(), before.target(), null);
        return new Movement(other, after, tallies);
    }

    Movement by(@Nullable List<Tally> causes) {
        return new Movement(before, after, causes);
    }

    /** Whether both figures are shown, so that their difference is no secret. */
    public boolean isShown() {
        return !before.figure().isSuppressed() && !after.figure().isSuppressed();
    }

    /** The later number less the earlier one, in the figure's unit; absent unless both are there. */
    public @Nullable Number difference(Function<Figure, @Nullable Number> number) {
        Number one = number.apply(before.figure());
        Number other = number.apply(after.figure());
        return one == null || other == null
                ? null
                : Figure.number(
                        Figure.exactly(other).subtract(Figure.exactly(one)).doubleValue());
    }
}
