package se.halsocenter.command.group;

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
import se.halsocenter.command.centre.CentreSettings;
import se.halsocenter.command.centre.Centres;
import se.halsocenter.command.group.GroupCommand.EndGroup;
import se.halsocenter.command.group.GroupCommand.HoldSession;
import se.halsocenter.command.group.GroupCommand.StartGroup;
import se.halsocenter.command.participant.Participants;
import se.halsocenter.command.write.Amendments;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.Streams;
import se.halsocenter.command.write.WriteRequest;
import se.halsocenter.command.write.Writes;
import se.halsocenter.eventlog.Aggregates;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.GroupEvent.GroupEnded;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.events.GroupEvent.SessionHeld;
import se.halsocenter.events.HeadCount;

/** Registers groups, their sessions and their end, and corrects and voids them. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.CASES)
final class GroupApi {
    private static final String STREAM_TYPE = "group";

    private final Writes writes;
    private final Amendments amendments;
    private final Centres centres;
    private final Participants participants;

    GroupApi(Writes writes, Amendments amendments, Centres centres, Participants participants, Aggregates aggregates) {
        this.writes = writes;
        this.amendments = amendments;
        this.centres = centres;
        this.participants = participants;
        aggregates.register(
                STREAM_TYPE, GroupAggregate.class, GroupAggregate::new, command -> ((Command) command).streamId());
    }

    @PostMapping("/v1/groups")
    ResponseEntity<Answer> start(WriteRequest request) {
        return writes.record(request, STREAM_TYPE, body -> start(body, request.today()));
    }

    @PostMapping("/v1/groups/{groupId}/sessions")
    ResponseEntity<Answer> holdSession(@PathVariable UUID groupId, WriteRequest request) {
        return writes.record(request, STREAM_TYPE, body -> {
            HoldSession session = session(body, groupId, request.today());
            body.finish();
            participants.refuseErased("/participants", session.participants());
            return session;
        });
    }

    @PostMapping("/v1/groups/{groupId}/end")
    ResponseEntity<Answer> end(@PathVariable UUID groupId, WriteRequest request) {
        return writes.record(request, STREAM_TYPE, body -> end(body, groupId, request.today()));
    }

    @PostMapping("/v1/groups/{groupId}/corrections")
    ResponseEntity<Answer> correct(@PathVariable UUID groupId, WriteRequest request) {
        return amendments.correct(request, stream(groupId), (fact, body, today) -> switch (fact) {
            case GroupStarted _ -> start(body.keeping(groupId), today);
            case SessionHeld it -> session(body.keeping(it.sessionId()), groupId, today);
            case GroupEnded _ -> end(body, groupId, today);
        });
    }

    @PostMapping("/v1/groups/{groupId}/voidings")
    ResponseEntity<Answer> annul(@PathVariable UUID groupId, WriteRequest request) {
        return amendments.annul(request, stream(groupId), fact -> {});
    }

    private static Streams.Stream<GroupEvent> stream(UUID groupId) {
        return new Streams.Stream<>(STREAM_TYPE, GroupEvent.class, groupId.toString());
    }

    private StartGroup start(JsonBody body, LocalDate today) {
        CentreSettings centre = centres.named(body, "centreId");
        return new StartGroup(
                body.id(),
                today,
                centre.centreId(),
                body.text("name", 120),
                body.listed("kind", "groupKind", centre.ownCodes("groupKind")),
                body.listed("focusArea", "focusArea", centre.ownCodes("focusArea")),
                body.date("startsOn"),
                body.optionalText("audience", 120),
                body.optionalInteger("capacity", 1, 500),
                body.optionalInteger("plannedSessions", 1, 500));
    }

    private HoldSession session(JsonBody body, UUID groupId, LocalDate today) {
        return new HoldSession(
                groupId,
                today,
                body.id(),
                body.date("heldOn"),
                body.integer("minutes", 1, 720),
                participants.registered(body, "participants"),
                body.optionalObject("anonymous", GroupApi::headCount));
    }

    private static EndGroup end(JsonBody body, UUID groupId, LocalDate today) {
        return new EndGroup(groupId, today, body.date("endedOn"));
    }

    private static HeadCount headCount(JsonBody body) {
        return new HeadCount(body.integer("count", 0, 100_000), body.code("precision", HeadCount.Precision.class));
    }
}
