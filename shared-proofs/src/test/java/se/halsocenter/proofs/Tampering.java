package se.halsocenter.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Somebody who changes a copy of the log: clumsily, or so that every row fits its own hash again. */
public final class Tampering {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Random random;

    public Tampering(Random random) {
        this.random = random;
    }

    /**
     * A changed log.
     *
     * @param how it was changed
     * @param at the first position that is another than before
     */
    public record Changed(List<LoggedRow> rows, String how, long at) {
        public Changed {
            rows = List.copyOf(rows);
        }
    }

    /** Changes a log in one way, somewhere. */
    public Changed change(List<LoggedRow> log) {
        List<LoggedRow> rows = new ArrayList<>(log);
        int at = random.nextInt(log.size());
        boolean skilled = random.nextBoolean();
        String how = switch (random.nextInt(6)) {
            case 0, 1 -> flip(rows, at, skilled);
            case 2 -> {
                at = Math.min(at, log.size() - 2);
                yield swap(rows, at, at + 1 + random.nextInt(log.size() - at - 1), skilled);
            }
            case 3 -> remove(rows, at, skilled);
            case 4 -> {
                insert(rows, at, skilled);
                // without new numbers it comes second
                at = skilled ? at : at + 1;
                yield "inserted";
            }
            default -> renumber(rows, at, skilled);
        };
        return new Changed(rows, (skilled ? "with new hashes, " : "") + how, at + 1L);
    }

    private String flip(List<LoggedRow> rows, int at, boolean skilled) {
        int column = 1 + random.nextInt(skilled ? 9 : 10);
        LoggedRow flipped = flipped(rows.get(at), column);
        rows.set(at, skilled ? hashed(flipped) : flipped);
        return "a flipped bit in column " + column;
    }

    private LoggedRow flipped(LoggedRow row, int column) {
        return new LoggedRow(
                row.position(),
                column == 1 ? flipped(row.streamId()) : row.streamId(),
                column == 2 ? row.sequence() ^ (1L << random.nextInt(20)) : row.sequence(),
                column == 3 ? flipped(row.streamType()) : row.streamType(),
                column == 4
                        ? new UUID(
                                row.eventId().getMostSignificantBits(),
                                row.eventId().getLeastSignificantBits() ^ (1L << random.nextInt(64)))
                        : row.eventId(),
                column == 5 ? flipped(row.type()) : row.type(),
                column == 6 ? row.revision() ^ (1 << random.nextInt(8)) : row.revision(),
                column == 7 ? flipped(row.recordedAt()) : row.recordedAt(),
                column == 8 ? flipped(row.payload()) : row.payload(),
                column == 9 ? flipped(row.metadata()) : row.metadata(),
                column == 10 ? flipped(row.leafHash()) : row.leafHash());
    }

    /** One character is another; also such as no database takes. */
    private String flipped(String text) {
        StringBuilder flipped = new StringBuilder(text);
        int at = random.nextInt(text.length());
        flipped.setCharAt(at, (char) (text.charAt(at) ^ (1 << random.nextInt(8))));
        return flipped.toString();
    }

    private Instant flipped(Instant moment) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, moment) ^ (1L << random.nextInt(45));
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private Hash flipped(Hash hash) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(Hash.BYTES)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }

    private static String swap(List<LoggedRow> rows, int at, int other, boolean skilled) {
        LoggedRow first = rows.get(at);
        rows.set(at, rows.get(other));
        rows.set(other, first);
        if (skilled) {
            rows.set(at, placed(rows.get(at), at + 1L));
            rows.set(other, placed(rows.get(other), other + 1L));
        }
        return "swapped with position " + (other + 1);
    }

    private static String remove(List<LoggedRow> rows, int at, boolean skilled) {
        rows.remove(at);
        renumbered(rows, at, skilled);
        return "removed";
    }

    private void insert(List<LoggedRow> rows, int at, boolean skilled) {
        LoggedRow like = rows.get(at);
        rows.add(
                skilled ? at : at + 1,
                hashed(new LoggedRow(
                        like.position(),
                        like.streamId(),
                        like.sequence() + 1,
                        like.streamType(),
                        new UUID(random.nextLong(), random.nextLong()),
                        like.type(),
                        like.revision(),
                        like.recordedAt(),
                        like.payload(),
                        like.metadata(),
                        like.leafHash())));
        renumbered(rows, at, skilled);
    }

    private static void renumbered(List<LoggedRow> rows, int from, boolean skilled) {
        for (int i = from; skilled && i < rows.size(); i++) {
            rows.set(i, placed(rows.get(i), i + 1L));
        }
    }

    private static String renumber(List<LoggedRow> rows, int at, boolean skilled) {
        LoggedRow row = rows.get(at);
        LoggedRow renumbered = at(row, row.position() + 1);
        rows.set(at, skilled ? hashed(renumbered) : renumbered);
        return "renumbered";
    }

    private static LoggedRow placed(LoggedRow row, long position) {
        return hashed(at(row, position));
    }

    private static LoggedRow at(LoggedRow row, long position) {
        return new LoggedRow(
                position,
                row.streamId(),
                row.sequence(),
                row.streamType(),
                row.eventId(),
                row.type(),
                row.revision(),
                row.recordedAt(),
                row.payload(),
                row.metadata(),
                row.leafHash());
    }

    private static LoggedRow hashed(LoggedRow row) {
        String values = String.join(
                "\n",
                Long.toString(row.position()),
                row.streamId(),
                Long.toString(row.sequence()),
                row.streamType(),
                row.eventId().toString(),
                row.type(),
                Integer.toString(row.revision()),
                MICROSECONDS.format(row.recordedAt()),
                row.payload(),
                row.metadata());
        Hash hash = Leaves.sha256(new byte[] {0}, values.getBytes(UTF_8));
        return new LoggedRow(
                row.position(),
                row.streamId(),
                row.sequence(),
                row.streamType(),
                row.eventId(),
                row.type(),
                row.revision(),
                row.recordedAt(),
                row.payload(),
                row.metadata(),
                hash);
    }
}
