package se.halsocenter.command.referral;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.referral.ReferralCommand.Step;
import se.halsocenter.events.ReferralEvent.Answers;
import se.halsocenter.events.ReferralEvent.OrganisationKind;
import se.halsocenter.events.ReferralEvent.Outcome;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.Track;

/** What the first conversation leads to: a programme, guidance onward, questionnaires, the closing and feedback. */
sealed interface ProgrammeStep extends Step {

    /**
     * Starts a programme.
     *
     * @param months how long it lasts
     * @param concerns the health concerns (hälsobekymmer) that it is about, in codes of the code list {@code reason}
     */
    record StartProgramme(
            UUID referralId, LocalDate today, LocalDate startsOn, Track track, int months, Set<String> concerns)
            implements ProgrammeStep {
        public StartProgramme {
            concerns = Set.copyOf(concerns);
        }
    }

    /** Guides the participant onward (lotsning, slussning) to an organisation. */
    record GiveGuidance(
            UUID referralId,
            LocalDate today,
            LocalDate guidedOn,
            String organisation,
            OrganisationKind organisationKind)
            implements ProgrammeStep {}

    /** Sends a questionnaire (enkät), for the first time or as a reminder. */
    record SendQuestionnaire(UUID referralId, LocalDate today, TimePoint timePoint, LocalDate sentOn, String instrument)
            implements ProgrammeStep {}

    /** Records what the participant answered. */
    record AnswerQuestionnaire(
            UUID referralId, LocalDate today, TimePoint timePoint, LocalDate answeredOn, Answers answers)
            implements ProgrammeStep {}

    /**
     * Closes the participant's way (avslut), with its programme or without any.
     *
     * @param reason a code of the code list {@code closingReason}
     */
    record CloseReferral(
            UUID referralId,
            LocalDate today,
            LocalDate closedOn,
            Outcome outcome,
            @Nullable String reason) implements ProgrammeStep {}

    /** Sends feedback (återkoppling) to who prescribed or referred. */
    record SendFeedback(UUID referralId, LocalDate today, LocalDate sentOn) implements ProgrammeStep {}
}
