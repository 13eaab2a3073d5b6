package se.halsocenter.query.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What somebody may conclude from answers about intakes: a linear system of how many there are of each kind in each
 * release, of which a solver finds the least and the most that is possible. They take it that nothing was taken back
 * between two releases.
 */
final class Attacker {
    private final int k;
    private final List<Kind> kinds;
    private final Map<Sum, Known> sums = new LinkedHashMap<>();

    /** A kind of intakes: as finely as the attacker tells them apart. */
    record Kind(int month, String centre, String sex, String source, boolean reached) {}

    /** Some of the kinds together, in a release. */
    private record Sum(int release, List<Kind> kinds) {}

    private record Known(double least, double most) {
        Known and(Known other) {
            return new Known(Math.max(least, other.least), Math.min(most, other.most));
        }
    }

    /** The least and the most that is possible. */
    record Bounds(double least, double most) {
        /** Whether only one whole number lies between. */
        boolean pinned() {
            return Math.floor(most + 1e-6) - Math.ceil(least - 1e-6) < 1;
        }
    }

    Attacker(int k, List<Kind> kinds) {
        this.k = k;
        this.kinds = List.copyOf(kinds);
    }

    private List<Kind> matching(Predicate<Kind> which) {
        return kinds.stream().filter(which).toList();
    }

    void isTold(int release, Predicate<Kind> which, double number) {
        learns(release, which, new Known(number, number));
    }

    void isToldThatItIsSmall(int release, Predicate<Kind> which) {
        learns(release, which, new Known(1, k - 1.0));
    }

    private void learns(int release, Predicate<Kind> which, Known known) {
        sums.merge(new Sum(release, matching(which)), known, Known::and);
    }

    Bounds boundsOf(int release, Predicate<Kind> which) {
        return new Bounds(solve(release, which, false), solve(release, which, true));
    }

    private double solve(int release, Predicate<Kind> which, boolean most) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Map<Kind, Variable>> added =
                Stream.of("first", "second").map(name -> variables(model, name)).toList();
        sums.forEach((sum, known) -> {
            var expression = model.addExpression(sum.toString());
            sum.kinds().forEach(kind -> upTo(sum.release(), kind, added).forEach(it -> expression.set(it, 1)));
            expression.lower(known.least()).upper(known.most());
        });
        var target = model.addExpression("target").weight(1);
        matching(which).forEach(kind -> upTo(release, kind, added).forEach(it -> target.set(it, 1)));
        Optimisation.Result result = most ? model.maximise() : model.minimise();
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return most ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        if (!result.getState().isFeasible()) {
            throw new AssertionError("what is shown contradicts itself: " + result.getState());
        }
        return result.getValue();
    }

    private Map<Kind, Variable> variables(ExpressionsBasedModel model, String release) {
        Map<Kind, Variable> variables = new LinkedHashMap<>();
        kinds.forEach(
                kind -> variables.put(kind, model.addVariable(release + kind).lower(0)));
        return variables;
    }

    private static List<Variable> upTo(int release, Kind kind, List<Map<Kind, Variable>> added) {
        List<Variable> all = new ArrayList<>();
        for (Map<Kind, Variable> more : added.subList(0, release + 1)) {
            all.add(more.get(kind));
        }
        return all;
    }
}
