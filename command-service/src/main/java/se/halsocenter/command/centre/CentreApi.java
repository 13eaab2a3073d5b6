package se.halsocenter.command.centre;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.centre.CentreCommand.AddCode;
import se.halsocenter.command.centre.CentreCommand.ChangeSettings;
import se.halsocenter.command.centre.CentreCommand.HoldSteeringMeeting;
import se.halsocenter.command.centre.CentreCommand.OpenCentre;
import se.halsocenter.command.centre.CentreCommand.ReportCoachHours;
import se.halsocenter.command.centre.CentreCommand.SetTarget;
import se.halsocenter.command.codes.CodeLists;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.WriteRequest;
import se.halsocenter.command.write.Writes;
import se.halsocenter.eventlog.Aggregates;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.CentreEvent.Represented;

/** Registers centres, their settings, targets and hours, and the meetings of their steering groups. */
@RestController
@Reads(What.NOTHING)
final class CentreApi {
    static final String STREAM_TYPE = "centre";
    static final int LONGEST_ID = 40;
    private static final int LONGEST_MONTHS = 36;
    private static final int USUAL_MONTHS = 6;
    private static final String[] SETTINGS = {"name", "phase", "minimumAge", "programmeMonths", "validityMonths"};
    private static final Pattern KPI = Pattern.compile("[a-z0-9-]{1,60}");

    /** The code lists to which centres add codes of their own. */
    private static final Pattern LIST = Pattern.compile("focusArea|groupKind");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    /** A slug, which never looks like a UUID: a UUID's first group of eight is followed by three of four. */
    private static final Pattern SLUG = Pattern.compile("(?!.{8}-.{4}-.{4}-.{4}-.{12}$)[a-z][a-z0-9-]{1,39}");

    private final Writes writes;

    CentreApi(Writes writes, Aggregates aggregates) {
        this.writes = writes;
        aggregates.register(
                STREAM_TYPE, CentreAggregate.class, CentreAggregate::new, command -> ((Command) command).streamId());
    }

    @OpenTo(Right.CENTRES)
    @PostMapping("/v1/centres")
    ResponseEntity<Answer> open(WriteRequest request) {
        return writes.record(
                request,
                STREAM_TYPE,
                body -> opening(
                        body,
                        body.matching(
                                "centreId",
                                SLUG,
                                "2 till 40 gemener, siffror och bindestreck, med en bokstav först",
                                "2 to 40 lower-case letters, digits and hyphens, a letter first"),
                        request.today()));
    }

    @OpenTo(Right.CENTRE_WORK)
    @PostMapping("/v1/centres/{centreId}/steering-meetings")
    ResponseEntity<Answer> holdSteeringMeeting(@PathVariable String centreId, WriteRequest request) {
        return writes.record(request, STREAM_TYPE, body -> meeting(body, centreId, request.today()));
    }

    @OpenTo(Right.CENTRES)
    @PatchMapping("/v1/centres/{centreId}")
    ResponseEntity<Answer> change(@PathVariable String centreId, WriteRequest request) {
        return writes.record(request, STREAM_TYPE, body -> settings(body, centreId, request.today()));
    }

    @OpenTo(Right.CENTRES)
    @PostMapping("/v1/centres/{centreId}/targets")
    ResponseEntity<Answer> setTarget(@PathVariable String centreId, WriteRequest request) {
        return writes.record(request, STREAM_TYPE, body -> target(body, centreId, request.today()));
    }

    @OpenTo(Right.CENTRE_WORK)
    @PostMapping("/v1/centres/{centreId}/coach-hours")
    ResponseEntity<Answer> reportCoachHours(@PathVariable String centreId, WriteRequest request) {
        return writes.record(request, STREAM_TYPE, body -> coachHours(body, centreId, request.today()));
    }

    static OpenCentre opening(JsonBody body, String centreId, LocalDate today) {
        return new OpenCentre(
                centreId,
                today,
                body.text("name", 120),
                body.listed("municipality", "municipality"),
                body.date("openedOn"),
                body.code("phase", Phase.class),
                body.optionalInteger("minimumAge", 0, 120),
                months(body, "programmeMonths"),
                months(body, "validityMonths"));
    }

    static HoldSteeringMeeting meeting(JsonBody body, String centreId, LocalDate today) {
        return new HoldSteeringMeeting(
                centreId, today, body.id(), body.date("heldOn"), body.codes("represented", 1, Represented.class));
    }

    static ChangeSettings settings(JsonBody body, String centreId, LocalDate today) {
        body.requireOneOf(SETTINGS);
        return new ChangeSettings(
                centreId,
                today,
                body.date("from"),
                body.optionalText("name", 120),
                body.optionalCode("phase", Phase.class),
                body.optionalInteger("minimumAge", 0, 120),
                body.optionalInteger("programmeMonths", 1, LONGEST_MONTHS),
                body.optionalInteger("validityMonths", 1, LONGEST_MONTHS));
    }

    static SetTarget target(JsonBody body, String centreId, LocalDate today) {
        return new SetTarget(
                centreId,
                today,
                body.matching(
                        "kpi",
                        KPI,
                        "1 till 60 gemener, siffror och bindestreck",
                        "1 to 60 lower-case letters, digits and hyphens"),
                body.optionalCode("phase", Phase.class),
                body.date("validFrom"),
                body.decimal("target", 0, 1_000_000, 6));
    }

    static ReportCoachHours coachHours(JsonBody body, String centreId, LocalDate today) {
        return new ReportCoachHours(centreId, today, body.month("month"), body.decimal("hours", 0, 2000, 2));
    }

    @OpenTo(Right.CENTRE_WORK)
    @PostMapping("/v1/centres/{centreId}/codes")
    ResponseEntity<Answer> addCode(@PathVariable String centreId, WriteRequest request) {
        return writes.record(request, STREAM_TYPE, body -> {
            String list = body.matching("list", LIST, "focusArea eller groupKind", "focusArea or groupKind");
            String code = body.matching(
                    "code",
                    CODE,
                    "2 till 40 versaler, siffror och understreck, med en bokstav först",
                    "2 to 40 capitals, digits and underscores, a letter first");
            boolean common =
                    CodeLists.named(list).filter(it -> it.contains(code)).isPresent();
            return new AddCode(
                    centreId, request.today(), list, code, body.text("sv", 120), body.text("en", 120), common);
        });
    }

    private static int months(JsonBody body, String name) {
        Integer months = body.optionalInteger(name, 1, LONGEST_MONTHS);
        return Objects.requireNonNullElse(months, USUAL_MONTHS);
    }
}
