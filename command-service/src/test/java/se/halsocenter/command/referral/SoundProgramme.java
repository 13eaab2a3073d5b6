package se.halsocenter.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.referral.SoundHistory.dayOf;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.events.ReferralEvent.TimePoint;

/**
 * The part of a sound history that follows its first conversation, by the rules said anew.
 *
 * @param from where it comes from, for the message of a failure
 */
record SoundProgramme(String from, List<ReferralEvent> history) {
    private static final Set<TimePoint> AFTER = Set.of(TimePoint.SIX_MONTHS_AFTER, TimePoint.TWELVE_MONTHS_AFTER);
    private static final Set<ConversationKind> FOLLOW_UPS =
            Set.of(ConversationKind.FOLLOW_UP_3_MONTHS, ConversationKind.FOLLOW_UP);

    /** Asserts what must hold of every history. */
    void check() {
        assertThat(of(ProgrammeStarted.class)).as(toString()).hasSizeLessThanOrEqualTo(1);
        assertThat(of(ReferralClosed.class)).as(toString()).hasSizeLessThanOrEqualTo(1);
        everythingFollowsWhatItNeeds();
        onlyWhatLooksBackFollowsTheClosing();
        eachTimePointIsAnsweredOnceAndAfterItsSending();
        feedbackHasSomebodyToReadIt();
        assertThat(of(ProgrammeStarted.class).isEmpty()
                        || of(ReferralDeclined.class).isEmpty())
                .as(toString())
                .isTrue();
    }

    private void everythingFollowsWhatItNeeds() {
        for (ReferralEvent event : history) {
            switch (event) {
                case ProgrammeStarted _, GuidanceGiven _, ReferralClosed _, FeedbackSent _ ->
                    follows(event, FirstConversationHeld.class);
                case ConversationHeld it when FOLLOW_UPS.contains(it.kind()) -> follows(it, ProgrammeStarted.class);
                case QuestionnaireSent it -> questionnaireFollows(it, it.timePoint());
                case QuestionnaireAnswered it -> questionnaireFollows(it, it.timePoint());
                case ReferralEvent _ -> {}
            }
        }
    }

    private void questionnaireFollows(ReferralEvent event, TimePoint timePoint) {
        follows(event, timePoint == TimePoint.BASELINE ? FirstConversationHeld.class : ProgrammeStarted.class);
        if (AFTER.contains(timePoint)) {
            follows(event, ReferralClosed.class);
        }
    }

    private void follows(ReferralEvent event, Class<? extends ReferralEvent> needed) {
        assertThat(of(needed))
                .as(event + " in " + this)
                .singleElement()
                .matches(it -> history.indexOf(it) < history.indexOf(event)
                        && !dayOf(it).isAfter(dayOf(event)));
    }

    private void onlyWhatLooksBackFollowsTheClosing() {
        for (ReferralClosed closing : of(ReferralClosed.class)) {
            int at = history.indexOf(closing);
            assertThat(history.subList(0, at))
                    .as(toString())
                    .allMatch(event -> event instanceof BookingMade
                            || event instanceof BookingCancelled
                            || !dayOf(event).isAfter(closing.closedOn()));
            assertThat(history.subList(at + 1, history.size())).as(toString()).allMatch(event -> switch (event) {
                case GuidanceGiven _, FeedbackSent _, BookingCancelled _ -> true;
                case QuestionnaireSent it -> looksBack(it.timePoint()) || byThen(it, closing);
                case QuestionnaireAnswered it -> looksBack(it.timePoint()) || byThen(it, closing);
                case ConversationHeld it -> byThen(it, closing);
                case NoShowRecorded it -> byThen(it, closing);
                case ReferralEvent _ -> false;
            });
        }
    }

    private static boolean looksBack(TimePoint timePoint) {
        return AFTER.contains(timePoint) || timePoint == TimePoint.CLOSING;
    }

    /** Registered late, but not held late. */
    private static boolean byThen(ReferralEvent event, ReferralClosed closing) {
        return !dayOf(event).isAfter(closing.closedOn());
    }

    private void eachTimePointIsAnsweredOnceAndAfterItsSending() {
        Map<TimePoint, LocalDate> sent = new EnumMap<>(TimePoint.class);
        of(QuestionnaireSent.class).forEach(it -> sent.merge(it.timePoint(), it.sentOn(), SoundProgramme::earlier));
        assertThat(of(QuestionnaireAnswered.class))
                .as(toString())
                .extracting(QuestionnaireAnswered::timePoint)
                .doesNotHaveDuplicates();
        assertThat(of(QuestionnaireAnswered.class)).as(toString()).allMatch(it -> {
            LocalDate sentOn = sent.get(it.timePoint());
            return sentOn == null || !it.answeredOn().isBefore(sentOn);
        });
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private void feedbackHasSomebodyToReadIt() {
        if (!of(FeedbackSent.class).isEmpty()) {
            ReferralReceived intake = of(ReferralReceived.class).getFirst();
            assertThat(intake.prescriber() != null
                            || Set.of(Source.FAR_PRESCRIPTION, Source.CARE_REFERRAL)
                                    .contains(intake.source()))
                    .as(toString())
                    .isTrue();
        }
    }

    private <T> List<T> of(Class<T> type) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
