package se.halsocenter.query.ledger;

import static se.halsocenter.query.ledger.Dimension.FOCUS_AREA;
import static se.halsocenter.query.ledger.Dimension.OUTCOME;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import se.halsocenter.events.Facts;
import se.halsocenter.events.Facts.Fact;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.PlanEvent.ItemAdded;
import se.halsocenter.events.PlanEvent.ItemFollowedUp;
import se.halsocenter.events.PlanEvent.ItemFutureSet;

/** The activities of a plan, each with what became of it by its latest follow-up. */
public final class PlanEntries {
    /** What became of an activity that has not been followed up. */
    public static final String NOT_FOLLOWED_UP = "NOT_FOLLOWED_UP";

    private PlanEntries() {}

    static List<Lines<PlanEvent>> lines() {
        return List.of(Lines.ofAll(PlanEntries::of, _ -> true));
    }

    private static Stream<Entry> of(Facts<PlanEvent> facts) {
        SequencedMap<UUID, Entry> items = new LinkedHashMap<>();
        for (Fact<PlanEvent> fact : facts.all()) {
            switch (fact.event()) {
                case ItemAdded it -> items.put(it.itemId(), planned(fact.id(), it));
                case ItemFollowedUp it ->
                    items.computeIfPresent(it.itemId(), (_, item) -> item.by(OUTCOME, it.outcome()));
                case ItemFutureSet _ -> {}
            }
        }
        return items.values().stream();
    }

    private static Entry planned(UUID fact, ItemAdded it) {
        return Entry.one(Measure.PLAN_ITEM, fact, it.centreId(), LocalDate.of(it.year(), 1, 1))
                .by(FOCUS_AREA, it.focusArea())
                .by(OUTCOME, NOT_FOLLOWED_UP);
    }
}
