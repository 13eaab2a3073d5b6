package se.halsocenter.query.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.checkpoint.Attested;

/**
 * A replay, as far as it has come.
 *
 * @param by who asked for it
 * @param head the place in the log that it goes to
 * @param events folded so far
 * @param foldedAt when so many had been
 * @param result what it came to; absent unless it has ended with a comparison
 * @param attested the same as a signed statement; absent without a result
 */
record Replay(
        UUID id,
        String by,
        Head head,
        Instant startedAt,
        State state,
        long events,
        Instant foldedAt,
        @Nullable Instant endedAt,
        @Nullable Comparison result,
        @Nullable Attested attested) {

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
        /** What could be compared is, but some of what was published cannot be counted any more. */
        INCOMPLETE,
        /** Something is not. */
        DIFFERENT,
        CANCELLED,
        /** It could not be carried out; the log of the service says why. */
        FAILED;

        boolean ended() {
            return switch (this) {
                case WAITING, FOLDING, COMPARING -> false;
                case EQUAL, INCOMPLETE, DIFFERENT, CANCELLED, FAILED -> true;
            };
        }
    }

    static Replay waiting(UUID id, String by, Head head, Instant now) {
        return new Replay(id, by, head, now, State.WAITING, 0, now, null, null, null);
    }

    /** Folding begins. */
    Replay folding(Instant now) {
        return new Replay(id, by, head, now, State.FOLDING, 0, now, null, null, null);
    }

    /** So many events have been folded in all. Of those who say so at the same time, one says it last. */
    Replay folded(long soFar, Instant now) {
        return soFar <= events
                ? this
                : new Replay(id, by, head, startedAt, State.FOLDING, soFar, now, null, null, null);
    }

    /** All of them have been, and the books can be read. */
    Replay comparing(Instant now) {
        return new Replay(id, by, head, startedAt, State.COMPARING, events, now, null, null, null);
    }

    Replay ended(State how, Instant now) {
        return new Replay(id, by, head, startedAt, how, events, foldedAt, now, result, attested);
    }

    Replay ended(Comparison came, Instant now) {
        return new Replay(id, by, head, startedAt, came.state(), events, foldedAt, now, came, null);
    }

    Replay attested(Attested statement) {
        return new Replay(id, by, head, startedAt, state, events, foldedAt, endedAt, result, statement);
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
