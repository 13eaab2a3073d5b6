package se.halsocenter.events;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a centre (hälsocenter); the stream's id is the centre's slug. */
public sealed interface CentreEvent extends Event {

    /**
     * A centre was set up.
     *
     * @param municipality four-digit code of the municipality (kommunkod), such as 0665
     * @param minimumAge the youngest age in years that a participant may have
     * @param programmeMonths how long a programme lasts
     * @param validityMonths how long a recept is valid
     */
    record CentreOpened(
            String centreId,
            String name,
            String municipality,
            LocalDate openedOn,
            Phase phase,
            @Nullable Integer minimumAge,
            int programmeMonths,
            int validityMonths)
            implements CentreEvent {}

    /** The steering group (styrgrupp) met. */
    record SteeringMeetingHeld(UUID meetingId, LocalDate heldOn, Set<Represented> represented) implements CentreEvent {
        public SteeringMeetingHeld {
            represented = Codes.ordered(represented);
        }
    }

    /** Establishment (etableringsfas) or permanent operation; decides which targets hold. */
    enum Phase {
        ESTABLISHMENT,
        PERMANENT
    }

    /** Who took part in a meeting of the steering group. */
    enum Represented {
        MUNICIPALITY,
        CARE_CENTRE,
        PUBLIC_HEALTH,
        RESIDENTS
    }
}
