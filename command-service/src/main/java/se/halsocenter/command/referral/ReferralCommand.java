package se.halsocenter.command.referral;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.Creates;
import se.halsocenter.events.ReferralEvent.CancelledBy;
import se.halsocenter.events.ReferralEvent.Channel;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.PrescribedActivity;
import se.halsocenter.events.ReferralEvent.Prescriber;
import se.halsocenter.events.ReferralEvent.ReturnReason;
import se.halsocenter.events.ReferralEvent.Source;

/** What can be registered about a referral. */
public sealed interface ReferralCommand extends Command {

    UUID referralId();

    /** The day of the registration in Europe/Stockholm. */
    LocalDate today();

    @Override
    default String streamId() {
        return referralId().toString();
    }

    /**
     * An intake reached the centre (inkommet recept, remiss, eget initiativ).
     *
     * @param birthYear the participant's
     * @param minimumAge the youngest age in years that the centre takes
     * @param duplicate whether another referral stands for the same recept or remiss
     */
    record ReceiveReferral(
            UUID referralId,
            LocalDate today,
            UUID participantId,
            int birthYear,
            String centreId,
            @Nullable Integer minimumAge,
            Source source,
            LocalDate receivedOn,
            @Nullable LocalDate issuedOn,
            @Nullable Prescriber prescriber,
            Set<String> reasons,
            List<PrescribedActivity> prescription,
            boolean duplicate)
            implements ReferralCommand, Creates {
        public ReceiveReferral {
            reasons = Set.copyOf(reasons);
            prescription = List.copyOf(prescription);
        }

        @Override
        public String createdId() {
            return streamId();
        }

        @Override
        public String keyHolder() {
            return participantId.toString();
        }
    }

    /** A step on the way of a referral that was received. */
    sealed interface Step extends ReferralCommand
            permits MakeBooking,
                    CancelBooking,
                    RecordNoShow,
                    DeclineReferral,
                    ReturnReferral,
                    HoldConversation,
                    ProgrammeStep {}

    /**
     * Books a conversation.
     *
     * @param startsAt local date and time in Europe/Stockholm, ahead or past
     */
    record MakeBooking(
            UUID referralId,
            LocalDate today,
            UUID bookingId,
            ConversationKind purpose,
            LocalDateTime startsAt,
            Channel channel)
            implements Step, Creates {
        @Override
        public String createdId() {
            return bookingId.toString();
        }
    }

    /** Cancels a booking (avbokning). */
    record CancelBooking(UUID referralId, LocalDate today, UUID bookingId, LocalDate cancelledOn, CancelledBy by)
            implements Step {}

    /** Records that the participant stayed away (uteblivet besök). */
    record RecordNoShow(
            UUID referralId,
            LocalDate today,
            LocalDate missedOn,
            @Nullable UUID bookingId,
            ConversationKind purpose) implements Step {}

    /** Records the participant's no (tackat nej). */
    record DeclineReferral(UUID referralId, LocalDate today, LocalDate declinedOn, DeclineReason reason)
            implements Step {}

    /** Sends the recept back to its prescriber (recept i retur). */
    record ReturnReferral(UUID referralId, LocalDate today, LocalDate returnedOn, ReturnReason reason)
            implements Step {}

    /** Records a conversation (samtal), the first or a later one. */
    record HoldConversation(
            UUID referralId,
            LocalDate today,
            ConversationKind kind,
            LocalDate heldOn,
            @Nullable Channel channel,
            @Nullable Integer minutes,
            @Nullable UUID bookingId)
            implements Step {}
}
