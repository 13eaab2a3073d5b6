package se.halsocenter.query.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Archives whose entries all are of one moment, so that the same content is the same file. */
final class Zip {
    private Zip() {}

    static byte[] dated(byte[] archive, Instant moment) throws IOException {
        ByteArrayOutputStream dated = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(dated)) {
            for (@Nullable ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
                out.putNextEntry(same);
                in.transferTo(out);
            }
        }
        return dated.toByteArray();
    }
}
