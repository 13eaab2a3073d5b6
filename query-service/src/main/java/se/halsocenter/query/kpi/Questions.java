package se.halsocenter.query.kpi;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.halsocenter.access.Caller;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.query.kpi.Figures.Asked;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.ledger.Ledger;
import se.halsocenter.query.ledger.Progress;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Parameters;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;

/** Reads what is asked about a key figure out of a query, and finds the place in the log to answer it at. */
@Component
public final class Questions {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final AsKnown asKnown;
    private final Ledger ledger;
    private final Centres centres;
    private final Progress progress;
    private final EventLog log;
    private final Clock clock;

    Questions(AsKnown asKnown, Ledger ledger, Centres centres, Progress progress, EventLog log, Clock clock) {
        this.asKnown = asKnown;
        this.ledger = ledger;
        this.centres = centres;
        this.progress = progress;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What a query asks for.
     *
     * @param others parameters that the endpoint reads itself
     * @throws Refused if there is no such key figure, and with every mistake in the parameters
     * @throws org.springframework.security.access.AccessDeniedException for figures that are not the caller's to read
     * @throws Progress.NotYetThere if the ledger does not get there in time
     */
    public Asked read(String kpiId, Map<String, List<String>> query, String... others) {
        Parameters parameters = new Parameters(query);
        LocalDate today = LocalDate.now(clock.withZone(STOCKHOLM));
        Question question = new QuestionReader(parameters, today, List.of(others)).read(known(kpiId));
        Caller.required().requireFigures(kpiId, question.centres());
        Optional<Long> asked = asKnown.position(question.asOf(), parameters);
        long reached = parameters.violations().isEmpty()
                ? progress.await(Math.max(asked.orElse(0L), question.minPosition()))
                : ledger.position();
        if (!centres.at(reached).keySet().containsAll(question.centres())) {
            parameters.mistake(Mistake.UNKNOWN_CENTRE, "centreId");
        }
        if (!parameters.violations().isEmpty()) {
            throw new Refused(Problem.INVALID_PARAMETER, parameters.violations());
        }
        return new Asked(question, log.at(asked.orElse(reached)));
    }

    /**
     * The latest version of a key figure.
     *
     * @throws Refused if there is none of that name
     */
    public static Kpi known(String id) {
        return KpiCatalogue.latest(id).orElseThrow(() -> new Refused(Problem.UNKNOWN_KPI, List.of()));
    }
}
