package se.halsocenter.query.explanation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
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
import se.halsocenter.query.kpi.Answers;
import se.halsocenter.query.kpi.Details;
import se.halsocenter.query.kpi.Details.Behind;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Figures.Asked;
import se.halsocenter.query.kpi.Line;
import se.halsocenter.query.kpi.LineAnswers;
import se.halsocenter.query.kpi.Questions;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.web.Language;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Parameters;

/** Explains a key figure's values (förklaring). */
@RestController
@OpenTo(Right.FIGURES)
final class ExplanationApi {
    private final Questions questions;
    private final Details details;
    private final Centres centres;

    ExplanationApi(Questions questions, Details details, Centres centres) {
        this.questions = questions;
        this.details = details;
        this.centres = centres;
    }

    @Reads(What.FIGURE_EVENTS)
    @GetMapping(path = "/v1/kpis/{kpiId}/explanation", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> explanation(
            @PathVariable String kpiId, @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Parameters parameters = new Parameters(query);
        PageAsked page = PageAsked.of(parameters);
        Asked asked = questions.read(kpiId, parameters, "limit", "offset");
        Behind behind = details.behind(asked);
        Answered answered = behind.answered();
        Optional<Page<Line>> lines = details.counted(answered, page);
        HttpHeaders headers = new HttpHeaders();
        lines.ifPresent(it -> it.link(headers, request));
        LineAnswers.seen(lines);
        Explanation explanation = Explanation.of(
                Language.of(request), behind, centres.names(answered.asOf().position()));
        return ResponseEntity.ok().headers(headers).body(answer(answered, explanation, lines));
    }

    private static Map<String, Object> answer(Answered answered, Explanation explanation, Optional<Page<Line>> lines) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("kpi", Answers.named(answered.question().kpi()));
        answer.put("asOf", answered.asOf());
        answer.put("sentences", explanation.about());
        answer.put("cells", cells(explanation.cells()));
        answer.put("lines", lines.map(LineAnswers::lines).orElse(null));
        return answer;
    }

    private static List<Map<String, Object>> cells(List<Explanation.Explained> cells) {
        return cells.stream()
                .map(explained -> {
                    Map<String, Object> cell = Answers.place(explained.cell().place());
                    cell.put("value", explained.cell().figure().value());
                    cell.put("status", Answers.code(explained.cell().figure().status()));
                    cell.put("sentences", explained.sentences());
                    return cell;
                })
                .toList();
    }
}
