package se.halsocenter.query.kpi;

import java.util.Map;
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
import se.halsocenter.query.ledger.Ledger;

/** The catalogue of key figures, and their values. */
@RestController
@OpenTo(Right.DEFINITIONS)
@RequestMapping(path = "/v1/kpis", produces = MediaType.APPLICATION_JSON_VALUE)
final class KpiApi {
    private final Questions questions;
    private final Figures figures;
    private final KpiQuery query;
    private final Ledger ledger;

    KpiApi(Questions questions, Figures figures, KpiQuery query, Ledger ledger) {
        this.questions = questions;
        this.figures = figures;
        this.query = query;
        this.ledger = ledger;
    }

    @GetMapping
    Map<String, Object> catalogue() {
        return Answers.catalogue(KpiCatalogue.all(), targets());
    }

    @GetMapping("/{kpiId}")
    Map<String, Object> kpi(@PathVariable String kpiId) {
        return Answers.kpi(Questions.known(kpiId), targets());
    }

    @OpenTo(Right.FIGURES)
    @GetMapping("/{kpiId}/values")
    Map<String, Object> values(@PathVariable String kpiId, @RequestParam MultiValueMap<String, String> parameters) {
        return Answers.values(figures.answer(questions.read(kpiId, parameters)));
    }

    private Targets targets() {
        return query.targets(ledger.position()).of(Caller.required()::sees);
    }
}
