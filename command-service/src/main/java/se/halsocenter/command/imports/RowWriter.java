package se.halsocenter.command.imports;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import se.halsocenter.access.UnknownToCaller;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.Fingerprint;
import se.halsocenter.command.write.IfMatch;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Sealing;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;
import se.halsocenter.command.write.WriteRequest;
import se.halsocenter.eventlog.Commands;

/**
 * Hands the writes of one file to the code of single writes, each under an idempotency key made of what it says and how
 * often the file has said so before: the same file twice records nothing more, and two rows alike are two facts.
 */
final class RowWriter {
    private static final int ATTEMPTS = 3;

    private final Routes routes;
    private final Occasion occasion;
    private final Sealing sealing;
    private final Map<String, Integer> occurrences = new HashMap<>();

    RowWriter(Routes routes, Occasion occasion, Sealing sealing) {
        this.routes = routes;
        this.occasion = occasion;
        this.sealing = sealing;
    }

    /** A write that is found and has its key. */
    private record Keyed(Row.Write write, Route route, String key) {}

    /** Ends a row. */
    static final class RowRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String write;
        private final WriteRefused why;

        RowRefused(String write, WriteRefused why) {
            super(write, why, false, false);
            this.write = write;
            this.why = why;
        }

        String write() {
            return write;
        }

        WriteRefused why() {
            return why;
        }
    }

    /**
     * A row's writes, ready to be tried out or recorded: each row is asked for once, in the file's order.
     *
     * @throws RowRefused if there is no such write
     */
    Attempt attempt(Row row) {
        List<Keyed> keyed = row.writes().stream().map(this::keyed).toList();
        return dryRun -> keyed.stream().map(write -> call(write, dryRun)).toList();
    }

    /** What a row comes to, each time that it is tried. */
    interface Attempt {
        /**
         * Writes it all.
         *
         * @throws RowRefused with what a single write would have been answered
         */
        List<ResponseEntity<Answer>> write(boolean dryRun);
    }

    private Keyed keyed(Row.Write write) {
        Route route = routes.find(write.write())
                .orElseThrow(() -> new RowRefused(
                        write.write(),
                        new WriteRefused(Problem.UNKNOWN_PATH, Violation.of("/write", ImportRefusal.NOT_IMPORTABLE))));
        String content = HexFormat.of().formatHex(Fingerprint.of(request(write, route, "", true), sealing));
        int occurrence = occurrences.merge(content, 1, Integer::sum);
        return new Keyed(write, route, "import-" + content + "-" + occurrence);
    }

    private ResponseEntity<Answer> call(Keyed keyed, boolean dryRun) {
        WriteRequest request = request(keyed.write(), keyed.route(), keyed.key(), dryRun);
        try {
            return callPatiently(keyed.route(), request);
        } catch (WriteRefused refused) {
            throw new RowRefused(keyed.write().write(), keyed.write().inTermsOfRow(refused));
        } catch (AccessDeniedException denied) {
            throw new RowRefused(keyed.write().write(), new WriteRefused(Problem.FORBIDDEN));
        } catch (UnknownToCaller unknown) {
            throw new RowRefused(keyed.write().write(), new WriteRefused(Problem.UNKNOWN_ID));
        }
    }

    private static ResponseEntity<Answer> callPatiently(Route route, WriteRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return route.call(request);
            } catch (PessimisticLockingFailureException busy) {
                throw busy; // the database is in trouble: the whole import is told to come back
            } catch (Commands.LostRace | ConcurrencyFailureException | DuplicateKeyException race) {
                if (attempt == ATTEMPTS) {
                    throw new WriteRefused(Problem.LOST_RACE);
                }
            }
        }
    }

    private WriteRequest request(Row.Write write, Route route, String key, boolean dryRun) {
        return new WriteRequest(
                route.code().right(),
                route.method(),
                route.path(),
                key,
                new IfMatch.Anything(),
                dryRun,
                write.body(),
                occasion.today(),
                occasion.metadata());
    }
}
