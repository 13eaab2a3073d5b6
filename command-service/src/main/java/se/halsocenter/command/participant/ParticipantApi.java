package se.halsocenter.command.participant;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.participant.ParticipantCommand.ChangeIdentity;
import se.halsocenter.command.participant.ParticipantCommand.EraseParticipant;
import se.halsocenter.command.participant.ParticipantCommand.RegisterParticipant;
import se.halsocenter.command.vault.Vault;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.NeverImported;
import se.halsocenter.command.write.WriteRequest;
import se.halsocenter.command.write.Writes;
import se.halsocenter.eventlog.Aggregates;
import se.halsocenter.events.ParticipantEvent.Sex;

/** Registers participants, who they are, and that the vault forgets them. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.CASES)
final class ParticipantApi {
    private static final String STREAM_TYPE = "participant";
    static final int EARLIEST_BIRTH_YEAR = 1900;

    private final Writes writes;
    private final Participants participants;
    private final ProtectedPeople protectedPeople;
    private final Vault vault;

    ParticipantApi(
            Writes writes,
            Participants participants,
            ProtectedPeople protectedPeople,
            Vault vault,
            Aggregates aggregates) {
        this.writes = writes;
        this.participants = participants;
        this.protectedPeople = protectedPeople;
        this.vault = vault;
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

    /** States anew who a participant is: what the body leaves out is not known any more. */
    @PutMapping("/v1/participants/{participantId}/identity")
    ResponseEntity<Answer> changeIdentity(@PathVariable UUID participantId, WriteRequest request) {
        return writes.record(request, STREAM_TYPE, body -> {
            body.requireOneOf("identity", "protectedIdentity");
            Identity.read(body, participants.birthYear(participantId));
            protectedPeople.requireShown(participantId);
            return new ChangeIdentity(participantId);
        });
    }

    @NeverImported
    @PostMapping("/v1/participants/{participantId}/erasure")
    ResponseEntity<Answer> erase(@PathVariable UUID participantId, WriteRequest request) {
        return writes.record(
                request,
                STREAM_TYPE,
                body -> {
                    participants.requireOwn(participantId);
                    return new EraseParticipant(participantId, body.text("decision", 120));
                },
                () -> vault.erase(participantId.toString()));
    }

    private static RegisterParticipant registration(JsonBody body, int thisYear) {
        RegisterParticipant registration = new RegisterParticipant(
                body.id(), body.integer("birthYear", EARLIEST_BIRTH_YEAR, thisYear), body.code("sex", Sex.class));
        Identity.read(body, registration.birthYear());
        return registration;
    }
}
