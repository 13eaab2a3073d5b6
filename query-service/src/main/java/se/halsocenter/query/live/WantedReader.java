package se.halsocenter.query.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import se.halsocenter.access.Caller;
import se.halsocenter.access.Right;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.ledger.Ledger;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Parameters;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;

/** Reads what somebody wants to hear out of their request. */
final class WantedReader {
    static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String AFTER = "after";
    private static final String CENTRE_ID = "centreId";

    private final EventLog log;
    private final Ledger ledger;
    private final Centres centres;

    WantedReader(EventLog log, Ledger ledger, Centres centres) {
        this.log = log;
        this.ledger = ledger;
        this.centres = centres;
    }

    /**
     * What is wanted. A browser that connects again sends the same address with the header behind it: the header wins.
     *
     * @throws Refused with every mistake
     */
    Wanted read(Map<String, List<String>> query, @Nullable String lastEventId) {
        Parameters parameters = new Parameters(query);
        parameters.names().stream()
                .filter(name -> !Set.of(AFTER, CENTRE_ID).contains(name))
                .forEach(name -> parameters.mistake(Mistake.UNKNOWN_PARAMETER, name));
        Caller.required().require(Right.CASES, parameters.values(CENTRE_ID));
        long reached = ledger.position();
        List<String> only = parameters.distinct(CENTRE_ID);
        if (!centres.at(reached).keySet().containsAll(only)) {
            parameters.mistake(Mistake.UNKNOWN_CENTRE, CENTRE_ID);
        }
        Optional<Long> after = position(AFTER, parameters.one(AFTER, Parameters::position), parameters);
        Optional<Long> last = lastEventId == null
                ? Optional.empty()
                : position(LAST_EVENT_ID, header(lastEventId, parameters), parameters);
        if (!parameters.violations().isEmpty()) {
            throw new Refused(Problem.INVALID_PARAMETER, parameters.violations());
        }
        return new Wanted(
                ownCentre(),
                last.or(() -> after).orElse(reached),
                Caller.required().until());
    }

    /** Cases are those of one centre, whether or not the address names it. */
    private static String ownCentre() {
        return Caller.required().caseCentre().orElseThrow(() -> new AccessDeniedException("no centre"));
    }

    private static Optional<Long> header(String lastEventId, Parameters parameters) {
        Optional<Long> position = Parameters.position(lastEventId);
        if (position.isEmpty()) {
            parameters.mistake(Mistake.MALFORMED, LAST_EVENT_ID);
        }
        return position;
    }

    private Optional<Long> position(String name, Optional<Long> position, Parameters parameters) {
        if (position.isPresent() && position.get() > log.head().position()) {
            parameters.mistake(Mistake.AHEAD_OF_LOG, name);
        }
        return position;
    }
}
