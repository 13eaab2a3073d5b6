package se.halsocenter.query.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.Head;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.Facts.Fact;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.PlanEvent.ItemAdded;
import se.halsocenter.events.PlanEvent.ItemFollowedUp;
import se.halsocenter.events.PlanEvent.ItemFutureSet;
import se.halsocenter.query.web.Stated;

/**
 * A centre's plan for a year.
 *
 * @param version the number of events in its stream, for {@code If-Match} of a write
 */
public record Plan(Head asOf, String centreId, int year, long version, List<FocusArea> focusAreas) {
    public Plan {
        focusAreas = List.copyOf(focusAreas);
    }

    /** What is planned within a focus area (fokusområde), in the order in which it was planned. */
    public record FocusArea(String focusArea, List<Item> items) {
        public FocusArea {
            items = List.copyOf(items);
        }
    }

    /** A planned activity with its latest follow-up (uppföljning) and what comes next (framtida plan). */
    public record Item(
            @JsonUnwrapped Stated<PlanEvent> planned,
            @Nullable Stated<PlanEvent> followUp,
            @Nullable Stated<PlanEvent> future) {}

    /** The plan that a history states, unless nothing is planned. */
    public static Optional<Plan> of(Head asOf, List<StoredEvent> history) {
        SequencedMap<UUID, Item> items = new LinkedHashMap<>();
        SequencedMap<String, List<UUID>> areas = new LinkedHashMap<>();
        @Nullable ItemAdded first = null;
        for (Fact<PlanEvent> fact : StoredEvent.facts(PlanEvent.class, history).all()) {
            Stated<PlanEvent> stated = Stated.of(fact, history);
            switch (fact.event()) {
                case ItemAdded it -> {
                    first = first == null ? it : first;
                    items.put(it.itemId(), new Item(stated, null, null));
                    areas.computeIfAbsent(it.focusArea(), _ -> new ArrayList<>())
                            .add(it.itemId());
                }
                case ItemFollowedUp it ->
                    items.computeIfPresent(it.itemId(), (_, item) -> new Item(item.planned(), stated, item.future()));
                case ItemFutureSet it ->
                    items.computeIfPresent(it.itemId(), (_, item) -> new Item(item.planned(), item.followUp(), stated));
            }
        }
        if (first == null) {
            return Optional.empty();
        }
        List<FocusArea> focusAreas = areas.entrySet().stream()
                .map(area -> new FocusArea(
                        area.getKey(), area.getValue().stream().map(items::get).toList()))
                .toList();
        return Optional.of(new Plan(asOf, first.centreId(), first.year(), history.size(), focusAreas));
    }
}
