package se.halsocenter.query.kpi;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.halsocenter.access.Caller;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Figures.Asked;
import se.halsocenter.query.kpi.Figures.Viewed;
import se.halsocenter.query.kpi.LineQuery.Between;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;

/**
 * What stands behind figures: what moved them, what is counted and what is left out. It is told to those only who see the
 * figures whole. Others see how what is shown to them has moved and nothing else, not even whether something else did:
 * counts of causes, or only their names, could be subtracted from each other down to a figure that is withheld.
 */
@Component
public final class Details {
    private final Figures figures;
    private final LineQuery lines;

    Details(Figures figures, LineQuery lines) {
        this.figures = figures;
        this.lines = lines;
    }

    /**
     * A question asked as of two moments.
     *
     * @param knownOn the day of the first moment
     */
    public record AskedTwice(Asked from, @Nullable LocalDate knownOn, Asked to) {}

    /** How each cell moved between two places in the log. */
    public record Moved(Question question, Head from, Head to, List<Movement> movements) {
        public Moved {
            movements = List.copyOf(movements);
        }
    }

    /** How the cells of a question moved between two moments, and why. */
    public Moved moved(AskedTwice asked) {
        Viewed before = figures.viewed(asked.from());
        Viewed after = figures.viewed(asked.to());
        Question question = asked.to().question();
        Optional<Map<Cell.Place, List<Tally>>> tallies = after.view().whole()
                ? Optional.of(lines.moved(question, between(asked, before.answered(), after.answered())))
                : Optional.empty();
        Set<Cell.Place> others = tallies.map(Map::keySet).orElse(Set.of());
        List<Movement> movements = Movement.between(before, after, others).stream()
                .map(movement -> movement.by(
                        tallies.map(it -> it.getOrDefault(movement.after().place(), List.of()))
                                .orElse(null)))
                .toList();
        return new Moved(question, before.answered().asOf(), after.answered().asOf(), movements);
    }

    private static Between between(AskedTwice asked, Answered before, Answered after) {
        return new Between(
                before.asOf().position(),
                Math.max(before.asOf().position(), after.asOf().position()),
                asked.knownOn());
    }

    /**
     * What stands behind the cells of an answer.
     *
     * @param standing by cell, and there by part; absent where it may not be told
     */
    public record Behind(Answered answered, Map<Cell.Place, Map<Tally.Part, Standing>> standing) {
        public Behind {
            standing = Map.copyOf(standing);
        }
    }

    /** What is counted in each cell, and what is left out. */
    public Behind behind(Asked asked) {
        Viewed viewed = figures.viewed(asked);
        Answered answered = viewed.answered();
        if (!viewed.view().whole()) {
            return new Behind(answered, Map.of());
        }
        Map<Cell.Place, Map<Tally.Part, Standing>> all = lines.standing(answered.question(), answered.asOf());
        Map<Cell.Place, Map<Tally.Part, Standing>> told = new HashMap<>();
        answered.cells().forEach(cell -> told.put(cell.place(), all.getOrDefault(cell.place(), Map.of())));
        return new Behind(answered, told);
    }

    /** The facts that are counted, for those who may see each event. */
    public Optional<Page<Line>> counted(Answered answered, PageAsked page) {
        return Caller.required().seesEventsOf(answered.question().centres())
                ? Optional.of(
                        lines.standing(answered.question(), answered.asOf().position(), page))
                : Optional.empty();
    }

    /** The lines that moved them, for those who may see each event; the same places in the log as {@link #moved}. */
    public Optional<Page<Line>> moving(AskedTwice asked, Moved moved, PageAsked page) {
        if (!Caller.required().seesEventsOf(moved.question().centres())) {
            return Optional.empty();
        }
        Between between = new Between(moved.from().position(), moved.to().position(), asked.knownOn());
        long total = moved.movements().stream()
                .flatMap(it -> Stream.ofNullable(it.tallies()).flatMap(List::stream))
                .mapToLong(tally -> tally.added() + tally.removed())
                .sum();
        return Optional.of(new Page<>(total, page, lines.moved(moved.question(), between, page)));
    }
}
