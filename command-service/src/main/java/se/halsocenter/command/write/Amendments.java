package se.halsocenter.command.write;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.halsocenter.command.write.AmendFact.CorrectFact;
import se.halsocenter.command.write.AmendFact.VoidFact;
import se.halsocenter.command.write.Streams.Stream;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;
import se.halsocenter.events.Facts.Fact;

/** Records corrections and voidings, for every kind of stream alike. */
@Component
public final class Amendments {
    private final Writes writes;
    private final Streams streams;

    Amendments(Writes writes, Streams streams) {
        this.writes = writes;
        this.streams = streams;
    }

    /** Reads a replacement: the body of the write that recorded the fact. */
    public interface Replacement<E> {
        Command read(E fact, JsonBody body, LocalDate today);
    }

    /** Records a correction: {@code eventId, reason, replacement}. */
    public <E extends Event> ResponseEntity<Answer> correct(
            WriteRequest request, Stream<E> stream, Replacement<E> replacement) {
        return writes.record(request, stream.type(), body -> {
            Facts<E> facts = streams.facts(stream);
            UUID eventId = body.uuid("eventId");
            String reason = body.codeOrWords("reason", "correctionReason", Secret.Kind.REASON);
            Optional<Fact<E>> named = facts.statedBy(eventId);
            if (named.isEmpty()) {
                body.leave("replacement");
                throw gone(body, eventId, facts);
            }
            E fact = named.get().event();
            return new CorrectFact(
                    stream.id(),
                    request.today(),
                    eventId,
                    reason,
                    body.replacement(it -> replacement.read(fact, it, request.today())));
        });
    }

    /**
     * Records a voiding: {@code eventId, reason}.
     *
     * @param release gives free what the fact claimed beside the log, in the transaction of the voiding
     */
    public <E extends Event> ResponseEntity<Answer> annul(WriteRequest request, Stream<E> stream, Consumer<E> release) {
        return writes.record(request, stream.type(), body -> {
            Facts<E> facts = streams.facts(stream);
            UUID eventId = body.uuid("eventId");
            String reason = body.codeOrWords("reason", "correctionReason", Secret.Kind.REASON);
            Fact<E> fact = facts.statedBy(eventId).orElseThrow(() -> gone(body, eventId, facts));
            release.accept(fact.event());
            return new VoidFact(stream.id(), request.today(), eventId, reason);
        });
    }

    /** The fact decides how the rest is read, so without one the body's shape is all that can be looked at. */
    private static <E extends Event> WriteRefused gone(JsonBody body, UUID eventId, Facts<E> facts) {
        if (!facts.voided().contains(eventId)) {
            body.refuse("eventId", AmendRefusal.UNKNOWN_EVENT);
        }
        body.finish();
        return new WriteRefused(Problem.RULE_VIOLATED, Violation.of("/eventId", AmendRefusal.ALREADY_VOIDED));
    }
}
