package se.halsocenter.query.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import se.halsocenter.eventlog.Head;

/**
 * A publication, without its content.
 *
 * @param asOf the place in the log that its figures are frozen at
 * @param by whose it is
 * @param sha256 of the content's bytes, in hexadecimal digits
 * @param bytes how many there are
 */
record Publication(UUID id, String title, Instant publishedAt, Head asOf, Publisher by, String sha256, int bytes) {

    /**
     * A publication with its content.
     *
     * @param content in UTF-8 these are the very bytes
     */
    record Frozen(Publication publication, String content) {
        byte[] utf8() {
            return content.getBytes(StandardCharsets.UTF_8);
        }
    }
}
