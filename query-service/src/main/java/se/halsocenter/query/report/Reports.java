package se.halsocenter.query.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Head;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.query.export.Names;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figures;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Figures.Asked;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.kpi.Question.AsOf;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.plan.Plan;

/** Gathers what a report is filled with: figures through the gate, the plan and names from the log. */
@Component
final class Reports {
    private final Layout layout;
    private final Figures figures;
    private final EventLog log;

    Reports(Layout layout, Figures figures, EventLog log) {
        this.layout = layout;
        this.figures = figures;
        this.log = log;
    }

    /**
     * The report as it was known at a place in the log; none of a centre that was not known then. Readers outside of the
     * centre are answered as of a release, and then the whole report is of it.
     *
     * @param moment the one that was asked for, absent for now
     */
    Optional<Report> report(String centreId, int year, Head asOf, @Nullable AsOf moment) {
        return Subject.of(asOf, year, log.stream(centreId, asOf.position()))
                .map(subject -> report(new Asking(subject, moment)));
    }

    private Report report(Asking first) {
        Asking asking = first.at(known(first));
        Subject subject = asking.subject();
        Map<Question, List<Cell>> answers = asking.answers(
                layout, question -> answer(question, subject.asOf()).cells());
        Names names = new Names(Map.of(), groups(answers, subject.asOf()), subject.codes());
        return new Filling(asking, answers, names, plan(subject)).report(layout);
    }

    /** The place in the log that its reader is answered at: all of the report is of it, though a release may be made meanwhile. */
    private Head known(Asking asking) {
        Head asOf = asking.subject().asOf();
        return asking.all(layout).stream()
                .findFirst()
                .map(question -> answer(question, asOf).asOf())
                .orElse(asOf);
    }

    private Answered answer(Question question, Head asOf) {
        return figures.answer(new Asked(question, asOf));
    }

    private Optional<Plan> plan(Subject subject) {
        String plan = subject.centreId() + "/" + subject.year();
        return Plan.of(subject.asOf(), log.stream(plan, subject.asOf().position()));
    }

    /** The names of the groups that answers tell of, as they were known then: the report publishes them. */
    private Map<String, String> groups(Map<Question, List<Cell>> answers, Head asOf) {
        Set<String> ids = answers.values().stream()
                .flatMap(List::stream)
                .map(cell -> cell.key().get(Dimension.GROUP))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        log.streams(ids).forEach((id, history) -> name(history, asOf).ifPresent(name -> names.put(id, name)));
        return names;
    }

    private static Optional<String> name(List<StoredEvent> history, Head asOf) {
        List<StoredEvent> known = history.stream()
                .filter(event -> event.position() <= asOf.position())
                .toList();
        return StoredEvent.facts(GroupEvent.class, known).all().stream()
                .flatMap(fact -> fact.event() instanceof GroupStarted it
                        ? Optional.of(it.name()).stream()
                        : Optional.<String>empty().stream())
                .findFirst();
    }
}
