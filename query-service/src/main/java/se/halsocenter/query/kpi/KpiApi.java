package se.halsocenter.query.kpi;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.Caller;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.ledger.Ledger;

/** The catalogue of key figures. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.DEFINITIONS)
@RequestMapping(path = "/v1/kpis", produces = MediaType.APPLICATION_JSON_VALUE)
final class KpiApi {
    private final KpiQuery query;
    private final Ledger ledger;

    KpiApi(KpiQuery query, Ledger ledger) {
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

    private Targets targets() {
        return query.targets(ledger.position()).of(Caller.required()::sees);
    }
}
