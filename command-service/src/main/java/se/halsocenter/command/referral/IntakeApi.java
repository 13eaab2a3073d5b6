package se.halsocenter.command.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.centre.CentreSettings;
import se.halsocenter.command.centre.Centres;
import se.halsocenter.command.participant.Participants;
import se.halsocenter.command.referral.Recepts.Recept;
import se.halsocenter.command.referral.ReferralCommand.ReceiveReferral;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.WriteRequest;
import se.halsocenter.command.write.Writes;
import se.halsocenter.events.ReferralEvent.PrescribedActivity;
import se.halsocenter.events.ReferralEvent.Prescriber;
import se.halsocenter.events.ReferralEvent.Source;

/** Registers intakes (recept, remiss and every other way in). */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.CASES)
final class IntakeApi {
    /** HSA-id of a care unit: SE, ten digits, a hyphen, letters and digits; at most 31 characters. */
    private static final Pattern HSA_ID = Pattern.compile("SE\\d{10}-[A-Za-z0-9]{1,18}");

    private final Writes writes;
    private final Participants participants;
    private final Centres centres;
    private final Recepts recepts;

    IntakeApi(Writes writes, Participants participants, Centres centres, Recepts recepts) {
        this.writes = writes;
        this.participants = participants;
        this.centres = centres;
        this.recepts = recepts;
    }

    @PostMapping("/v1/referrals")
    ResponseEntity<Answer> receive(WriteRequest request) {
        return writes.record(request, ReferralApi.STREAM_TYPE, body -> {
            ReceiveReferral intake = intake(body, request.today());
            participants.refuseErased("/participantId", Set.of(intake.participantId()));
            return intake;
        });
    }

    ReceiveReferral intake(JsonBody body, LocalDate today) {
        UUID id = body.id();
        UUID participantId = body.uuid("participantId");
        int birthYear = participants.birthYear(body, "participantId", participantId);
        CentreSettings centre = centres.named(body, "centreId");
        Source source = body.code("source", Source.class);
        LocalDate receivedOn = body.date("receivedOn");
        LocalDate issuedOn = body.optionalDate("issuedOn");
        Prescriber prescriber = body.optionalObject("prescriber", IntakeApi::prescriber);
        Set<String> reasons = body.listedSet("reasons", "reason");
        List<PrescribedActivity> prescription = body.list("prescription", 0, 20, IntakeApi::prescribed);
        body.finish();
        return new ReceiveReferral(
                id,
                today,
                participantId,
                birthYear,
                centre.centreId(),
                centre.minimumAge(receivedOn),
                source,
                receivedOn,
                issuedOn,
                prescriber,
                reasons,
                prescription,
                recepts.isDuplicate(
                        id, source, Recept.of(participantId, centre.centreId(), receivedOn, issuedOn, prescriber)));
    }

    private static Prescriber prescriber(JsonBody body) {
        return new Prescriber(
                body.text("careUnit", 120),
                body.optionalMatching(
                        "hsaId",
                        HSA_ID,
                        "ett HSA-id: SE, tio siffror, bindestreck, högst 18 bokstäver och siffror",
                        "an HSA-id: SE, ten digits, a hyphen, at most 18 letters and digits"),
                body.optionalListed("profession", "profession"));
    }

    private static PrescribedActivity prescribed(JsonBody body) {
        return new PrescribedActivity(
                body.listed("activity", "prescribedActivity"),
                body.integer("timesPerWeek", 1, 21),
                body.integer("minutes", 1, 720),
                body.listed("intensity", "intensity"));
    }
}
