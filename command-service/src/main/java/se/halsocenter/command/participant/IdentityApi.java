package se.halsocenter.command.participant;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.Caller;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.Seen;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.vault.Glass;
import se.halsocenter.command.vault.Glass.Emergency;
import se.halsocenter.command.vault.Identities;
import se.halsocenter.command.vault.Identities.Person;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Trace;
import se.halsocenter.command.write.WriteRefused;

/** Tells who participants are. Questions come as POST, so that no number stands in an address, and no cache keeps them. */
@RestController
@OpenTo(Right.CASES)
final class IdentityApi {
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final Identities identities;
    private final Participants participants;
    private final Glass glass;

    IdentityApi(Identities identities, Participants participants, Glass glass) {
        this.identities = identities;
        this.participants = participants;
        this.glass = glass;
    }

    /** The participant who has a number. */
    record Found(UUID participantId) {}

    /** Those of the participants asked for that there are. */
    record Known(List<Who> identities) {
        Known {
            identities = List.copyOf(identities);
        }
    }

    /**
     * Who a participant is; what is not known is null.
     *
     * @param withheld whether there is a protection and the caller may not see who it is
     */
    record Who(
            UUID participantId,
            @Nullable String name,
            @Nullable String identityNumber,
            @Nullable String domain,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String protectedIdentity,
            boolean withheld,
            boolean erased) {
        @Override
        public String toString() {
            return participantId.toString();
        }
    }

    @Reads(What.LOOKUP)
    @PostMapping("/v1/participants/lookup")
    ResponseEntity<Found> lookUp(JsonBody body, HttpServletRequest request) {
        body.require("identityNumber");
        IdentityNumber number = Identity.number(body);
        Emergency emergency = emergency(body, request);
        body.finish();
        return shown(
                        emergency,
                        () -> Optional.ofNullable(number).flatMap(known -> identities.owner(known.key())),
                        owner -> owner.stream().toList())
                .map(owner -> {
                    Seen.participants(List.of(owner));
                    return answer(new Found(owner));
                })
                .orElseThrow(() -> new WriteRefused(Problem.UNKNOWN_IDENTITY));
    }

    @Reads(What.IDENTITY)
    @PostMapping("/v1/participants/identities")
    ResponseEntity<Known> identities(JsonBody body, HttpServletRequest request) {
        body.require("participantIds");
        Set<UUID> ids = body.uuids("participantIds");
        Emergency emergency = emergency(body, request);
        body.finish();
        Known known = new Known(shown(
                emergency,
                () -> known(ids),
                found -> found.stream().map(Who::participantId).toList()));
        Seen.participants(known.identities().stream().map(Who::participantId).toList());
        return answer(known);
    }

    private static @Nullable Emergency emergency(JsonBody body, HttpServletRequest request) {
        String reason = body.optionalObject("emergency", IdentityApi::reason);
        return reason == null ? null : new Emergency(reason, Trace.of(request).id());
    }

    private static String reason(JsonBody body) {
        String reason = body.text("reason", LONGEST_REASON);
        if (reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
            body.refuse("reason", ParticipantRefusal.REASON_TOO_SHORT, SHORTEST_REASON);
        }
        return reason;
    }

    /** To whom protected identities are shown anyway, there is no glass to break. */
    private <T> T shown(@Nullable Emergency emergency, Supplier<T> answer, Function<T, Collection<UUID>> about) {
        return emergency == null || Caller.required().seesProtectedIdentities()
                ? answer.get()
                : glass.broken(emergency, answer, about);
    }

    private List<Who> known(Set<UUID> ids) {
        Set<UUID> registered = participants.registered(ids);
        Set<UUID> erased = participants.erased(ids);
        return ids.stream()
                .filter(registered::contains)
                .map(id -> who(id, erased.contains(id)))
                .toList();
    }

    private Who who(UUID id, boolean erased) {
        String protection = identities.protection(id).orElse(null);
        Person person = identities.person(id).orElse(null);
        Identity identity = person == null ? Identity.UNKNOWN : Identity.parsed(person.content());
        return new Who(
                id,
                identity.name(),
                identity.identityNumber(),
                identity.domain(),
                identity.phone(),
                identity.email(),
                protection,
                protection != null && person == null,
                erased);
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
