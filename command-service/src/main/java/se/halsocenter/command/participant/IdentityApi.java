package se.halsocenter.command.participant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.command.vault.Vault;
import se.halsocenter.command.vault.Vault.Person;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.WriteRefused;

/** Tells who participants are. Questions come as POST, so that no number stands in an address, and no cache keeps them. */
@RestController
@OpenTo(Right.CASES)
final class IdentityApi {
    private final Vault vault;
    private final Participants participants;

    IdentityApi(Vault vault, Participants participants) {
        this.vault = vault;
        this.participants = participants;
    }

    /** The participant who has a number. */
    record Found(UUID participantId) {}

    /** Those of the participants asked for that there are. */
    record Known(List<Who> identities) {
        Known {
            identities = List.copyOf(identities);
        }
    }

    /** Who a participant is; what is not known is null. */
    record Who(
            UUID participantId,
            @Nullable String name,
            @Nullable String identityNumber,
            @Nullable String domain,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String protectedIdentity,
            boolean erased) {
        @Override
        public String toString() {
            return participantId.toString();
        }
    }

    @PostMapping("/v1/participants/lookup")
    ResponseEntity<Found> lookUp(JsonBody body) {
        body.require("identityNumber");
        IdentityNumber number = Identity.number(body);
        body.finish();
        return Optional.ofNullable(number)
                .flatMap(known -> vault.owner(known.key()))
                .map(owner -> answer(new Found(owner)))
                .orElseThrow(() -> new WriteRefused(Problem.UNKNOWN_IDENTITY));
    }

    @PostMapping("/v1/participants/identities")
    ResponseEntity<Known> identities(JsonBody body) {
        body.require("participantIds");
        Set<UUID> ids = body.uuids("participantIds");
        body.finish();
        Set<UUID> registered = participants.registered(ids);
        Set<UUID> erased = participants.erased(ids);
        return answer(new Known(ids.stream()
                .filter(registered::contains)
                .map(id -> who(id, erased.contains(id)))
                .toList()));
    }

    private Who who(UUID id, boolean erased) {
        Person person = vault.person(id).orElse(null);
        Identity identity = person == null ? Identity.UNKNOWN : Identity.parsed(person.content());
        return new Who(
                id,
                identity.name(),
                identity.identityNumber(),
                identity.domain(),
                identity.phone(),
                identity.email(),
                person == null ? null : person.protection(),
                erased);
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
