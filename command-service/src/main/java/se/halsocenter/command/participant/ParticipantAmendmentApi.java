package se.halsocenter.command.participant;

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
import se.halsocenter.command.participant.ParticipantCommand.RegisterParticipant;
import se.halsocenter.command.vault.Identities;
import se.halsocenter.command.write.AmendRefusal;
import se.halsocenter.command.write.Amendments;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Streams;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;
import se.halsocenter.command.write.WriteRequest;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.ParticipantEvent.IdentityChanged;
import se.halsocenter.events.ParticipantEvent.ParticipantErased;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;
import se.halsocenter.events.ParticipantEvent.Sex;

/** Corrects what the figures need of a participant. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.CASES)
final class ParticipantAmendmentApi {
    private final Amendments amendments;
    private final Participants participants;
    private final ProtectedPeople protectedPeople;
    private final Identities identities;

    ParticipantAmendmentApi(
            Amendments amendments, Participants participants, ProtectedPeople protectedPeople, Identities identities) {
        this.amendments = amendments;
        this.participants = participants;
        this.protectedPeople = protectedPeople;
        this.identities = identities;
    }

    @PostMapping("/v1/participants/{participantId}/corrections")
    ResponseEntity<Answer> correct(@PathVariable UUID participantId, WriteRequest request) {
        participants.requireOwn(participantId);
        return amendments.correct(
                request,
                new Streams.Stream<>("participant", ParticipantEvent.class, participantId.toString()),
                (fact, body, today) -> switch (fact) {
                    case ParticipantRegistered _ -> registration(body, participantId, today);
                    case IdentityChanged _, ParticipantErased _ ->
                        throw new WriteRefused(
                                Problem.RULE_VIOLATED, Violation.of("/eventId", AmendRefusal.CANNOT_BE_CORRECTED));
                });
    }

    private RegisterParticipant registration(JsonBody body, UUID participantId, LocalDate today) {
        int birthYear = body.integer("birthYear", ParticipantApi.EARLIEST_BIRTH_YEAR, today.getYear());
        Sex sex = body.code("sex", Sex.class);
        body.finish();
        requireBornIn(participantId, birthYear);
        return new RegisterParticipant(participantId, birthYear, sex);
    }

    /** Rule: the birth year is that of the identity number, if the vault knows one. */
    private void requireBornIn(UUID participantId, int birthYear) {
        protectedPeople.requireShown(participantId);
        boolean mayBe = identities
                .person(participantId)
                .map(person -> Identity.parsed(person.content()).mayBeBornIn(birthYear))
                .orElse(true);
        if (!mayBe) {
            throw new WriteRefused(
                    Problem.RULE_VIOLATED,
                    Violation.of("/replacement/birthYear", ParticipantRefusal.BIRTH_YEAR_DIFFERS));
        }
    }
}
