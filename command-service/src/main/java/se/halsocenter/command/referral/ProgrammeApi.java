package se.halsocenter.command.referral;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.centre.CentreSettings;
import se.halsocenter.command.centre.Centres;
import se.halsocenter.command.referral.ProgrammeStep.CloseReferral;
import se.halsocenter.command.referral.ProgrammeStep.GiveGuidance;
import se.halsocenter.command.referral.ProgrammeStep.SendFeedback;
import se.halsocenter.command.referral.ProgrammeStep.StartProgramme;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Streams;
import se.halsocenter.command.write.WriteRefused;
import se.halsocenter.command.write.WriteRequest;
import se.halsocenter.command.write.Writes;
import se.halsocenter.events.Facts.Fact;
import se.halsocenter.events.ReferralEvent.OrganisationKind;
import se.halsocenter.events.ReferralEvent.Outcome;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.Track;

/** Registers programmes, guidance onward, closings and feedback. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.CASES)
final class ProgrammeApi {
    private static final int LONGEST_MONTHS = 36;

    private final Writes writes;
    private final Streams streams;
    private final Centres centres;

    ProgrammeApi(Writes writes, Streams streams, Centres centres) {
        this.writes = writes;
        this.streams = streams;
        this.centres = centres;
    }

    @PostMapping("/v1/referrals/{referralId}/programme")
    ResponseEntity<Answer> start(@PathVariable UUID referralId, WriteRequest request) {
        return record(request, body -> programme(body, referralId, request.today()));
    }

    @PostMapping("/v1/referrals/{referralId}/guidances")
    ResponseEntity<Answer> guide(@PathVariable UUID referralId, WriteRequest request) {
        return record(request, body -> guidance(body, referralId, request.today()));
    }

    @PostMapping("/v1/referrals/{referralId}/closing")
    ResponseEntity<Answer> close(@PathVariable UUID referralId, WriteRequest request) {
        return record(request, body -> closing(body, referralId, request.today()));
    }

    @PostMapping("/v1/referrals/{referralId}/feedback")
    ResponseEntity<Answer> sendFeedback(@PathVariable UUID referralId, WriteRequest request) {
        return record(request, body -> feedback(body, referralId, request.today()));
    }

    ProgrammeStep programme(JsonBody body, UUID referralId, LocalDate today) {
        CentreSettings centre = centreOf(referralId);
        LocalDate startsOn = body.date("startsOn");
        Track track = body.code("track", Track.class);
        Integer months = body.optionalInteger("months", 1, LONGEST_MONTHS);
        return new StartProgramme(
                referralId,
                today,
                startsOn,
                track,
                months == null ? centre.programmeMonths(startsOn) : months,
                body.listedSet("concerns", "reason"));
    }

    static ProgrammeStep guidance(JsonBody body, UUID referralId, LocalDate today) {
        return new GiveGuidance(
                referralId,
                today,
                body.date("guidedOn"),
                body.text("organisation", 120),
                body.code("organisationKind", OrganisationKind.class));
    }

    static ProgrammeStep closing(JsonBody body, UUID referralId, LocalDate today) {
        return new CloseReferral(
                referralId,
                today,
                body.date("closedOn"),
                body.code("outcome", Outcome.class),
                body.optionalListed("reason", "closingReason"));
    }

    static ProgrammeStep feedback(JsonBody body, UUID referralId, LocalDate today) {
        return new SendFeedback(referralId, today, body.date("sentOn"));
    }

    private ResponseEntity<Answer> record(WriteRequest request, Function<JsonBody, ProgrammeStep> step) {
        return writes.record(request, ReferralApi.STREAM_TYPE, step);
    }

    /** The centre of an intake, which must exist when the address names it, whatever else is wrong. */
    private CentreSettings centreOf(UUID referralId) {
        return streams.facts(ReferralApi.stream(referralId)).all().stream()
                .map(Fact::event)
                .filter(ReferralReceived.class::isInstance)
                .map(ReferralReceived.class::cast)
                .findFirst()
                .flatMap(intake -> centres.withId(intake.centreId()))
                .orElseThrow(() -> new WriteRefused(Problem.UNKNOWN_ID));
    }
}
