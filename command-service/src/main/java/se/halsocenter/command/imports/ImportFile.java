package se.halsocenter.command.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.WriteRefused;

/** A file as it came in, within limits. */
final class ImportFile {
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    /** What a file may be. */
    enum Kind {
        NDJSON("application/x-ndjson"),
        CSV("text/csv"),
        WORKBOOK("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    private final Kind kind;
    private final byte[] bytes;

    private ImportFile(Kind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    Kind kind() {
        return kind;
    }

    byte[] bytes() {
        return bytes;
    }

    /**
     * Reads a request's file.
     *
     * @throws WriteRefused if it is of another type or too large
     */
    static ImportFile of(HttpServletRequest request) {
        Kind kind = kind(request);
        try {
            if (request.getContentLengthLong() > MOST_BYTES) {
                throw new WriteRefused(Problem.FILE_TOO_LARGE);
            }
            byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new WriteRefused(Problem.FILE_TOO_LARGE);
            }
            return new ImportFile(kind, bytes);
        } catch (IOException e) {
            // the client broke off, or its chunks are malformed
            throw new WriteRefused(Problem.UNREADABLE);
        }
    }

    private static Kind kind(HttpServletRequest request) {
        String named = request.getContentType();
        try {
            MediaType type = MediaType.parseMediaType(named == null ? "" : named);
            boolean utf8 = type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
            for (Kind kind : Kind.values()) {
                if (utf8 && type.equalsTypeAndSubtype(MediaType.parseMediaType(kind.type))) {
                    return kind;
                }
            }
        } catch (InvalidMediaTypeException e) {
            // is refused like any other type
        }
        throw new WriteRefused(Problem.UNSUPPORTED_FILE_TYPE);
    }
}
