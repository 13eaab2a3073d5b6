package se.halsocenter.query.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.query.kpi.Figures.Asked;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.KpiCatalogue;
import se.halsocenter.query.kpi.Questions;
import se.halsocenter.query.publication.PublishedContent;
import se.halsocenter.query.publication.PublishedContents;
import se.halsocenter.query.publication.PublishedFigure;
import se.halsocenter.query.replay.Against.Gone;
import se.halsocenter.query.replay.ReplayPlan.Part;
import se.halsocenter.query.web.Body;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Parameters;
import se.halsocenter.query.web.Refused;
import se.halsocenter.query.web.Violation;

/** Finds out what a request for a replay asks for: the questions, the place in the log, and what to compare with. */
@Component
final class ReplayPlans {
    private static final String PUBLICATION = "/publication";

    private final Questions questions;
    private final PublishedContents publications;
    private final Span span;
    private final EventLog log;

    ReplayPlans(Questions questions, PublishedContents publications, Span span, EventLog log) {
        this.questions = questions;
        this.publications = publications;
        this.span = span;
        this.log = log;
    }

    /**
     * The plan.
     *
     * @throws Refused with every mistake in the body
     */
    ReplayPlan of(ReplayRequest request, Body body) {
        return request.publication() == null ? live(request, body) : published(request.publication(), body);
    }

    private ReplayPlan live(ReplayRequest request, Body body) {
        long position = request.toPosition() == null ? span.reached() : request.toPosition();
        List<Map<String, List<String>>> queries = request.queries(position, span.years(position));
        List<String> kpis = request.kpis().isEmpty()
                ? KpiCatalogue.all().stream().map(Kpi::id).toList()
                : request.kpis();
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < kpis.size(); i++) {
            for (Map<String, List<String>> query : queries) {
                read(kpis.get(i), query, "/kpis/" + i, ReplayRequest::field, body)
                        .ifPresent(asked::add);
            }
        }
        body.refuseMistakes();
        return ReplayPlan.live(
                asked.getFirst().asOf(), asked.stream().map(Asked::question).toList());
    }

    private ReplayPlan published(UUID id, Body body) {
        Optional<PublishedContent> found = publications.find(id);
        if (found.isEmpty()) {
            body.mistake(Mistake.UNKNOWN_PUBLICATION, PUBLICATION);
        }
        if (found.isPresent() && found.get().position() > log.head().position()) {
            body.mistake(Mistake.AHEAD_OF_LOG, PUBLICATION);
        }
        body.refuseMistakes();
        return published(id, found.orElseThrow(), body);
    }

    private ReplayPlan published(UUID id, PublishedContent content, Body body) {
        List<Part> parts = new ArrayList<>();
        List<Gone> gone = new ArrayList<>();
        for (PublishedFigure figure : content.figures()) {
            if (KpiCatalogue.version(figure.kpi(), figure.version()).isPresent()) {
                part(figure, content.position(), body).ifPresent(parts::add);
            } else {
                int cells = figure.cells().size();
                gone.add(new Gone(figure.kpi(), figure.version(), cells));
            }
        }
        body.refuseMistakes();
        return new ReplayPlan(log.at(content.position()), parts, new Against(id, content.sha256(), gone));
    }

    private Optional<Part> part(PublishedFigure figure, long position, Body body) {
        Map<String, List<String>> query = new LinkedHashMap<>(figure.query());
        query.put("asOf", List.of(Long.toString(position)));
        query.put("definition", List.of(Integer.toString(figure.version())));
        return read(figure.kpi(), query, PUBLICATION, parameter -> PUBLICATION, body)
                .map(Asked::question)
                .map(question -> new Part(question, figure.byPlace(question)));
    }

    /**
     * What a query asks for; mistakes are noted in the body.
     *
     * @param pointer what a key figure that does not exist is blamed on
     * @param field what a parameter of the query is blamed on
     */
    private Optional<Asked> read(
            String kpi, Map<String, List<String>> query, String pointer, UnaryOperator<String> field, Body body) {
        try {
            return Optional.of(questions.read(kpi, new Parameters(query)));
        } catch (Refused refused) {
            refused.violations()
                    .forEach(it -> body.add(new Violation(field.apply(it.pointer()), it.code(), it.detail())));
            if (refused.violations().isEmpty()) {
                body.mistake(Mistake.UNKNOWN_KPI, pointer);
            }
            return Optional.empty();
        }
    }
}
