package se.halsocenter.query.centre;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.Head;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.CoachHoursReported;
import se.halsocenter.events.CentreEvent.CodeAdded;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.CentreEvent.SettingsChanged;
import se.halsocenter.events.CentreEvent.SteeringMeetingHeld;
import se.halsocenter.events.CentreEvent.TargetSet;
import se.halsocenter.events.Facts;
import se.halsocenter.events.Facts.Fact;
import se.halsocenter.query.Words;
import se.halsocenter.query.web.Stated;

/**
 * All that is registered of a centre itself; each part names the event that states it now.
 *
 * @param version the number of events in its stream, for {@code If-Match} of a write
 * @param opened what it opened with
 * @param phases its phases by the day from which they hold
 * @param settings changes of its settings, in the order in which they were registered
 * @param coachHours the hours of the latest year with any and the two before it, by month
 */
record CentreDetail(
        Head asOf,
        String centreId,
        long version,
        Stated<CentreEvent> opened,
        List<InPhase> phases,
        List<Stated<CentreEvent>> settings,
        List<Stated<CentreEvent>> targets,
        List<Stated<CentreEvent>> coachHours,
        List<Stated<CentreEvent>> steeringMeetings,
        List<OwnCode> codes) {
    private static final int YEARS = 3;

    CentreDetail {
        phases = List.copyOf(phases);
        settings = List.copyOf(settings);
        targets = List.copyOf(targets);
        coachHours = List.copyOf(coachHours);
        steeringMeetings = List.copyOf(steeringMeetings);
        codes = List.copyOf(codes);
    }

    /** From a day on the centre is in a phase (etableringsfas or permanent drift). */
    record InPhase(UUID eventId, LocalDate from, Phase phase) {}

    /** A code that the centre added to a code list. */
    record OwnCode(UUID eventId, String list, String code, Words label) {}

    /** The centre that a history states, if it is one's. */
    static Optional<CentreDetail> of(Head asOf, List<StoredEvent> history) {
        if (history.isEmpty() || !(history.getFirst().payload() instanceof CentreOpened opened)) {
            return Optional.empty();
        }
        Facts<CentreEvent> facts = StoredEvent.facts(CentreEvent.class, history);
        return Optional.of(new CentreDetail(
                asOf,
                opened.centreId(),
                history.size(),
                stated(facts, CentreOpened.class, history).getFirst(),
                phases(facts),
                stated(facts, SettingsChanged.class, history),
                stated(facts, TargetSet.class, history),
                coachHours(facts, history),
                stated(facts, SteeringMeetingHeld.class, history),
                codes(facts)));
    }

    private static List<Stated<CentreEvent>> stated(
            Facts<CentreEvent> facts, Class<? extends CentreEvent> kind, List<StoredEvent> history) {
        return facts.all().stream()
                .filter(fact -> kind.isInstance(fact.event()))
                .map(fact -> Stated.of(fact, history))
                .toList();
    }

    private static List<InPhase> phases(Facts<CentreEvent> facts) {
        return facts.all().stream()
                .flatMap(fact -> switch (fact.event()) {
                    case CentreOpened it -> phase(fact, it.openedOn(), it.phase());
                    case SettingsChanged it -> phase(fact, it.from(), it.phase());
                    case SteeringMeetingHeld _, TargetSet _, CoachHoursReported _, CodeAdded _ ->
                        Stream.<InPhase>empty();
                })
                .sorted(comparing(InPhase::from))
                .toList();
    }

    private static Stream<InPhase> phase(Fact<CentreEvent> fact, LocalDate from, @Nullable Phase phase) {
        return phase == null ? Stream.empty() : Stream.of(new InPhase(fact.current(), from, phase));
    }

    /** A later report of a month replaces the earlier one. */
    private static List<Stated<CentreEvent>> coachHours(Facts<CentreEvent> facts, List<StoredEvent> history) {
        SequencedMap<YearMonth, Stated<CentreEvent>> months = new TreeMap<>();
        for (Fact<CentreEvent> fact : facts.all()) {
            if (fact.event() instanceof CoachHoursReported report) {
                months.put(report.month(), Stated.of(fact, history));
            }
        }
        return months.entrySet().stream()
                .filter(month ->
                        month.getKey().getYear() > months.lastEntry().getKey().getYear() - YEARS)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<OwnCode> codes(Facts<CentreEvent> facts) {
        return facts.all().stream()
                .flatMap(fact -> fact.event() instanceof CodeAdded it
                        ? Stream.of(new OwnCode(
                                fact.current(), it.list(), it.code(), new Words(it.swedish(), it.english())))
                        : Stream.<OwnCode>empty())
                .toList();
    }
}
