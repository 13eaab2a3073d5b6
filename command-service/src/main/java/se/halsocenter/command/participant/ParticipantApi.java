package se.halsocenter.command.participant;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.command.participant.ParticipantCommand.RegisterParticipant;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.WriteRequest;
import se.halsocenter.command.write.Writes;
import se.halsocenter.eventlog.Aggregates;
import se.halsocenter.events.ParticipantEvent.Sex;

/** Registers participants. */
@RestController
final class ParticipantApi {
    private static final String STREAM_TYPE = "participant";
    static final int EARLIEST_BIRTH_YEAR = 1900;

    private final Writes writes;

    ParticipantApi(Writes writes, Aggregates aggregates) {
        this.writes = writes;
        aggregates.register(
                STREAM_TYPE,
                ParticipantAggregate.class,
                ParticipantAggregate::new,
                command -> ((Command) command).streamId());
    }

    @PostMapping("/v1/participants")
    ResponseEntity<Answer> register(WriteRequest request) {
        return writes.record(
                request, STREAM_TYPE, body -> registration(body, request.today().getYear()));
    }

    private static RegisterParticipant registration(JsonBody body, int thisYear) {
        body.notAvailableYet("identity", "protectedIdentity");
        return new RegisterParticipant(
                body.id(), body.integer("birthYear", EARLIEST_BIRTH_YEAR, thisYear), body.code("sex", Sex.class));
    }
}
