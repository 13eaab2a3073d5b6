package se.halsocenter.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * The hash of an event as a leaf of an RFC 9162 Merkle tree: SHA-256 over a zero byte and the row's stored values in
 * UTF-8, in the order of the parameters, one line each without a final line feed. No value holds a line feed: payload
 * and metadata are compact JSON.
 */
final class LeafHash {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private LeafHash() {}

    static byte[] of(
            long position,
            String streamId,
            long sequence,
            String streamType,
            UUID eventId,
            String type,
            int revision,
            Instant recordedAt,
            String payload,
            String metadata) {
        String leaf = String.join(
                "\n",
                Long.toString(position),
                streamId,
                Long.toString(sequence),
                streamType,
                eventId.toString(),
                type,
                Integer.toString(revision),
                MICROSECONDS.format(recordedAt),
                payload,
                metadata);
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return digest.digest(leaf.getBytes(UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
