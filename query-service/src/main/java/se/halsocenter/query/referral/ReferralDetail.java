package se.halsocenter.query.referral;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.Head;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.Facts.Fact;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.*;
import se.halsocenter.query.web.Stated;

/**
 * Everything that a coach's screen shows of a way, each fact with the event that states it now.
 *
 * @param version of the stream, for {@code If-Match}
 * @param since the day on which the status was reached
 */
record ReferralDetail(
        Head asOf,
        UUID id,
        long version,
        Referral.Status status,
        LocalDate since,
        UUID participantId,
        String centreId,
        Stated<ReferralReceived> intake,
        List<Booking> bookings,
        List<Stated<NoShowRecorded>> noShows,
        List<Stated<ConversationHeld>> conversations,
        @Nullable Stated<ReferralDeclined> decline,

        @JsonProperty("return") @Nullable Stated<ReferralReturned> returned,

        @Nullable Programme programme,
        List<Stated<GuidanceGiven>> guidances,
        List<Questionnaire> questionnaires,
        @Nullable Stated<ReferralClosed> closing,
        List<Stated<FeedbackSent>> feedback,
        List<Due> tasks) {

    /** A booking and what became of it. */
    record Booking(
            @JsonUnwrapped Stated<BookingMade> made,
            Referral.BookingState state,
            @Nullable Stated<BookingCancelled> cancellation) {}

    /** A programme and the day on which it is to be closed. */
    record Programme(@JsonUnwrapped Stated<ProgrammeStarted> started, LocalDate endsOn) {}

    /** What was sent and answered at a time point. */
    record Questionnaire(
            TimePoint timePoint,
            List<Stated<QuestionnaireSent>> sent,
            @Nullable Stated<QuestionnaireAnswered> answered) {}

    static ReferralDetail of(Head asOf, UUID id, Referral way, List<StoredEvent> history, LocalDate today) {
        return new Drawing(way, history).detail(asOf, id, today);
    }

    private record Drawing(Referral way, List<StoredEvent> history) {

        ReferralDetail detail(Head asOf, UUID id, LocalDate today) {
            ReferralReceived intake = way.intake();
            return new ReferralDetail(
                    asOf,
                    id,
                    history.size(),
                    way.step().status(),
                    way.step().since(),
                    intake.participantId(),
                    intake.centreId(),
                    all(ReferralReceived.class).findFirst().orElseThrow(),
                    way.all(BookingMade.class).map(this::booking).toList(),
                    all(NoShowRecorded.class).toList(),
                    conversations(),
                    only(ReferralDeclined.class),
                    only(ReferralReturned.class),
                    way.all(ProgrammeStarted.class)
                            .findFirst()
                            .map(this::programme)
                            .orElse(null),
                    all(GuidanceGiven.class).toList(),
                    Arrays.stream(TimePoint.values())
                            .flatMap(this::questionnaire)
                            .toList(),
                    only(ReferralClosed.class),
                    all(FeedbackSent.class).toList(),
                    Tasks.of(way).stream()
                            .map(task -> Due.of(task, id, intake.participantId(), intake.centreId(), today))
                            .toList());
        }

        private <E extends ReferralEvent> Stream<Stated<E>> all(Class<E> kind) {
            return way.all(kind).map(fact -> Stated.of(fact, history));
        }

        private <E extends ReferralEvent> @Nullable Stated<E> only(Class<E> kind) {
            return all(kind).findFirst().orElse(null);
        }

        private Booking booking(Fact<BookingMade> made) {
            return new Booking(
                    Stated.of(made, history),
                    way.state(made.event()),
                    all(BookingCancelled.class)
                            .filter(it ->
                                    it.fact().bookingId().equals(made.event().bookingId()))
                            .findFirst()
                            .orElse(null));
        }

        /** The first conversation stands among the others. */
        private List<Stated<ConversationHeld>> conversations() {
            return way.facts().all().stream()
                    .flatMap(fact -> switch (fact.event()) {
                        case FirstConversationHeld it -> Stream.of(new Fact<>(fact.statedBy(), asOneOfAll(it)));
                        case ConversationHeld it -> Stream.of(new Fact<>(fact.statedBy(), it));
                        case ReferralEvent _ -> Stream.<Fact<ConversationHeld>>empty();
                    })
                    .map(fact -> Stated.of(fact, history))
                    .toList();
        }

        private static ConversationHeld asOneOfAll(FirstConversationHeld it) {
            return new ConversationHeld(
                    ConversationKind.FIRST, it.heldOn(), it.channel(), it.minutes(), it.bookingId());
        }

        private Programme programme(Fact<ProgrammeStarted> started) {
            LocalDate endsOn =
                    started.event().startsOn().plusMonths(started.event().months());
            return new Programme(Stated.of(started, history), endsOn);
        }

        private Stream<Questionnaire> questionnaire(TimePoint timePoint) {
            List<Stated<QuestionnaireSent>> sent = all(QuestionnaireSent.class)
                    .filter(it -> it.fact().timePoint() == timePoint)
                    .toList();
            @Nullable
            Stated<QuestionnaireAnswered> answered = all(QuestionnaireAnswered.class)
                    .filter(it -> it.fact().timePoint() == timePoint)
                    .findFirst()
                    .orElse(null);
            return sent.isEmpty() && answered == null
                    ? Stream.empty()
                    : Stream.of(new Questionnaire(timePoint, sent, answered));
        }
    }
}
