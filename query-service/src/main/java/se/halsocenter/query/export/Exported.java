package se.halsocenter.query.export;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file: its bytes, what they are and what it is called. The same answer has the same bytes. */
public final class Exported {
    private final Format format;
    private final String fileName;
    private final byte[] bytes;

    Exported(Format format, String fileName, byte[] bytes) {
        this.format = format;
        this.fileName = fileName;
        this.bytes = bytes.clone();
    }

    public Format format() {
        return format;
    }

    public String fileName() {
        return fileName;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The answer to a request for it. */
    public ResponseEntity<byte[]> response() {
        ContentDisposition disposition = (format.isSaved()
                        ? ContentDisposition.attachment()
                        : ContentDisposition.inline())
                .filename(fileName, StandardCharsets.US_ASCII)
                .build();
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }
}
