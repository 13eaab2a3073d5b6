package se.halsocenter.command.write;

import java.util.List;

/** Ends a write that is refused; its transaction is rolled back, so nothing is recorded. */
public final class WriteRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<Violation> violations;

    public WriteRefused(Problem problem, List<Violation> violations) {
        super(problem.code() + violations, null, false, false);
        this.problem = problem;
        this.violations = List.copyOf(violations);
    }

    public WriteRefused(Problem problem, Violation... violations) {
        this(problem, List.of(violations));
    }

    public Problem problem() {
        return problem;
    }

    /** Every reason, in the body's order. */
    public List<Violation> violations() {
        return violations;
    }
}
