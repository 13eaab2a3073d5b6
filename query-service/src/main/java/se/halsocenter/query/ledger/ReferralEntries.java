package se.halsocenter.query.ledger;

import static java.time.temporal.ChronoUnit.DAYS;
import static se.halsocenter.query.ledger.Dimension.CHANNEL;
import static se.halsocenter.query.ledger.Dimension.KIND;
import static se.halsocenter.query.ledger.Dimension.PURPOSE;
import static se.halsocenter.query.ledger.Dimension.REASON;
import static se.halsocenter.query.ledger.Dimension.TRACK;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.BookingCancelled;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.ConversationHeld;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.FeedbackSent;
import se.halsocenter.events.ReferralEvent.FirstConversationHeld;
import se.halsocenter.events.ReferralEvent.GuidanceGiven;
import se.halsocenter.events.ReferralEvent.NoShowRecorded;
import se.halsocenter.events.ReferralEvent.ProgrammeStarted;
import se.halsocenter.events.ReferralEvent.QuestionnaireAnswered;
import se.halsocenter.events.ReferralEvent.QuestionnaireSent;
import se.halsocenter.events.ReferralEvent.ReferralClosed;
import se.halsocenter.events.ReferralEvent.ReferralDeclined;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.ReferralReturned;

/** What each event of a participant's way counts as by itself. */
record ReferralEntries(Way way) {

    /** All that the facts of one participant's way amount to. */
    static List<Lines<ReferralEvent>> lines(ActivityMinutes minutes) {
        Way.Told way = new Way.Told();
        Lines<ReferralEvent> ofEvents =
                Lines.ofEach((facts, fact) -> new ReferralEntries(way.by(facts)).of(fact.id(), fact.event()));
        return Stream.of(Stream.of(ofEvents), ProgrammeEntries.lines(way), QuestionnaireEntries.lines(way, minutes))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<Entry> of(UUID fact, ReferralEvent event) {
        return switch (event) {
            case ReferralReceived received -> Stream.of(way.line(Measure.INTAKE, fact, received.receivedOn()));
            case NoShowRecorded missed ->
                Stream.of(way.line(Measure.NO_SHOW, fact, missed.missedOn()).by(PURPOSE, missed.purpose()));
            case ReferralDeclined declined ->
                Stream.of(way.line(Measure.DECLINE, fact, declined.declinedOn()).by(REASON, declined.reason()));
            case ReferralReturned returned ->
                Stream.of(way.line(Measure.RETURN, fact, returned.returnedOn()).by(REASON, returned.reason()));
            case FirstConversationHeld held -> first(fact, held);
            case ConversationHeld held ->
                Stream.of(way.line(Measure.CONVERSATION, fact, held.heldOn())
                        .by(KIND, held.kind())
                        .by(CHANNEL, held.channel()));
            case ProgrammeStarted started ->
                Stream.of(way.line(Measure.PROGRAMME, fact, started.startsOn()).by(TRACK, started.track()));
            case GuidanceGiven guided ->
                Stream.of(way.line(Measure.GUIDANCE, fact, guided.guidedOn()).by(KIND, guided.organisationKind()));
            case BookingMade _,
                    BookingCancelled _,
                    QuestionnaireSent _,
                    QuestionnaireAnswered _,
                    ReferralClosed _,
                    FeedbackSent _ -> Stream.empty();
        };
    }

    private Stream<Entry> first(UUID fact, FirstConversationHeld held) {
        long waited = DAYS.between(way.intake().receivedOn(), held.heldOn());
        return Stream.of(
                way.line(Measure.CONVERSATION, fact, held.heldOn())
                        .by(KIND, ConversationKind.FIRST)
                        .by(CHANNEL, held.channel()),
                way.line(Measure.WAITING_DAYS, fact, held.heldOn()).amounting(waited));
    }
}
