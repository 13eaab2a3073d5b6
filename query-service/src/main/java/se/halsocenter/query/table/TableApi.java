package se.halsocenter.query.table;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.Caller;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.export.Export;
import se.halsocenter.query.kpi.AsKnown;
import se.halsocenter.query.kpi.Figures;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.KpiCatalogue;
import se.halsocenter.query.kpi.Questions;
import se.halsocenter.query.web.Parameters;

/** The tables that the caller may fetch, the description of each, and all of them in one workbook. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.FIGURES)
@RequestMapping("/v1/tables")
final class TableApi {
    private final AsKnown asKnown;
    private final Tables tables;
    private final Questions questions;
    private final Figures figures;
    private final Export export;

    TableApi(AsKnown asKnown, Tables tables, Questions questions, Figures figures, Export export) {
        this.asKnown = asKnown;
        this.tables = tables;
        this.questions = questions;
        this.figures = figures;
        this.export = export;
    }

    /** All tables of the caller. */
    record All(Head asOf, List<Table.InShort> tables) {
        All {
            tables = List.copyOf(tables);
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    All all(@RequestParam MultiValueMap<String, String> query) {
        Caller caller = Caller.required();
        return asKnown.read(
                query,
                asOf -> new All(
                        asOf,
                        KpiCatalogue.all().stream()
                                .filter(kpi -> caller.mayReadFigures(kpi.id()))
                                .map(kpi -> Table.InShort.of(kpi, asOf))
                                .toList()));
    }

    @GetMapping(path = "/{kpiId}/metadata", produces = MediaType.APPLICATION_JSON_VALUE)
    Table metadata(@PathVariable String kpiId, @RequestParam MultiValueMap<String, String> query) {
        Kpi kpi = Questions.known(kpiId);
        if (!Caller.required().mayReadFigures(kpiId)) {
            throw new AccessDeniedException("another key figure");
        }
        return asKnown.read(query, asOf -> tables.of(kpi, asOf));
    }

    /** One question about every key figure that the caller may read, all at one place in the log. */
    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(@RequestParam MultiValueMap<String, String> query) {
        Parameters parameters = new Parameters(query);
        parameters.only("period", "every", "centreId", "by", "compare", "asOf", "minPosition");
        parameters.refuseMistakes();
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(query);
        List<Answered> answers = new ArrayList<>();
        for (Kpi kpi : KpiCatalogue.all()) {
            if (Caller.required().mayReadFigures(kpi.id())) {
                Answered answered = figures.answer(questions.read(kpi.id(), asked));
                asked.putIfAbsent("asOf", List.of(Long.toString(answered.asOf().position())));
                answers.add(answered);
            }
        }
        if (answers.isEmpty()) {
            throw new AccessDeniedException("no key figures");
        }
        return export.workbook(answers, "statistics").response();
    }
}
