package se.halsocenter.query.web;

import java.util.List;

/** A request that cannot be answered, with every mistake in it. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<Violation> violations;

    public Refused(Problem problem, List<Violation> violations) {
        super(problem.code());
        this.problem = problem;
        this.violations = List.copyOf(violations);
    }

    public Problem problem() {
        return problem;
    }

    public List<Violation> violations() {
        return violations;
    }
}
