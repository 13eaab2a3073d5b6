package se.halsocenter.query.kpi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import se.halsocenter.access.Caller;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.KpiQuery.Known;

/** The one gate through which every figure leaves: values, exports, explanations, publications, reports and pages. */
@Component
public final class Figures {
    private final KpiQuery query;
    private final Disclosure disclosure;

    Figures(KpiQuery query, Disclosure disclosure) {
        this.query = query;
        this.disclosure = disclosure;
    }

    /**
     * A question, and the place in the log to answer it at.
     *
     * @param asOf what was known then
     */
    public record Asked(Question question, Head asOf) {}

    /**
     * What may be shown to the caller, who has asked.
     *
     * @param asOf the place in the log that it is answered at: for readers outside a centre that of a release
     */
    public record Answered(Question question, Head asOf, List<Cell> cells) {
        public Answered {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Answers as far as the caller may know.
     *
     * @throws org.springframework.security.access.AccessDeniedException for figures that are not the caller's to read
     */
    public Answered answer(Asked asked) {
        return viewed(asked).answered();
    }

    /**
     * Answers several questions in their order, some of them at a time; what they have in common is read once.
     *
     * @throws org.springframework.security.access.AccessDeniedException for figures that are not the caller's to read
     */
    public List<Answered> answer(List<Asked> asked) {
        Map<Head, Known> known = new ConcurrentHashMap<>();
        return Together.each(asked, one -> viewed(one, known).answered());
    }

    /** An answer, and what else may be told. */
    record Viewed(Answered answered, Disclosure.View view) {}

    Viewed viewed(Asked asked) {
        return viewed(asked, new ConcurrentHashMap<>());
    }

    private Viewed viewed(Asked asked, Map<Head, Known> known) {
        Question question = asked.question();
        Caller.required().requireFigures(question.kpi().id(), question.centres());
        Disclosure.View view = disclosure.view(asked);
        Known there = Objects.requireNonNull(known.computeIfAbsent(view.asOf(), query::known));
        return new Viewed(new Answered(question, view.asOf(), query.cells(question, there, view)), view);
    }
}
