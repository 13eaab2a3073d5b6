package se.halsocenter.query.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.CoachHoursReported;
import se.halsocenter.events.CentreEvent.CodeAdded;
import se.halsocenter.events.CentreEvent.SettingsChanged;
import se.halsocenter.events.CentreEvent.SteeringMeetingHeld;
import se.halsocenter.events.CentreEvent.TargetSet;
import se.halsocenter.events.Facts;
import se.halsocenter.events.Facts.Fact;

/** What is counted of a centre itself. */
record CentreEntries(String centreId) {
    private static final int DECIMALS = 2;

    static List<Lines<CentreEvent>> lines() {
        return List.of(
                Lines.ofEach((facts, fact) -> in(facts).of(fact.id(), fact.event())),
                Lines.ofAll(facts -> in(facts).coachHours(facts), event -> event instanceof CoachHoursReported));
    }

    private static CentreEntries in(Facts<CentreEvent> facts) {
        return new CentreEntries(Entries.first(facts, CentreOpened.class).centreId());
    }

    private Stream<Entry> of(UUID fact, CentreEvent event) {
        return switch (event) {
            case SteeringMeetingHeld met ->
                Stream.of(Entry.one(Measure.STEERING_MEETING, fact, centreId, met.heldOn()));
            case CentreOpened _, SettingsChanged _, TargetSet _, CoachHoursReported _, CodeAdded _ -> Stream.empty();
        };
    }

    /** Each month counts once: a later report replaces the earlier one. */
    private Stream<Entry> coachHours(Facts<CentreEvent> facts) {
        SequencedMap<YearMonth, Entry> months = new LinkedHashMap<>();
        for (Fact<CentreEvent> fact : facts.all()) {
            if (fact.event() instanceof CoachHoursReported report) {
                months.put(report.month(), coachHours(fact.id(), report));
            }
        }
        return months.values().stream();
    }

    private Entry coachHours(UUID fact, CoachHoursReported report) {
        BigDecimal hundredths =
                report.hours().setScale(DECIMALS, RoundingMode.HALF_UP).movePointRight(DECIMALS);
        return Entry.one(Measure.COACH_HOURS, fact, centreId, report.month().atDay(1))
                .amounting(hundredths.longValueExact());
    }
}
