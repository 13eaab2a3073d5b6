package se.halsocenter.command.activity;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.command.activity.ActivityCommand.HoldActivity;
import se.halsocenter.command.centre.Centres;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.WriteRequest;
import se.halsocenter.command.write.Writes;
import se.halsocenter.eventlog.Aggregates;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.ActivityEvent.Audience;
import se.halsocenter.events.HeadCount.Precision;

/** Registers open activities. */
@RestController
final class ActivityApi {
    private static final String STREAM_TYPE = "activity";

    private final Writes writes;
    private final Centres centres;

    ActivityApi(Writes writes, Centres centres, Aggregates aggregates) {
        this.writes = writes;
        this.centres = centres;
        aggregates.register(
                STREAM_TYPE,
                ActivityAggregate.class,
                ActivityAggregate::new,
                command -> ((Command) command).streamId());
    }

    @PostMapping("/v1/activities")
    ResponseEntity<Answer> hold(WriteRequest request) {
        return writes.record(
                request,
                STREAM_TYPE,
                body -> new HoldActivity(
                        body.id(),
                        request.today(),
                        centres.named(body, "centreId").centreId(),
                        body.code("kind", ActivityKind.class),
                        body.text("title", 120),
                        body.optionalListed("focusArea", "focusArea"),
                        body.date("heldOn"),
                        body.list("audiences", 1, 20, ActivityApi::audience)));
    }

    private static Audience audience(JsonBody body) {
        return new Audience(
                body.text("segment", 120), body.integer("count", 0, 100_000), body.code("precision", Precision.class));
    }
}
