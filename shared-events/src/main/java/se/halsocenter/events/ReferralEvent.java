package se.halsocenter.events;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens on a participant's way through a centre, from the intake (inkommet recept, remiss, eget initiativ) on.
 *
 * <p>The file is long and stays whole: the events of a stream and their codes are one vocabulary, read in one place.
 */
public sealed interface ReferralEvent extends Event {

    /**
     * An intake was received; a new recept is a new intake.
     *
     * @param participantId whose intake it is
     * @param centreId the centre that it reached, by its slug
     * @param receivedOn the day it reached the centre: the deciding date of the intake
     * @param issuedOn the day the recept was written
     * @param reasons why, in codes of the list of reasons (orsak)
     */
    record ReferralReceived(
            UUID participantId,
            String centreId,
            Source source,
            LocalDate receivedOn,
            @Nullable LocalDate issuedOn,
            @Nullable Prescriber prescriber,
            Set<String> reasons,
            List<PrescribedActivity> prescription)
            implements ReferralEvent {
        public ReferralReceived {
            reasons = Codes.ordered(reasons);
            prescription = List.copyOf(prescription);
        }
    }

    /**
     * A conversation was booked.
     *
     * @param bookingId its name from now on
     * @param purpose the kind of conversation that is meant
     * @param startsAt local date and time in Europe/Stockholm
     */
    record BookingMade(UUID bookingId, ConversationKind purpose, LocalDateTime startsAt, Channel channel)
            implements ReferralEvent {}

    /**
     * A booking was cancelled (avbokning), by the participant or by the centre.
     *
     * @param bookingId the booking
     * @param cancelledOn the day it was cancelled
     */
    record BookingCancelled(UUID bookingId, LocalDate cancelledOn, CancelledBy by) implements ReferralEvent {}

    /**
     * The participant stayed away (uteblivet besök).
     *
     * @param missedOn the missed day: the deciding date
     * @param bookingId the booking that was missed, where there is one
     * @param purpose the kind of conversation that was meant
     */
    record NoShowRecorded(LocalDate missedOn, @Nullable UUID bookingId, ConversationKind purpose)
            implements ReferralEvent {}

    /**
     * The participant declined (tackat nej).
     *
     * @param declinedOn the day of the no: the deciding date
     */
    record ReferralDeclined(LocalDate declinedOn, DeclineReason reason) implements ReferralEvent {}

    /**
     * The recept went back to its prescriber (recept i retur).
     *
     * @param returnedOn the day it went back: the deciding date
     */
    record ReferralReturned(LocalDate returnedOn, ReturnReason reason) implements ReferralEvent {}

    /**
     * The first conversation (första samtal) was held; once for each intake.
     *
     * @param heldOn the day: the deciding date
     * @param minutes how long it was
     * @param bookingId the booking that it was held for
     */
    record FirstConversationHeld(
            LocalDate heldOn,
            @Nullable Channel channel,
            @Nullable Integer minutes,
            @Nullable UUID bookingId) implements ReferralEvent {}

    /**
     * A later conversation (samtal) was held.
     *
     * @param kind never {@code FIRST}
     * @param heldOn the day: the deciding date
     * @param minutes how long it was
     * @param bookingId the booking that it was held for
     */
    record ConversationHeld(
            ConversationKind kind,
            LocalDate heldOn,
            @Nullable Channel channel,
            @Nullable Integer minutes,
            @Nullable UUID bookingId)
            implements ReferralEvent {}

    /**
     * A programme started; one at a time.
     *
     * @param startsOn its first day: the deciding date
     * @param months how long it lasts
     * @param concerns the health concerns (hälsobekymmer) that it is about, in codes of the list of reasons
     */
    record ProgrammeStarted(LocalDate startsOn, Track track, int months, Set<String> concerns)
            implements ReferralEvent {
        public ProgrammeStarted {
            concerns = Codes.ordered(concerns);
        }
    }

    /**
     * The participant was guided onward (lotsning, slussning) to an organisation.
     *
     * @param guidedOn the day: the deciding date
     * @param organisation its name, no people
     */
    record GuidanceGiven(LocalDate guidedOn, String organisation, OrganisationKind organisationKind)
            implements ReferralEvent {}

    /**
     * A questionnaire (enkät) was sent, for the first time or as a reminder.
     *
     * @param sentOn the day it was sent: the deciding date of the response rate
     * @param instrument the questionnaire's id and version, such as {@code halsocenter-1}; in revision 1, when there was
     *     only that one, it went without saying
     */
    record QuestionnaireSent(TimePoint timePoint, LocalDate sentOn, String instrument) implements ReferralEvent {}

