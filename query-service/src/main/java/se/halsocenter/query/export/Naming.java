package se.halsocenter.query.export;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.events.CentreEvent.CodeAdded;
import se.halsocenter.query.Labels;
import se.halsocenter.query.Words;
import se.halsocenter.query.group.GroupNames;
import se.halsocenter.query.kpi.CodeLists;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.ledger.Centres.Named;
import se.halsocenter.query.ledger.Dimension;

/** Looks up what the values in answers are called, as far as their reader may know. */
@Component
public final class Naming {
    private final Centres centres;
    private final GroupNames groups;
    private final EventLog log;

    Naming(Centres centres, GroupNames groups, EventLog log) {
        this.centres = centres;
        this.groups = groups;
        this.log = log;
    }

    /** The names that answers need; codes that centres have added are looked for only where such a code is met. */
    public Names of(List<Answered> answers) {
        long position = answers.stream()
                .mapToLong(answered -> answered.asOf().position())
                .max()
                .orElse(0);
        List<Named> named = centres.named(position);
        boolean byGroup = answers.stream().anyMatch(it -> it.question().keys().contains(Dimension.GROUP));
        return new Names(
                named.stream().collect(toMap(Named::id, Function.identity())),
                byGroup ? groups.all() : Map.of(),
                answers.stream().anyMatch(Naming::hasAdded) ? added(named, position) : Map.of());
    }

    private static boolean hasAdded(Answered answered) {
        return answered.question().keys().stream()
                .anyMatch(dimension -> CodeLists.of(answered.question().kpi(), dimension)
                        .map(list ->
                                answered.cells().stream().anyMatch(cell -> isAdded(list, Names.code(cell, dimension))))
                        .orElse(false));
    }

    private static boolean isAdded(String list, String code) {
        return !Labels.all().getOrDefault(list, Map.of()).containsKey(code);
    }

    private Map<String, Words> added(List<Named> named, long position) {
        Map<String, Words> added = new HashMap<>();
        for (Named centre : named) {
            log.stream(centre.id(), position).forEach(event -> {
                if (event.payload() instanceof CodeAdded it) {
                    added.put(it.list() + "/" + it.code(), new Words(it.swedish(), it.english()));
                }
            });
        }
        return added;
    }
}
