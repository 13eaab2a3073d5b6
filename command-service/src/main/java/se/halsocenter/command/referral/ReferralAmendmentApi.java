package se.halsocenter.command.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.participant.Participants;
import se.halsocenter.command.referral.ReferralCommand.ReceiveReferral;
import se.halsocenter.command.vault.Vault;
import se.halsocenter.command.write.Amendments;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;
import se.halsocenter.command.write.WriteRequest;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.BookingCancelled;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.ConversationHeld;
import se.halsocenter.events.ReferralEvent.FeedbackSent;
import se.halsocenter.events.ReferralEvent.FirstConversationHeld;
import se.halsocenter.events.ReferralEvent.GuidanceGiven;
import se.halsocenter.events.ReferralEvent.NoShowRecorded;
import se.halsocenter.events.ReferralEvent.ProgrammeStarted;
import se.halsocenter.events.ReferralEvent.QuestionnaireAnswered;
import se.halsocenter.events.ReferralEvent.QuestionnaireSent;
import se.halsocenter.events.ReferralEvent.ReferralClosed;
import se.halsocenter.events.ReferralEvent.ReferralDeclined;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.ReferralReturned;

/** Corrects and voids what was registered about a referral. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.CASES)
final class ReferralAmendmentApi {
    private final Amendments amendments;
    private final IntakeApi intakes;
    private final ProgrammeApi programmes;
    private final Recepts recepts;
    private final Participants participants;
    private final Vault vault;

    ReferralAmendmentApi(
            Amendments amendments,
            IntakeApi intakes,
            ProgrammeApi programmes,
            Recepts recepts,
            Participants participants,
            Vault vault) {
        this.amendments = amendments;
        this.intakes = intakes;
        this.programmes = programmes;
        this.recepts = recepts;
        this.participants = participants;
        this.vault = vault;
    }

    @PostMapping("/v1/referrals/{referralId}/corrections")
    ResponseEntity<Answer> correct(@PathVariable UUID referralId, WriteRequest request) {
        return amendments.correct(
                request,
                ReferralApi.stream(referralId),
                (fact, body, today) -> replacement(referralId, fact, body, today));
    }

    @PostMapping("/v1/referrals/{referralId}/voidings")
    ResponseEntity<Answer> annul(@PathVariable UUID referralId, WriteRequest request) {
        return amendments.annul(request, ReferralApi.stream(referralId), fact -> {
            if (fact instanceof ReferralReceived) {
                recepts.release(referralId);
            }
        });
    }

    /** Reads the body of the write that recorded the fact. */
    private ReferralCommand replacement(UUID referralId, ReferralEvent fact, JsonBody body, LocalDate today) {
        return switch (fact) {
            case ReferralReceived it -> intake(it, intakes.intake(body.keeping(referralId), today));
            case BookingMade it -> ReferralApi.booking(body.keeping(it.bookingId()), referralId, today);
            case BookingCancelled it -> ReferralApi.cancellation(body, referralId, it.bookingId(), today);
            case NoShowRecorded _ -> ReferralApi.noShow(body, referralId, today);
            case ReferralDeclined _ -> ReferralApi.decline(body, referralId, today);
            case ReferralReturned _ -> ReferralApi.giveBack(body, referralId, today);
            case FirstConversationHeld _, ConversationHeld _ -> ReferralApi.conversation(body, referralId, today);
            case ProgrammeStarted _ -> programmes.programme(body, referralId, today);
            case GuidanceGiven _ -> ProgrammeApi.guidance(body, referralId, today);
            case QuestionnaireSent _ -> QuestionnaireApi.questionnaire(body, referralId, today);
            case QuestionnaireAnswered _ -> QuestionnaireApi.answers(body, referralId, today);
            case ReferralClosed _ -> ProgrammeApi.closing(body, referralId, today);
            case FeedbackSent _ -> ProgrammeApi.feedback(body, referralId, today);
        };
    }

    /** Rule: what is written about a person stays sealed with that person's key, so it cannot become another's. */
    private ReceiveReferral intake(ReferralReceived before, ReceiveReferral now) {
        boolean another = !now.participantId().equals(before.participantId());
        if (another) {
            participants.refuseErased(
                    "/replacement/participantId", List.of(before.participantId(), now.participantId()));
        }
        if (another && vault.holdsTextsOf(now.streamId())) {
            throw new WriteRefused(
                    Problem.RULE_VIOLATED, Violation.of("/replacement/participantId", ReferralRefusal.TEXTS_RECORDED));
        }
        return now;
    }
}