    /**
     * The participant answered a questionnaire; once for each time point.
     *
     * @param answeredOn the day of the answer: the deciding date
     */
    record QuestionnaireAnswered(TimePoint timePoint, LocalDate answeredOn, Answers answers) implements ReferralEvent {}

    /**
     * The participant's way was closed (avslut), with its programme or without any.
     *
     * @param closedOn the day: the deciding date
     * @param reason a code of the code list {@code closingReason}
     */
    record ReferralClosed(
            LocalDate closedOn, Outcome outcome, @Nullable String reason) implements ReferralEvent {}

    /**
     * Feedback (återkoppling) was sent to who prescribed or referred.
     *
     * @param sentOn the day it was sent
     */
    record FeedbackSent(LocalDate sentOn) implements ReferralEvent {}

    /** The way in (väg in). */
    enum Source {
        FAR_PRESCRIPTION,
        CARE_REFERRAL,
        HEALTH_DIALOGUE,
        CARE_RECOMMENDATION,
        ASSOCIATION,
        OTHER_AUTHORITY,
        SELF
    }

    /** The kind of a conversation, and what a booking is meant for. */
    enum ConversationKind {
        FIRST,
        COACHING,
        CHECK_IN,
        FOLLOW_UP_3_MONTHS,
        CLOSING,
        FOLLOW_UP
    }

    /** How a conversation is held. */
    enum Channel {
        ON_SITE,
        PHONE,
        VIDEO,
        HOME
    }

    /** Who cancelled. */
    enum CancelledBy {
        PARTICIPANT,
        CENTRE
    }

    /** Why the participant said no (orsak till nej). */
    enum DeclineReason {
        DAYTIME_NOT_POSSIBLE,
        COST,
        HEALTH,
        OWN_ACTIVITY,
        NOT_REACHED,
        MOVED,
        OTHER
    }

    /** Why the recept went back. */
    enum ReturnReason {
        NO_SHOW,
        DECLINED,
        NOT_REACHED,
        NOT_SUITABLE,
        MOVED
    }

    /**
     * Who prescribed (förskrivare): an organisation and a profession, never a name.
     *
     * @param careUnit the care unit's name (vårdenhet)
     * @param hsaId the care unit's HSA-id
     * @param profession a code of the code list {@code profession}
     */
    record Prescriber(
            String careUnit,
            @Nullable String hsaId,
            @Nullable String profession) {}

    /**
     * One line of the prescription (ordination).
     *
     * @param activity a code of the code list {@code prescribedActivity}
     * @param timesPerWeek how many times a week
     * @param minutes minutes each time
     * @param intensity a code of the code list {@code intensity}
     */
    record PrescribedActivity(String activity, int timesPerWeek, int minutes, String intensity) {}

    /** What kind of programme it is. */
    enum Track {
        FAR,
        HALSOCENTER
    }

    /** What kind of organisation a participant is guided to. */
    enum OrganisationKind {
        ASSOCIATION,
        GYM,
        STUDY_ASSOCIATION,
        LIBRARY,
        CARE,
        MUNICIPALITY,
        OTHER
    }

    /** Where on the way a questionnaire belongs (mättillfälle). */
    enum TimePoint {
        BASELINE,
        THREE_MONTHS,
        CLOSING,
        SIX_MONTHS_AFTER,
        TWELVE_MONTHS_AFTER
    }

    /** How the way ended: completed (fullföljt) or interrupted (avbrutet). */
    enum Outcome {
        COMPLETED,
        INTERRUPTED
    }

    /** A yes, a no, or neither, which counts in no share. */
    enum YesNo {
        YES,
        NO,
        DO_NOT_KNOW
    }

    /**
     * Raw answers, as they were given; what they amount to is computed when figures are.
     *
     * @param instrument the questionnaire's id and version, such as {@code halsocenter-1}
     * @param timesPerWeek how many times a week the participant is active
     * @param minutesPerWeek how many minutes a week in all
     * @param training a code of the code list {@code training}: minutes a week that make breathless
     * @param everyday a code of the code list {@code everyday}: minutes a week of everyday activity
     * @param concernsRelieved whether the health concerns (hälsobekymmer) were relieved
     * @param behaviourChanged whether the living habits changed (beteendeförändring)
     * @param healthImproved whether the health improved (förbättrad hälsa)
     * @param inspired whether it was inspiring (inspiration)
     * @param selfRatedHealth 0 (worst) to 100 (best)
     */
    record Answers(
            String instrument,
            @Nullable Integer timesPerWeek,
            @Nullable Integer minutesPerWeek,
            @Nullable String training,
            @Nullable String everyday,
            @Nullable YesNo concernsRelieved,
            @Nullable YesNo behaviourChanged,
            @Nullable YesNo healthImproved,
            @Nullable YesNo inspired,
            @Nullable Integer selfRatedHealth) {}
}
