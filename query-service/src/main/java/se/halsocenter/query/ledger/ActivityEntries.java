package se.halsocenter.query.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static se.halsocenter.query.ledger.Dimension.FOCUS_AREA;
import static se.halsocenter.query.ledger.Dimension.KIND;
import static se.halsocenter.query.ledger.Dimension.PRECISION;
import static se.halsocenter.query.ledger.Dimension.SEGMENT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.ActivityEvent.ActivityHeld;
import se.halsocenter.events.ActivityEvent.Audience;
import se.halsocenter.events.HeadCount.Precision;

/** An open activity and its head-counts. */
final class ActivityEntries {
    private record Part(String segment, Precision precision) {}

    private ActivityEntries() {}

    static List<Lines<ActivityEvent>> lines() {
        return List.of(Lines.ofEach((_, fact) -> of(fact.id(), fact.event())));
    }

    private static Stream<Entry> of(UUID fact, ActivityEvent event) {
        return switch (event) {
            case ActivityHeld held ->
                Stream.concat(Stream.of(line(Measure.ACTIVITY, fact, held)), audience(fact, held));
        };
    }

    /** Head-counts of the same segment and precision are one line: nothing can tell them apart. */
    private static Stream<Entry> audience(UUID fact, ActivityHeld held) {
        Map<Part, Long> counts = held.audiences().stream()
                .collect(groupingBy(
                        part -> new Part(part.segment(), part.precision()),
                        LinkedHashMap::new,
                        summingLong(Audience::count)));
        return counts.entrySet().stream()
                .map(part -> line(Measure.AUDIENCE, fact, held)
                        .amounting(part.getValue())
                        .by(SEGMENT, part.getKey().segment())
                        .by(PRECISION, part.getKey().precision()));
    }

    private static Entry line(Measure measure, UUID fact, ActivityHeld held) {
        return Entry.one(measure, fact, held.centreId(), held.heldOn())
                .by(KIND, held.kind())
                .by(FOCUS_AREA, held.focusArea());
    }
}
