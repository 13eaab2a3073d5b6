package se.halsocenter.proofs;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the log with the values that it is stored with.
 *
 * @param position from 1; its leaf in the tree has the index before
 * @param recordedAt to the microsecond
 * @param payload the stored text, byte for byte
 * @param metadata likewise
 * @param leafHash the hash that is stored beside them
 */
public record LoggedRow(
        long position,
        String streamId,
        long sequence,
        String streamType,
        UUID eventId,
        String type,
        int revision,
        Instant recordedAt,
        String payload,
        String metadata,
        Hash leafHash) {}
