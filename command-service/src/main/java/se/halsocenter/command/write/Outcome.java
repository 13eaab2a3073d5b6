package se.halsocenter.command.write;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An accepted write's answer as HTTP gives it.
 *
 * @param status 201 for what was created, 200 for everything else
 * @param location the path of what was created
 * @param repeated whether an earlier request with the same idempotency key was given it
 */
record Outcome(int status, @Nullable String location, Answer answer, boolean repeated) {
    /** Tells the client that nothing was recorded this time. */
    static final String REPEATED = "Idempotency-Repeated";

    static Outcome of(Command command, WriteRequest request, Answer answer) {
        return command instanceof Creates && !request.dryRun()
                ? new Outcome(201, request.path() + "/" + answer.id(), answer, false)
                : new Outcome(200, null, answer, false);
    }

    ResponseEntity<Answer> response() {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status)
                // whatever the client accepts: what is recorded must not be answered by 406
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + answer.version() + "\"");
        if (repeated) {
            response.header(REPEATED, "true");
        }
        if (location != null) {
            response.location(URI.create(location));
        }
        return response.body(answer);
    }
}
