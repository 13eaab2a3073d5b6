package se.halsocenter.command.centre;

import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.Caller;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.centre.CentreCommand.OpenCentre;
import se.halsocenter.command.write.AmendRefusal;
import se.halsocenter.command.write.Amendments;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Streams;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;
import se.halsocenter.command.write.WriteRequest;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.CoachHoursReported;
import se.halsocenter.events.CentreEvent.CodeAdded;
import se.halsocenter.events.CentreEvent.SettingsChanged;
import se.halsocenter.events.CentreEvent.SteeringMeetingHeld;
import se.halsocenter.events.CentreEvent.TargetSet;

/** Corrects and voids what was registered about a centre. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.CENTRE_AMENDMENTS)
final class CentreAmendmentApi {
    private final Amendments amendments;

    CentreAmendmentApi(Amendments amendments) {
        this.amendments = amendments;
    }

    @PostMapping("/v1/centres/{centreId}/corrections")
    ResponseEntity<Answer> correct(@PathVariable String centreId, WriteRequest request) {
        return amendments.correct(request, stream(centreId), (fact, body, today) -> {
            requireRightTo(fact, centreId);
            return replacement(centreId, fact, body, today);
        });
    }

    @PostMapping("/v1/centres/{centreId}/voidings")
    ResponseEntity<Answer> annul(@PathVariable String centreId, WriteRequest request) {
        return amendments.annul(request, stream(centreId), fact -> requireRightTo(fact, centreId));
    }

    private static Streams.Stream<CentreEvent> stream(String centreId) {
        return new Streams.Stream<>(CentreApi.STREAM_TYPE, CentreEvent.class, centreId);
    }

    /** Whoever may record such a fact may say that it was another. */
    private static void requireRightTo(CentreEvent fact, String centreId) {
        Right right = switch (fact) {
            case CentreOpened _, SettingsChanged _, TargetSet _ -> Right.CENTRES;
            case SteeringMeetingHeld _, CoachHoursReported _, CodeAdded _ -> Right.CENTRE_WORK;
        };
        Caller.required().require(right, centreId);
    }

    private static CentreCommand replacement(String centreId, CentreEvent fact, JsonBody body, LocalDate today) {
        return switch (fact) {
            case CentreOpened _ -> opening(body, centreId, today);
            case SteeringMeetingHeld it -> CentreApi.meeting(body.keeping(it.meetingId()), centreId, today);
            case SettingsChanged _ -> CentreApi.settings(body, centreId, today);
            case TargetSet _ -> CentreApi.target(body, centreId, today);
            case CoachHoursReported _ -> CentreApi.coachHours(body, centreId, today);
            case CodeAdded _ ->
                throw new WriteRefused(
                        Problem.RULE_VIOLATED, Violation.of("/eventId", AmendRefusal.CANNOT_BE_CORRECTED));
        };
    }

    private static OpenCentre opening(JsonBody body, String centreId, LocalDate today) {
        String named = body.optionalText("centreId", CentreApi.LONGEST_ID);
        if (named != null && !named.equals(centreId)) {
            body.refuse("centreId", AmendRefusal.ID_IS_FIXED, centreId);
        }
        return CentreApi.opening(body, centreId, today);
    }
}
