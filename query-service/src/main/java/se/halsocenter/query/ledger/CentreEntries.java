package se.halsocenter.query.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.CoachHoursReported;
import se.halsocenter.events.CentreEvent.SettingsChanged;
import se.halsocenter.events.CentreEvent.SteeringMeetingHeld;
import se.halsocenter.events.CentreEvent.TargetSet;

/** What is counted of a centre itself. */
record CentreEntries(String centreId) {
    private static final int DECIMALS = 2;

    static Stream<Entry> of(CentreEvent first, List<StoredEvent> history) {
        if (!(first instanceof CentreOpened opened)) {
            throw new Entries.BrokenHistory(first);
        }
        CentreEntries entries = new CentreEntries(opened.centreId());
        return Stream.concat(
                history.stream().flatMap(event -> entries.of(event.eventId(), (CentreEvent) event.payload())),
                entries.coachHours(history));
    }

    private Stream<Entry> of(UUID fact, CentreEvent event) {
        return switch (event) {
            case SteeringMeetingHeld met ->
                Stream.of(Entry.one(Measure.STEERING_MEETING, fact, centreId, met.heldOn()));
            case CentreOpened _, SettingsChanged _, TargetSet _, CoachHoursReported _ -> Stream.empty();
        };
    }

    /** Each month counts once: a later report replaces the earlier one. */
    private Stream<Entry> coachHours(List<StoredEvent> history) {
        SequencedMap<YearMonth, Entry> months = new LinkedHashMap<>();
        for (StoredEvent event : history) {
            if (event.payload() instanceof CoachHoursReported report) {
                months.put(report.month(), coachHours(event.eventId(), report));
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
