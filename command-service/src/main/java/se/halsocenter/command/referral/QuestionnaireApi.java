package se.halsocenter.command.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.referral.ProgrammeStep.AnswerQuestionnaire;
import se.halsocenter.command.referral.ProgrammeStep.SendQuestionnaire;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.WriteRequest;
import se.halsocenter.command.write.Writes;
import se.halsocenter.events.ReferralEvent.Answers;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.YesNo;

/** Registers questionnaires (enkäter) and what was answered. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.CASES)
final class QuestionnaireApi {
    private static final String USUAL_INSTRUMENT = "halsocenter-1";
    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;
    private static final String[] ANSWERS = {
        "timesPerWeek",
        "minutesPerWeek",
        "training",
        "everyday",
        "concernsRelieved",
        "behaviourChanged",
        "healthImproved",
        "inspired",
        "selfRatedHealth"
    };

    private final Writes writes;

    QuestionnaireApi(Writes writes) {
        this.writes = writes;
    }

    @PostMapping("/v1/referrals/{referralId}/questionnaires")
    ResponseEntity<Answer> send(@PathVariable UUID referralId, WriteRequest request) {
        return writes.record(
                request, ReferralApi.STREAM_TYPE, body -> questionnaire(body, referralId, request.today()));
    }

    @PostMapping("/v1/referrals/{referralId}/answers")
    ResponseEntity<Answer> answer(@PathVariable UUID referralId, WriteRequest request) {
        return writes.record(request, ReferralApi.STREAM_TYPE, body -> answers(body, referralId, request.today()));
    }

    static ProgrammeStep questionnaire(JsonBody body, UUID referralId, LocalDate today) {
        return new SendQuestionnaire(
                referralId, today, body.code("timePoint", TimePoint.class), body.date("sentOn"), instrument(body));
    }

    static ProgrammeStep answers(JsonBody body, UUID referralId, LocalDate today) {
        return new AnswerQuestionnaire(
                referralId, today, body.code("timePoint", TimePoint.class), body.date("answeredOn"), answers(body));
    }

    private static Answers answers(JsonBody body) {
        body.requireOneOf(ANSWERS);
        return new Answers(
                instrument(body),
                body.optionalInteger("timesPerWeek", 0, 50),
                body.optionalInteger("minutesPerWeek", 0, MINUTES_OF_A_WEEK),
                body.optionalListed("training", "training"),
                body.optionalListed("everyday", "everyday"),
                body.optionalCode("concernsRelieved", YesNo.class),
                body.optionalCode("behaviourChanged", YesNo.class),
                body.optionalCode("healthImproved", YesNo.class),
                body.optionalCode("inspired", YesNo.class),
                body.optionalInteger("selfRatedHealth", 0, 100));
    }

    private static String instrument(JsonBody body) {
        return Objects.requireNonNullElse(body.optionalListed("instrument", "instrument"), USUAL_INSTRUMENT);
    }
}
