package se.halsocenter.query.disclosure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;
import se.halsocenter.access.Caller;
import se.halsocenter.access.Role;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.disclosure.Releases.Release;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Disclosure;
import se.halsocenter.query.kpi.Figure.Status;
import se.halsocenter.query.kpi.Figures.Asked;
import se.halsocenter.query.kpi.Question;

/**
 * Stands between the figures and their readers. Who works at a centre sees its figures as they are, and so do auditors,
 * who replay the events themselves; everybody else sees the figures of a release, without what has to be withheld.
 */
final class Shield implements Disclosure {
    /** For whom no setting says it: as few as anybody is shown. */
    private static final int STRICTEST = Integer.MAX_VALUE;

    private final Releases releases;
    private final Patterns patterns;
    private final Preparation preparation;
    private final TransactionTemplate transactions;
    private final Duration mayBeOld;
    private final Map<Role, Integer> smallest;

    /**
     * A shield.
     *
     * @param mayBeOld how old a release may be before the next is made
     * @param smallest the smallest number that each audience may be shown
     */
    Shield(
            Releases releases,
            Patterns patterns,
            Preparation preparation,
            TransactionTemplate transactions,
            Duration mayBeOld,
            Map<Role, Integer> smallest) {
        this.releases = releases;
        this.patterns = patterns;
        this.preparation = preparation;
        this.transactions = transactions;
        this.mayBeOld = mayBeOld;
        this.smallest = Map.copyOf(smallest);
    }

    @Override
    public View view(Asked asked) {
        Caller caller = Caller.required();
        if (caller.seesAllFiguresOf(asked.question().centres())) {
            return View.whole(asked);
        }
        boolean ofNobody = Exposure.of(asked.question().kpi()).isEmpty();
        return release(asked)
                .map(release -> {
                    List<Mask> masks = masks(caller, release, asked.question());
                    return new View(
                            release.asOf(),
                            cell -> masked(cell, masks),
                            new ReleasedRows(masks, asked.question()),
                            ofNobody);
                })
                .orElseGet(() -> new View(
                        Head.EMPTY, cell -> cell.suppressed(Status.SUPPRESSED_SECONDARY), (_, _) -> List.of(), false));
    }

    /** Whoever asks as several is shown what each of them may see, and nothing more. */
    private List<Mask> masks(Caller caller, Release release, Question question) {
        Set<Integer> ks = caller.roles().stream()
                .flatMap(role -> Stream.ofNullable(smallest.get(role)))
                .collect(Collectors.toSet());
        return (ks.isEmpty() ? Set.of(STRICTEST) : ks)
                .stream().map(k -> Mask.of(patterns, release, k, question)).toList();
    }

    private static Cell masked(Cell cell, List<Mask> masks) {
        Cell shown = cell;
        for (Mask mask : masks) {
            shown = mask.apply(shown);
        }
        return shown;
    }

    private Optional<Release> release(Asked asked) {
        return asked.question().asOf() == null
                ? Optional.of(current(asked.asOf()))
                : releases.at(asked.asOf().position());
    }

    /** While a release is gone through, the one before is shown. Only of the very first it is found out as it is asked for. */
    private Release current(Head now) {
        if (mayBeOld.isZero()) {
            return newEnough(now);
        }
        Optional<Release> prepared = preparation.newest();
        Release newest =
                releases.newest().filter(release -> !isIn(prepared, release)).orElseGet(() -> newEnough(now));
        if (!isIn(prepared, newest)) {
            preparation.of(newest);
        }
        return prepared.orElse(newest);
    }

    private static boolean isIn(Optional<Release> one, Release release) {
        return one.filter(release::equals).isPresent();
    }

    private Release newEnough(Head now) {
        return Objects.requireNonNull(transactions.execute(transaction -> releases.current(now, mayBeOld)));
    }
}
