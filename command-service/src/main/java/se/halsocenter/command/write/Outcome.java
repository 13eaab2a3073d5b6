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
 */
record Outcome(int status, @Nullable String location, Answer answer) {

    static Outcome of(Command command, WriteRequest request, Answer answer) {
        return command instanceof Creates && !request.dryRun()
                ? new Outcome(201, request.path() + "/" + answer.id(), answer)
                : new Outcome(200, null, answer);
    }

    ResponseEntity<Answer> response() {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status)
                // whatever the client accepts: what is recorded must not be answered by 406
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + answer.version() + "\"");
        if (location != null) {
            response.location(URI.create(location));
        }
        return response.body(answer);
    }
}
