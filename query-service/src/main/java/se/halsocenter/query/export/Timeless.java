package se.halsocenter.query.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Workbooks that do not say when they were made, so that the same figures have the same bytes and the same {@code ETag}. */
final class Timeless {
    /** The first moment that the format knows. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

    private Timeless() {}

    static byte[] of(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile made = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream kept = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry part : Collections.list(made.getEntriesInPhysicalOrder())) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(BEGINNING);
                kept.putNextEntry(entry);
                try (InputStream content = made.getInputStream(part)) {
                    kept.write(timeless(part.getName(), content.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is read and written
        }
        return bytes.toByteArray();
    }

    private static byte[] timeless(String name, byte[] content) {
        return name.equals(PROPERTIES)
                ? CREATED.matcher(new String(content, StandardCharsets.UTF_8))
                        .replaceAll("")
                        .getBytes(StandardCharsets.UTF_8)
                : content;
    }
}
