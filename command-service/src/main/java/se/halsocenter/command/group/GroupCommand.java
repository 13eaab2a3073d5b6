package se.halsocenter.command.group;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.Creates;
import se.halsocenter.events.HeadCount;

/** What can be registered about a group. */
public sealed interface GroupCommand extends Command {

    UUID groupId();

    /** The day of the registration in Europe/Stockholm. */
    LocalDate today();

    @Override
    default String streamId() {
        return groupId().toString();
    }

    /**
     * Sets up a group, which may start later.
     *
     * @param capacity how many may be present at once
     */
    record StartGroup(
            UUID groupId,
            LocalDate today,
            String centreId,
            String name,
            String kind,
            String focusArea,
            LocalDate startsOn,
            @Nullable String audience,
            @Nullable Integer capacity,
            @Nullable Integer plannedSessions)
            implements GroupCommand, Creates {
        @Override
        public String createdId() {
            return streamId();
        }

        @Override
        public String keyHolder() {
            return centreId;
        }
    }

    /** Something that happens in a group that was set up. */
    sealed interface Step extends GroupCommand {}

    /**
     * Records a session (gruppträff).
     *
     * @param minutes its length
     * @param participants those present by id
     * @param anonymous those present who gave no name
     */
    record HoldSession(
            UUID groupId,
            LocalDate today,
            UUID sessionId,
            LocalDate heldOn,
            int minutes,
            Set<UUID> participants,
            @Nullable HeadCount anonymous)
            implements Step, Creates {
        public HoldSession {
            participants = Set.copyOf(participants);
        }

        @Override
        public String createdId() {
            return sessionId.toString();
        }

        /** Everyone present. */
        int present() {
            return participants.size() + (anonymous == null ? 0 : anonymous.count());
        }
    }

    /** Ends the group. */
    record EndGroup(UUID groupId, LocalDate today, LocalDate endedOn) implements Step {}
}
