package se.halsocenter.query.kpi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.kpi.Details.AskedTwice;
import se.halsocenter.query.kpi.Details.Moved;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Parameters;

/** What moved a figure between two moments of knowledge (revidering). */
@RestController
@OpenTo(Right.FIGURES)
final class RevisionApi {
    private final Questions questions;
    private final Details details;

    RevisionApi(Questions questions, Details details) {
        this.questions = questions;
        this.details = details;
    }

    @Reads(What.FIGURE_EVENTS)
    @GetMapping(path = "/v1/kpis/{kpiId}/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> changes(
            @PathVariable String kpiId, @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Parameters parameters = new Parameters(query);
        PageAsked page = PageAsked.of(parameters);
        AskedTwice asked = questions.readTwice(kpiId, parameters, "limit", "offset");
        Moved moved = details.moved(asked);
        Optional<Page<Line>> lines = details.moving(asked, moved, page);
        HttpHeaders headers = new HttpHeaders();
        lines.ifPresent(it -> it.link(headers, request));
        LineAnswers.seen(lines);
        return ResponseEntity.ok().headers(headers).body(LineAnswers.moved(moved, lines.orElse(null)));
    }
}
