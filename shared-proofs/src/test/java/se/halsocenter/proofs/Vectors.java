package se.halsocenter.proofs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The files of {@code vectors}. */
final class Vectors {
    private final String text;

    Vectors(String file) {
        try (InputStream content = Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + file))) {
            text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of it. */
    String text() {
        return text;
    }

    /** The lines of a kind, each in its parts after that word. */
    List<List<String>> lines(String kind) {
        return text.lines()
                .filter(line -> line.startsWith(kind))
                .map(line -> Arrays.asList(line.split(kind.equals("row") ? "\t" : " ")))
                .map(parts -> parts.subList(1, parts.size()))
                .toList();
    }

    static List<Hash> hashes(String listed) {
        return listed.equals("-")
                ? List.of()
                : Stream.of(listed.split(",")).map(Hash::ofHex).toList();
    }

    /** Rows of a log as {@code log.txt} has them. */
    List<LoggedRow> rows() {
        return lines("row").stream().map(Vectors::row).toList();
    }

    private static LoggedRow row(List<String> values) {
        return new LoggedRow(
                Long.parseLong(values.get(0)),
                values.get(1),
                Long.parseLong(values.get(2)),
                values.get(3),
                UUID.fromString(values.get(4)),
                values.get(5),
                Integer.parseInt(values.get(6)),
                Instant.parse(values.get(7)),
                values.get(8),
                values.get(9),
                Hash.ofHex(values.get(10)));
    }
}
