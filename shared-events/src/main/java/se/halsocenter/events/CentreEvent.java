package se.halsocenter.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a centre (hälsocenter); the stream's id is the centre's slug. */
public sealed interface CentreEvent extends Event {

    /**
     * A centre was set up.
     *
     * @param centreId its slug, which is the stream's id
     * @param name what it is called
     * @param municipality four-digit code of the municipality (kommunkod), such as 0665
     * @param openedOn its first day
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

    /**
     * The steering group (styrgrupp) met.
     *
     * @param meetingId its name from now on
     * @param heldOn the day: the deciding date
     */
    record SteeringMeetingHeld(UUID meetingId, LocalDate heldOn, Set<Represented> represented) implements CentreEvent {
        public SteeringMeetingHeld {
            represented = Codes.ordered(represented);
        }
    }

    /**
     * Settings change from a day on; what is absent stays as it was.
     *
     * @param from the first day on which they hold
     * @param name what it is called
     * @param minimumAge the youngest age in years that a participant may have
     * @param programmeMonths how long a programme lasts
     * @param validityMonths how long a recept is valid
     */
    record SettingsChanged(
            LocalDate from,
            @Nullable String name,
            @Nullable Phase phase,
            @Nullable Integer minimumAge,
            @Nullable Integer programmeMonths,
            @Nullable Integer validityMonths)
            implements CentreEvent {}

    /**
     * A target (mål) holds from a day on.
     *
     * @param kpi the key figure's id, such as {@code goal-150-programme}
     * @param phase the phase that it is meant for, or any
     * @param validFrom the first day on which it holds
     * @param target a share between 0 and 1 for rates, else in the key figure's unit
     */
    record TargetSet(String kpi, @Nullable Phase phase, LocalDate validFrom, BigDecimal target)
            implements CentreEvent {}

    /**
     * The hours (coachtimmar) that the centre's coaches worked in a month; a later report of the month replaces it.
     *
     * @param month its first day is the deciding date
     * @param hours all coaches together
     */
    record CoachHoursReported(YearMonth month, BigDecimal hours) implements CentreEvent {}

    /**
     * The centre added a code of its own to a code list that may be extended.
     *
     * @param list {@code focusArea} (fokusområde) or {@code groupKind}
     * @param code the code
     * @param swedish its label in Swedish
     * @param english its label in English
     */
    record CodeAdded(String list, String code, String swedish, String english) implements CentreEvent {}

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
