package se.halsocenter.events;

import java.util.UUID;

/**
 * What changes the meaning of a fact that stands in the same stream: nothing is edited, and what was known before stays
 * known ({@link Facts}).
 */
public sealed interface Amendment extends Event {

    /** The event that states the fact so far: the one that recorded it, or its latest correction. */
    UUID eventId();

    /** Why, in a code of the code list {@code correctionReason}. */
    String reason();

    /** A correction (rättelse): the fact was another one, and is stated anew as a whole. */
    sealed interface Correction extends Amendment {

        /** The fact as it really was: an event of the same stream with its own stored name and revision. */
        Event replacement();
    }

    /** A voiding (makulering): the fact never was one. */
    sealed interface Voiding extends Amendment {}

    record CentreCorrected(UUID eventId, String reason, CentreEvent replacement) implements Correction {}

    record CentreVoided(UUID eventId, String reason) implements Voiding {}

    record ParticipantCorrected(UUID eventId, String reason, ParticipantEvent replacement) implements Correction {}

    record ReferralCorrected(UUID eventId, String reason, ReferralEvent replacement) implements Correction {}

    record ReferralVoided(UUID eventId, String reason) implements Voiding {}

    record GroupCorrected(UUID eventId, String reason, GroupEvent replacement) implements Correction {}

    record GroupVoided(UUID eventId, String reason) implements Voiding {}

    record ActivityCorrected(UUID eventId, String reason, ActivityEvent replacement) implements Correction {}

    record ActivityVoided(UUID eventId, String reason) implements Voiding {}

    record PlanCorrected(UUID eventId, String reason, PlanEvent replacement) implements Correction {}

    record PlanVoided(UUID eventId, String reason) implements Voiding {}
}
