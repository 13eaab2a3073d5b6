package se.halsocenter.command.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.activity.ActivityCommand.HoldActivity;
import se.halsocenter.command.centre.CentreSettings;
import se.halsocenter.command.centre.Centres;
import se.halsocenter.command.write.Amendments;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.Streams;
import se.halsocenter.command.write.WriteRequest;
import se.halsocenter.command.write.Writes;
import se.halsocenter.eventlog.Aggregates;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.ActivityEvent.Audience;
import se.halsocenter.events.HeadCount.Precision;

/** Registers open activities, and corrects and voids them. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.CASES)
final class ActivityApi {
    private static final String STREAM_TYPE = "activity";

    private final Writes writes;
    private final Amendments amendments;
    private final Centres centres;

    ActivityApi(Writes writes, Amendments amendments, Centres centres, Aggregates aggregates) {
        this.writes = writes;
        this.amendments = amendments;
        this.centres = centres;
        aggregates.register(
                STREAM_TYPE,
                ActivityAggregate.class,
                ActivityAggregate::new,
                command -> ((Command) command).streamId());
    }

    @PostMapping("/v1/activities")
    ResponseEntity<Answer> hold(WriteRequest request) {
        return writes.record(request, STREAM_TYPE, body -> held(body, request.today()));
    }

    @PostMapping("/v1/activities/{activityId}/corrections")
    ResponseEntity<Answer> correct(@PathVariable UUID activityId, WriteRequest request) {
        return amendments.correct(
                request, stream(activityId), (fact, body, today) -> held(body.keeping(activityId), today));
    }

    @PostMapping("/v1/activities/{activityId}/voidings")
    ResponseEntity<Answer> annul(@PathVariable UUID activityId, WriteRequest request) {
        return amendments.annul(request, stream(activityId), fact -> {});
    }

    private static Streams.Stream<ActivityEvent> stream(UUID activityId) {
        return new Streams.Stream<>(STREAM_TYPE, ActivityEvent.class, activityId.toString());
    }

    private HoldActivity held(JsonBody body, LocalDate today) {
        CentreSettings centre = centres.named(body, "centreId");
        return new HoldActivity(
                body.id(),
                today,
                centre.centreId(),
                body.code("kind", ActivityKind.class),
                body.text("title", 120),
                body.optionalListed("focusArea", "focusArea", centre.ownCodes("focusArea")),
                body.date("heldOn"),
                body.list("audiences", 1, 20, ActivityApi::audience));
    }

    private static Audience audience(JsonBody body) {
        return new Audience(
                body.text("segment", 120), body.integer("count", 0, 100_000), body.code("precision", Precision.class));
    }
}
