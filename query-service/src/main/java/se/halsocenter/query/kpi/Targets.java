package se.halsocenter.query.kpi;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.query.ledger.Centres.InPhase;
import se.halsocenter.query.ledger.Centres.Target;

/**
 * The targets (mål) that the centres have set, as known at one position.
 *
 * @param phases and {@code targets}: in the order in which they were recorded
 */
record Targets(List<InPhase> phases, List<Target> targets) {
    Targets {
        phases = List.copyOf(phases);
        targets = List.copyOf(targets);
    }

    /** Those of some centres. */
    Targets of(Predicate<String> centres) {
        return new Targets(
                phases,
                targets.stream().filter(target -> centres.test(target.centre())).toList());
    }

    /** Every target of a key figure that no later one replaces: same centre, phase and first day. */
    List<Target> of(Kpi kpi) {
        return stated(kpi)
                .filter(target -> stated(kpi).noneMatch(later -> replaces(later, target)))
                .sorted(comparing(Target::centre)
                        .thenComparing(Target::validFrom)
                        .thenComparing(Target::position))
                .toList();
    }

    /** A cell with the target of its centre on the period's last day; the county has none of its own. */
    Cell on(Question question, Cell cell) {
        @Nullable String centre = cell.centre();
        if (centre == null || !applies(question, cell)) {
            return cell;
        }
        return inForce(question.kpi(), centre, cell.period().last())
                .map(target -> cell.aimingAt(Goal.of(
                        cell.figure().value(), target.value(), question.kpi().direction())))
                .orElse(cell);
    }

    /** Meant for the phase goes before meant for any; then the latest first day, then the last recorded. */
    Optional<Target> inForce(Kpi kpi, String centre, LocalDate day) {
        @Nullable Phase phase = phase(centre, day).orElse(null);
        return stated(kpi)
                .filter(target ->
                        target.centre().equals(centre) && !target.validFrom().isAfter(day))
                .filter(target -> target.phase() == null || target.phase() == phase)
                .max(comparing((Target target) -> target.phase() != null)
                        .thenComparing(Target::validFrom)
                        .thenComparing(Target::position));
    }

    /** The phase that a centre is in on a day; none before it opened. */
    Optional<Phase> phase(String centre, LocalDate day) {
        return phases.stream()
                .filter(phase ->
                        phase.centre().equals(centre) && !phase.validFrom().isAfter(day))
                .max(comparing(InPhase::validFrom).thenComparing(InPhase::position))
                .map(InPhase::phase);
    }

    /** A share's target holds for any part of it and any period, an amount's for the whole of a calendar year. */
    private static boolean applies(Question question, Cell cell) {
        if (cell.figure().status() == Figure.Status.NOT_APPLICABLE) {
            return false;
        }
        return switch (question.kpi().calculation()) {
            case Calculation.Rate _, Calculation.Percentile _ -> true;
            case Calculation.Sum _, Calculation.DistinctPeople _, Calculation.Ratio _, Calculation.PerInhabitants _ ->
                question.keys().isEmpty()
                        && question.only().isEmpty()
                        && Every.of(cell.period()).equals(Optional.of(Every.YEAR));
        };
    }

    private Stream<Target> stated(Kpi kpi) {
        return targets.stream().filter(target -> target.kpi().equals(kpi.id()));
    }

    private static boolean replaces(Target later, Target earlier) {
        return later.position() > earlier.position()
                && later.centre().equals(earlier.centre())
                && later.phase() == earlier.phase()
                && later.validFrom().equals(earlier.validFrom());
    }
}
