package se.halsocenter.query.kpi;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.Caller;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.ledger.Ledger;
import se.halsocenter.query.ledger.Progress;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Parameters;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;

/** The catalogue of key figures, and their values. */
@RestController
@OpenTo(Right.DEFINITIONS)
@RequestMapping(path = "/v1/kpis", produces = MediaType.APPLICATION_JSON_VALUE)
final class KpiApi {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final KpiQuery figures;
    private final Ledger ledger;
    private final Centres centres;
    private final Progress progress;
    private final EventLog log;
    private final AsKnown asKnown;
    private final Clock clock;

    KpiApi(
            KpiQuery figures,
            Ledger ledger,
            Centres centres,
            Progress progress,
            EventLog log,
            AsKnown asKnown,
            Clock clock) {
        this.figures = figures;
        this.ledger = ledger;
        this.centres = centres;
        this.progress = progress;
        this.log = log;
        this.asKnown = asKnown;
        this.clock = clock;
    }

    @GetMapping
    Map<String, Object> catalogue() {
        return Answers.catalogue(KpiCatalogue.all(), targets());
    }

    @GetMapping("/{kpiId}")
    Map<String, Object> kpi(@PathVariable String kpiId) {
        return Answers.kpi(known(kpiId), targets());
    }

    @OpenTo(Right.FIGURES)
    @GetMapping("/{kpiId}/values")
    Map<String, Object> values(@PathVariable String kpiId, @RequestParam MultiValueMap<String, String> query) {
        Parameters parameters = new Parameters(query);
        LocalDate today = LocalDate.now(clock.withZone(STOCKHOLM));
        Question question = new QuestionReader(parameters, today).read(known(kpiId));
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
        Head asOf = log.at(asked.orElse(reached));
        return Answers.values(question.kpi(), asOf, figures.cells(question, asOf.position()));
    }

    private Targets targets() {
        return figures.targets(ledger.position()).of(Caller.required());
    }

    private static Kpi known(String id) {
        return KpiCatalogue.latest(id).orElseThrow(() -> new Refused(Problem.UNKNOWN_KPI, List.of()));
    }
}
