package se.halsocenter.query.ledger;

import static java.time.temporal.ChronoUnit.DAYS;
import static se.halsocenter.query.ledger.Dimension.CARE_UNIT;
import static se.halsocenter.query.ledger.Dimension.CHANNEL;
import static se.halsocenter.query.ledger.Dimension.KIND;
import static se.halsocenter.query.ledger.Dimension.PROFESSION;
import static se.halsocenter.query.ledger.Dimension.PURPOSE;
import static se.halsocenter.query.ledger.Dimension.REASON;
import static se.halsocenter.query.ledger.Dimension.SOURCE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.BookingCancelled;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.ConversationHeld;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.FirstConversationHeld;
import se.halsocenter.events.ReferralEvent.NoShowRecorded;
import se.halsocenter.events.ReferralEvent.ReferralDeclined;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.ReferralReturned;

/** A participant's way; every line carries its intake's person, cohort, source, reasons and prescriber. */
record ReferralEntries(ReferralReceived intake) {

    static Stream<Entry> of(ReferralEvent first, List<StoredEvent> history) {
        if (!(first instanceof ReferralReceived intake)) {
            throw new Entries.BrokenHistory(first);
        }
        ReferralEntries entries = new ReferralEntries(intake);
        return history.stream().flatMap(event -> entries.of(event.eventId(), (ReferralEvent) event.payload()));
    }

    private Stream<Entry> of(UUID fact, ReferralEvent event) {
        return switch (event) {
            case ReferralReceived received -> Stream.of(line(Measure.INTAKE, fact, received.receivedOn()));
            case BookingMade _, BookingCancelled _ -> Stream.empty();
            case NoShowRecorded missed ->
                Stream.of(line(Measure.NO_SHOW, fact, missed.missedOn()).by(PURPOSE, missed.purpose()));
            case ReferralDeclined declined ->
                Stream.of(line(Measure.DECLINE, fact, declined.declinedOn()).by(REASON, declined.reason()));
            case ReferralReturned returned ->
                Stream.of(line(Measure.RETURN, fact, returned.returnedOn()).by(REASON, returned.reason()));
            case FirstConversationHeld held ->
                Stream.of(
                        line(Measure.CONVERSATION, fact, held.heldOn())
                                .by(KIND, ConversationKind.FIRST)
                                .by(CHANNEL, held.channel()),
                        line(Measure.WAITING_DAYS, fact, held.heldOn())
                                .amounting(DAYS.between(intake.receivedOn(), held.heldOn())));
            case ConversationHeld held ->
                Stream.of(line(Measure.CONVERSATION, fact, held.heldOn())
                        .by(KIND, held.kind())
                        .by(CHANNEL, held.channel()));
        };
    }

    private Entry line(Measure measure, UUID fact, LocalDate happenedOn) {
        var prescriber = intake.prescriber();
        return Entry.one(measure, fact, intake.centreId(), happenedOn)
                .of(intake.participantId())
                .inCohort(intake.receivedOn())
                .by(SOURCE, intake.source())
                .by(REASON, intake.reasons())
                .by(CARE_UNIT, prescriber == null ? null : prescriber.careUnit())
                .by(PROFESSION, prescriber == null ? null : prescriber.profession());
    }
}
