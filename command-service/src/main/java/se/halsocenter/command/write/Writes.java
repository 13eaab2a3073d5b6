package se.halsocenter.command.write;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.halsocenter.access.Caller;
import se.halsocenter.command.write.Creates.Needs;
import se.halsocenter.eventlog.Commands;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Rehearsals;
import se.halsocenter.eventlog.StoredEvent;

/** The one way in which a write is recorded: in one transaction, once, on the newest state of its stream. */
@Component
public final class Writes {
    /** Who waits holds a connection: long enough for a stalled neighbour, short enough for everybody else. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TransactionTemplate transactions;
    private final IdempotencyKeys keys;
    private final Locks locks;
    private final EventLog log;
    private final Commands commands;
    private final Rehearsals rehearsals;
    private final Sealing sealing;

    Writes(
            PlatformTransactionManager transactions,
            IdempotencyKeys keys,
            Locks locks,
            EventLog log,
            Commands commands,
            Rehearsals rehearsals,
            Sealing sealing) {
        this.transactions = new TransactionTemplate(transactions);
        this.keys = keys;
        this.locks = locks;
        this.log = log;
        this.commands = commands;
        this.rehearsals = rehearsals;
        this.sealing = sealing;
    }

    /**
     * Records what the command comes to, or nothing at all.
     *
     * @param streamType the type of the command's stream, such as {@code referral}
     * @param command builds the command of the body; called inside the transaction, so it may look facts up
     * @return 201 with the location of what a {@link Creates} command created, 200 for every other and for a dry run
     * @throws WriteRefused if the body, a header, the stream's version or a rule refuses it
     * @throws AccessDeniedException if the body names a centre where the caller lacks the right
     */
    public ResponseEntity<Answer> record(
            WriteRequest request, String streamType, Function<JsonBody, ? extends Command> command) {
        return record(request, streamType, command, () -> {});
    }

    /**
     * Records what the command comes to, and does something else in the same transaction.
     *
     * @param atOnce done when the stream is locked, before anything is appended; undone if the command is refused
     */
    public ResponseEntity<Answer> record(
            WriteRequest request, String streamType, Function<JsonBody, ? extends Command> command, Runnable atOnce) {
        Caller.required().require(request.right(), request.namedCentres());
        Supplier<Outcome> write =
                () -> keys.answered(request).orElseGet(() -> first(request, streamType, command, atOnce));
        Outcome outcome =
                request.dryRun() ? rehearsals.rehearse(write) : transactions.execute(transaction -> write.get());
        return Objects.requireNonNull(outcome).response();
    }

    private Outcome first(
            WriteRequest request, String streamType, Function<JsonBody, ? extends Command> toCommand, Runnable atOnce) {
        JsonBody body = new JsonBody(request.body());
        Command command = toCommand.apply(body);
        body.finish();
        locks.take("stream", command.streamId(), PATIENCE);
        List<StoredEvent> history = log.stream(command.streamId());
        requireStream(command, streamType, history);
        if (!request.ifMatch().allows(history.size())) {
            throw new WriteRefused(Problem.PRECONDITION_FAILED);
        }
        atOnce.run();
        String subject = KeyHolder.of(command, history);
        commands.send(streamType, command, metadata(request, subject, command.streamId(), body.secrets()));
        Outcome outcome = Outcome.of(command, request, answer(command, request, history.size()));
        keys.keep(request, subject, outcome);
        return outcome;
    }

    /** The request's metadata with a reference to each secret, which is sealed thereby. */
    private Map<String, String> metadata(WriteRequest request, String subject, String streamId, List<Secret> secrets) {
        Map<String, String> metadata = new HashMap<>(request.metadata());
        for (Secret secret : secrets) {
            metadata.put(secret.kind().metadataKey(), sealing.seal(subject, streamId, secret));
        }
        return metadata;
    }

    private static void requireStream(Command command, String streamType, List<StoredEvent> history) {
        boolean exists = !history.isEmpty() && history.getFirst().streamType().equals(streamType);
        switch (command) {
            case Creates it
            when it.needs() == Needs.NEW_STREAM -> {
                if (!history.isEmpty()) {
                    throw new WriteRefused(Problem.RULE_VIOLATED, Violation.of(it.idPointer(), CommonRefusal.ID_TAKEN));
                }
            }
            case Creates it when it.needs() == Needs.NOTHING -> {}
            case Command _ -> {
                if (!exists) {
                    throw new WriteRefused(Problem.UNKNOWN_ID);
                }
            }
        }
    }

    private Answer answer(Command command, WriteRequest request, int versionBefore) {
        List<StoredEvent> history = log.stream(command.streamId());
        String id = command instanceof Creates creation ? creation.createdId() : command.streamId();
        return request.dryRun()
                ? new Answer(id, history.size(), null, null)
                : new Answer(
                        id,
                        history.size(),
                        history.getLast().position(),
                        history.get(versionBefore).eventId());
    }
}
