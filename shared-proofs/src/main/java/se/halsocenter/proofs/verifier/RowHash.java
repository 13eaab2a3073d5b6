package se.halsocenter.proofs.verifier;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import se.halsocenter.proofs.Hash;
import se.halsocenter.proofs.LoggedRow;

/**
 * What a row's leaf hash must be: SHA-256 over a zero byte and the row's ten values in UTF-8 with a line feed between
 * each. A value that holds a line feed could be read as two, so no row has one. One instance for each thread.
 */
public final class RowHash {
    private static final byte[] LEAF = {0};
    private static final int NANOS_IN_A_MICROSECOND = 1_000;

    private final Sha256 sha256 = new Sha256();
    private final CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPORT);

    /**
     * Hashes a row.
     *
     * @throws NotGenuine if a value cannot be one of the log's
     */
    public Hash of(LoggedRow row) {
        List<String> values = List.of(
                Long.toString(row.position()),
                row.streamId(),
                Long.toString(row.sequence()),
                row.streamType(),
                row.eventId().toString(),
                row.type(),
                Integer.toString(row.revision()),
                moment(row),
                row.payload(),
                row.metadata());
        if (values.stream().anyMatch(value -> value.indexOf('\n') >= 0)) {
            throw new NotGenuine("a value holds a line feed");
        }
        return sha256.of(LEAF, bytes(String.join("\n", values)));
    }

    private byte[] bytes(String text) {
        try {
            ByteBuffer encoded = utf8.encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new NotGenuine("a value holds half a character");
        }
    }

    /** In UTC, always with six digits of a second, such as {@code 2024-01-31T10:15:00.000000Z}. */
    private static String moment(LoggedRow row) {
        OffsetDateTime it = row.recordedAt().atOffset(ZoneOffset.UTC);
        if (it.getNano() % NANOS_IN_A_MICROSECOND != 0 || it.getYear() < 0 || it.getYear() > 9999) {
            throw new NotGenuine("a time of recording that no row can have");
        }
        return digits(it.getYear(), 4)
                + "-" + digits(it.getMonthValue(), 2)
                + "-" + digits(it.getDayOfMonth(), 2)
                + "T" + digits(it.getHour(), 2)
                + ":" + digits(it.getMinute(), 2)
                + ":" + digits(it.getSecond(), 2)
                + "." + digits(it.getNano() / NANOS_IN_A_MICROSECOND, 6)
                + "Z";
    }

    private static String digits(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(width - digits.length()) + digits;
    }
}
