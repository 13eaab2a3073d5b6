package se.halsocenter.query.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.Question;

/**
 * A replay, as far as it has come.
 *
 * @param by who asked for it
 * @param head the place in the log that it goes to
 * @param events folded so far
 * @param foldedAt when so many had been
 * @param result what it came to; absent unless it has ended with a comparison
 */
record Replay(
        UUID id,
        String by,
        Head head,
        List<Question> questions,
        Instant startedAt,
        State state,
        long events,
        Instant foldedAt,
        @Nullable Instant endedAt,
        @Nullable Comparison result) {
    Replay {
        questions = List.copyOf(questions);
    }

    /** Where a replay stands. */
    enum State {
        /** Waits for another to end. */
        WAITING,
        /** Folds the log. */
        FOLDING,
        /** The log is folded; figures are compared. */
        COMPARING,
        /** The figures and the lines below them are the same. */
        EQUAL,
        /** Something is not. */
        DIFFERENT,
        CANCELLED,
        /** It could not be carried out; the log of the service says why. */
        FAILED;

        boolean ended() {
            return switch (this) {
                case WAITING, FOLDING, COMPARING -> false;
                case EQUAL, DIFFERENT, CANCELLED, FAILED -> true;
            };
        }
    }

    static Replay waiting(UUID id, String by, Head head, List<Question> questions, Instant now) {
        return new Replay(id, by, head, questions, now, State.WAITING, 0, now, null, null);
    }

    /** Folding begins. */
    Replay folding(Instant now) {
        return new Replay(id, by, head, questions, now, State.FOLDING, 0, now, null, null);
    }

    Replay folded(long more, Instant now) {
        return new Replay(id, by, head, questions, startedAt, State.FOLDING, more, now, null, null);
    }

    Replay comparing() {
        return new Replay(id, by, head, questions, startedAt, State.COMPARING, events, foldedAt, null, null);
    }

    Replay ended(State how, Instant now) {
        return new Replay(id, by, head, questions, startedAt, how, events, foldedAt, now, result);
    }

    Replay ended(Comparison came, Instant now) {
        State how = came.equal() ? State.EQUAL : State.DIFFERENT;
        return new Replay(id, by, head, questions, startedAt, how, events, foldedAt, now, came);
    }

    /** Events folded in a second, with what the books need to be read; 0 before the first. */
    double rate() {
        Duration took = Duration.between(startedAt, foldedAt);
        return took.isZero() ? 0 : events * 1e9 / took.toNanos();
    }

    /** How long folding will go on at the rate so far; absent when nothing is folded. */
    @Nullable
    Duration remaining() {
        double rate = rate();
        return state != State.FOLDING || rate == 0
                ? null
                : Duration.ofMillis(Math.round((head.position() - events) * 1e3 / rate));
    }
}
