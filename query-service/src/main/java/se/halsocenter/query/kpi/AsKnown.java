package se.halsocenter.query.kpi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.Question.AsOf;
import se.halsocenter.query.ledger.Progress;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Parameters;

/** Finds the place in the log that a question wants to be answered at. */
@Component
public final class AsKnown {
    private final EventLog log;
    private final Progress progress;

    AsKnown(EventLog log, Progress progress) {
        this.log = log;
        this.progress = progress;
    }

    /**
     * Reads what was known, by the parameters {@code asOf} and {@code minPosition}.
     *
     * @param read is told how far the log had come
     * @throws se.halsocenter.query.web.Refused with every mistake in the parameters
     * @throws Progress.NotYetThere if the ledger does not get there in time
     */
    public <T> T read(Map<String, List<String>> query, Function<Head, T> read) {
        Parameters parameters = new Parameters(query);
        parameters.only("asOf", "minPosition");
        return read(parameters, read);
    }

    /** The same for an endpoint with parameters of its own, which it has read before. */
    public <T> T read(Parameters parameters, Function<Head, T> read) {
        long minPosition = parameters.minPosition();
        Optional<Long> asked = position(parameters.one("asOf", Moments::asOf).orElse(null), "asOf", parameters);
        parameters.refuseMistakes();
        long reached = progress.await(Math.max(asked.orElse(0L), minPosition));
        return read.apply(log.at(asked.orElse(reached)));
    }

    /** The position of a moment that a parameter names, if it does; one that has not been is noted. */
    Optional<Long> position(@Nullable AsOf moment, String parameter, Parameters parameters) {
        return switch (moment) {
            case null -> Optional.empty();
            case AsOf.AtInstant at -> {
                if (at.moment().isAfter(log.now())) {
                    parameters.mistake(Mistake.IN_THE_FUTURE, parameter);
                    yield Optional.empty();
                }
                yield Optional.of(log.atSettled(at.moment()).position());
            }
            case AsOf.AtPosition at -> {
                if (at.position() > log.head().position()) {
                    parameters.mistake(Mistake.AHEAD_OF_LOG, parameter);
                }
                yield Optional.of(at.position());
            }
        };
    }
}
