package se.halsocenter.query.checkpoint;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.halsocenter.query.checkpoint.Attested.Why;
import se.halsocenter.query.checkpoint.LogBroken.Finding;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;

/** Signs the log again and again while it is what was signed before, and knows when it is not. */
public final class Checkpoints {
    private static final Logger LOGGER = LoggerFactory.getLogger(Checkpoints.class);

    private final Inspection inspection;
    private final @Nullable Signing signing;
    private final Clock clock;
    private volatile State state = new State(null, 0, null);

    /**
     * With or without a key to sign with.
     *
     * @param signing absent where another instance signs
     */
    Checkpoints(Inspection inspection, @Nullable Signing signing, Clock clock) {
        this.inspection = inspection;
        this.signing = signing;
        this.clock = clock;
    }

    /**
     * What is known of the log.
     *
     * @param inspectedAt when all of it was last gone through
     * @param rows how many were found to be as they should then
     * @param finding what is wrong with it
     */
    record State(
            @Nullable Instant inspectedAt,
            long rows,
            @Nullable Finding finding) {}

    State state() {
        return state;
    }

    Optional<Signing> signing() {
        return Optional.ofNullable(signing);
    }

    /**
     * Sees to it that a checkpoint covers the whole log as it stands: what is published from it then rests on one. Without
     * a key that is left to an instance that has one.
     *
     * @throws Refused if the log is not what was signed before
     */
    public void cover() {
        if (state.finding() != null || !signed()) {
            throw new Refused(Problem.LOG_BROKEN, List.of());
        }
    }

    /**
     * Signs what was found out about the log up to a position. It rests on a checkpoint that covers the whole log as it
     * stands, which is signed before.
     *
     * @param said a JSON object in one line, once it is known what it rests on
     */
    public Attested attest(long position, Function<Ground, String> said) {
        if (state.finding() != null) {
            return Attested.not(Why.LOG_BROKEN);
        }
        if (signing == null) {
            return Attested.not(Why.NO_KEY);
        }
        return unlessBroken(() -> signing.attest(position, said))
                .map(Attested::by)
                .orElseGet(() -> Attested.not(Why.LOG_BROKEN));
    }

    /** Goes through the whole log, and signs it if it is whole and has grown. */
    void round(BooleanSupplier wanted) {
        Optional<Inspection.Result> inspected = inspection.inspect(wanted);
        inspected.ifPresent(result -> {
            found(new State(clock.instant(), result.rows(), result.finding().orElse(null)));
            if (result.finding().isEmpty()) {
                signed();
            }
        });
    }

    private boolean signed() {
        return signing == null || unlessBroken(signing::sign).isPresent();
    }

    private <T> Optional<T> unlessBroken(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (LogBroken broken) {
            State before = state;
            found(new State(before.inspectedAt(), before.rows(), broken.finding()));
            return Optional.empty();
        }
    }

    private void found(State now) {
        Finding finding = now.finding();
        if (finding != null && !finding.equals(state.finding())) {
            LOGGER.error("THE EVENT LOG DOES NOT MATCH ITS CHECKPOINTS: {}. Nothing is signed or published", finding);
        }
        state = now;
    }
}
