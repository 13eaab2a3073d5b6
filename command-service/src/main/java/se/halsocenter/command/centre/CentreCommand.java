package se.halsocenter.command.centre;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.write.Creates;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.CentreEvent.Represented;

/** What can be registered about a centre; its stream's id is its slug. */
sealed interface CentreCommand extends Creates {

    String centreId();

    /** The day of the registration in Europe/Stockholm. */
    LocalDate today();

    @Override
    default String streamId() {
        return centreId();
    }

    /**
     * A centre opened.
     *
     * @param municipality a code of the code list {@code municipality} (kommunkod)
     * @param minimumAge the youngest age in years that a participant may have
     */
    record OpenCentre(
            String centreId,
            LocalDate today,
            String name,
            String municipality,
            LocalDate openedOn,
            Phase phase,
            @Nullable Integer minimumAge,
            int programmeMonths,
            int validityMonths)
            implements CentreCommand {
        @Override
        public String createdId() {
            return centreId;
        }

        @Override
        public String idPointer() {
            return "/centreId";
        }
    }

    /** The steering group met (styrgruppsmöte). */
    record HoldSteeringMeeting(
            String centreId, LocalDate today, UUID meetingId, LocalDate heldOn, Set<Represented> represented)
            implements CentreCommand {
        public HoldSteeringMeeting {
            represented = Set.copyOf(represented);
        }

        @Override
        public String createdId() {
            return meetingId.toString();
        }
    }
}
