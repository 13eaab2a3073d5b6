package se.halsocenter.events;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a group that meets several times. */
public sealed interface GroupEvent extends Event {

    /**
     * A group started.
     *
     * @param centreId the centre that it belongs to, by its slug
     * @param name what it is called
     * @param kind a code of the code list {@code groupKind}
     * @param focusArea a code of the code list {@code focusArea} (fokusområde)
     * @param startsOn its first day
     * @param audience whom it is meant for
     * @param capacity how many may be present at once
     * @param plannedSessions how many times it is to meet
     */
    record GroupStarted(
            String centreId,
            String name,
            String kind,
            String focusArea,
            LocalDate startsOn,
            @Nullable String audience,
            @Nullable Integer capacity,
            @Nullable Integer plannedSessions)
            implements GroupEvent {}

    /**
     * The group met (gruppträff).
     *
     * @param sessionId its name from now on
     * @param heldOn the day: the deciding date
     * @param minutes the session's length
     * @param participants those present by id
     * @param anonymous those present who gave no name
     */
    record SessionHeld(
            UUID sessionId,
            LocalDate heldOn,
            int minutes,
            Set<UUID> participants,
            @Nullable HeadCount anonymous) implements GroupEvent {
        public SessionHeld {
            participants = Codes.ordered(participants);
        }
    }

    /**
     * The group ended.
     *
     * @param endedOn its last day
     */
    record GroupEnded(LocalDate endedOn) implements GroupEvent {}
}
