package se.halsocenter.query.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.web.Html;

/** The pages. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.FIGURES)
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
final class Pages {
    private final Visits visits;
    private final Frames frames;
    private final Codes codes;
    private final Templates templates;

    Pages(Visits visits, Frames frames, Codes codes, Templates templates) {
        this.visits = visits;
        this.frames = frames;
        this.codes = codes;
        this.templates = templates;
    }

    @GetMapping("/")
    Html overview(HttpServletRequest request) {
        return templates.page("overview", visits.show(request, visit -> Overview.of(visit, codes)));
    }

    @GetMapping("/compare")
    Html comparison(HttpServletRequest request) {
        return templates.page("comparison", visits.show(request, visit -> Comparison.of(visit, codes)));
    }

    @GetMapping("/kpis/{kpiId}")
    Html kpi(@PathVariable String kpiId, HttpServletRequest request) {
        return templates.page("kpi", visits.show(request, visit -> KpiPage.of(kpiId, visit, codes)));
    }

    @OpenTo(Right.DEFINITIONS)
    @GetMapping("/kpis")
    Html definitions(HttpServletRequest request) {
        return templates.page("definitions", frames.of(request));
    }

    @OpenTo(Right.DEFINITIONS)
    @GetMapping("/about")
    Html about(HttpServletRequest request) {
        return templates.page("about", frames.of(request));
    }
}
