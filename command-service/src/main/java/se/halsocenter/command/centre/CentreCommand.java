package se.halsocenter.command.centre;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.Creates;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.CentreEvent.Represented;

/** What can be registered about a centre; its stream's id is its slug. */
sealed interface CentreCommand extends Command {

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
            implements CentreCommand, Creates {
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
            implements CentreCommand, Creates {
        public HoldSteeringMeeting {
            represented = Set.copyOf(represented);
        }

        @Override
        public String createdId() {
            return meetingId.toString();
        }
    }

    /**
     * Settings change from a day on, past or ahead; what is absent stays as it was.
     *
     * @param from the first day on which they hold
     */
    record ChangeSettings(
            String centreId,
            LocalDate today,
            LocalDate from,
            @Nullable String name,
            @Nullable Phase phase,
            @Nullable Integer minimumAge,
            @Nullable Integer programmeMonths,
            @Nullable Integer validityMonths)
            implements CentreCommand {}

    /**
     * A target (mål) holds from a day on, past or ahead; it replaces an earlier one of the same day and phase.
     *
     * @param kpi the key figure's id, such as {@code goal-150-programme}
     * @param phase the phase that it is meant for, or any
     * @param target a share between 0 and 1 for rates, else in the key figure's unit
     */
    record SetTarget(
            String centreId,
            LocalDate today,
            String kpi,
            @Nullable Phase phase,
            LocalDate validFrom,
            BigDecimal target) implements CentreCommand {}

    /** The coaches' hours (coachtimmar) of a month; a later report of the month replaces it. */
    record ReportCoachHours(String centreId, LocalDate today, YearMonth month, BigDecimal hours)
            implements CentreCommand {}

    /**
     * Adds a code of the centre's own to a code list that may be extended.
     *
     * @param list {@code focusArea} (fokusområde) or {@code groupKind}
     * @param common whether the list has such a code for every centre
     */
    record AddCode(
            String centreId, LocalDate today, String list, String code, String swedish, String english, boolean common)
            implements CentreCommand {}
}
