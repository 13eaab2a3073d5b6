package se.halsocenter.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.proofs.Hash;
import se.halsocenter.proofs.LoggedRow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The log with its proofs in one file: gzip, UTF-8, a JSON object on each line. The first says what it is and holds the
 * checkpoints as they were signed; each other line is a row, its payload and metadata as text so that no byte is another.
 */
final class LogFile {
    private static final String FORMAT = "halsocenter-log/1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private LogFile() {}

    /**
     * What stands first in it.
     *
     * @param rows how many follow
     * @param checkpoints their signed texts, the smallest first
     */
    record Head(long rows, List<String> checkpoints) {
        Head {
            checkpoints = List.copyOf(checkpoints);
        }
    }

    /** The file is none, or broken. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    /** Writes a file. */
    static final class Writer implements AutoCloseable {
        private final BufferedWriter lines;

        Writer(Path file, Head head) throws IOException {
            this.lines = new BufferedWriter(
                    new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8));
            ObjectNode node = JSON.createObjectNode();
            node.put("format", FORMAT).put("rows", head.rows());
            head.checkpoints().forEach(node.putArray("checkpoints")::add);
            line(node);
        }

        void row(LoggedRow row) throws IOException {
            line(JSON.createObjectNode()
                    .put("position", row.position())
                    .put("streamId", row.streamId())
                    .put("sequence", row.sequence())
                    .put("streamType", row.streamType())
                    .put("eventId", row.eventId().toString())
                    .put("type", row.type())
                    .put("revision", row.revision())
                    .put("recordedAt", row.recordedAt().toString())
                    .put("payload", row.payload())
                    .put("metadata", row.metadata())
                    .put("leafHash", row.leafHash().hex()));
        }

        private void line(ObjectNode node) throws IOException {
            lines.write(JSON.writeValueAsString(node));
            lines.newLine();
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    /** Reads a file row by row; once the last row has been read it is certain that nothing follows. */
    static final class Reader implements AutoCloseable, Iterator<LoggedRow> {
        private final BufferedReader lines;
        private final Head head;
        private long read;

        Reader(Path file) throws IOException {
            this.lines =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8));
            JsonNode node = line();
            if (!FORMAT.equals(node.path("format").asString(""))) {
                throw new Unreadable(file + " is no " + FORMAT);
            }
            this.head = new Head(
                    node.path("rows").asLong(),
                    node.path("checkpoints")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
            if (head.rows() == 0) {
                refuseMore();
            }
        }

        Head head() {
            return head;
        }

        @Override
        public boolean hasNext() {
            return read < head.rows();
        }

        @Override
        public LoggedRow next() {
            read++;
            LoggedRow row = row(line());
            if (read == head.rows()) {
                refuseMore();
            }
            return row;
        }

        private LoggedRow row(JsonNode node) {
            try {
                return new LoggedRow(
                        node.get("position").asLong(),
                        node.get("streamId").asString(),
                        node.get("sequence").asLong(),
                        node.get("streamType").asString(),
                        UUID.fromString(node.get("eventId").asString()),
                        node.get("type").asString(),
                        node.get("revision").asInt(),
                        Instant.parse(node.get("recordedAt").asString()),
                        node.get("payload").asString(),
                        node.get("metadata").asString(),
                        Hash.ofHex(node.get("leafHash").asString()));
            } catch (RuntimeException e) {
                throw new Unreadable("row " + read + " of the file is none");
            }
        }

        private JsonNode line() {
            String line = nextLine();
            if (line == null) {
                throw new Unreadable("the file ends before its rows do");
            }
            try {
                return JSON.readTree(line);
            } catch (JacksonException e) {
                throw new Unreadable("row " + read + " of the file is none");
            }
        }

        private void refuseMore() {
            if (nextLine() != null) {
                throw new Unreadable("the file goes on behind its last row, " + head.rows());
            }
        }

        private @Nullable String nextLine() {
            try {
                return lines.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
