package se.halsocenter.command.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;

/** A workbook (.xlsx) as texts; formulas are not read, since what they come to depends on who opened the file. */
final class WorkbookFile {
    /** A filled template unpacks to a few MiB; a file made to exhaust memory unpacks to far more. */
    private static final int MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

    private static final int MOST_PARTS = 500;
    private static final int MOST_LINES = 10_001;

    /** What the template holds beside the sheets that are filled. */
    private static final Set<String> NOT_READ = Set.of(Template.GUIDE, Template.CODES);

    private WorkbookFile() {}

    /**
     * The sheets in a file.
     *
     * @throws WriteRefused if the file is no workbook, or unpacks to too much
     */
    static List<Table> tables(byte[] file) {
        try {
            if (!unpacksWithinLimits(file)) {
                throw new WriteRefused(Problem.FILE_TOO_LARGE);
            }
            return read(file);
        } catch (WriteRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // the reader fails in many ways on what is no workbook; its messages may quote the file
            throw new WriteRefused(Problem.INVALID_BODY, Violation.of("", ImportRefusal.UNREADABLE_FILE));
        }
    }

    /** Unpacks it all once: the sizes that an archive states about itself may be lies. */
    private static boolean unpacksWithinLimits(byte[] file) throws IOException {
        byte[] buffer = new byte[8192];
        long unpacked = 0;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(part)) {
                    for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED_BYTES) {
                            return false;
                        }
                    }
                }
                parts++;
            }
        }
        return parts <= MOST_PARTS;
    }

    private static List<Table> read(byte[] file) throws IOException {
        List<Table> tables = new ArrayList<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (!NOT_READ.contains(sheet.getName())) {
                    tables.add(table(sheet));
                }
            }
        }
        return tables;
    }

    private static Table table(Sheet sheet) throws IOException {
        List<String> headings = new ArrayList<>();
        List<Table.Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.limit(MOST_LINES + 1L).forEach(row -> {
                Map<Integer, String> cells = cells(row);
                if (row.getRowNum() == 1) {
                    int width = cells.keySet().stream().max(Integer::compare).orElse(-1) + 1;
                    for (int place = 0; place < width; place++) {
                        headings.add(cells.getOrDefault(place, ""));
                    }
                } else if (!cells.isEmpty()) {
                    lines.add(new Table.Line(row.getRowNum(), cells));
                }
            });
        }
        return new Table(sheet.getName(), headings, lines);
    }

    private static Map<Integer, String> cells(Row row) {
        Map<Integer, String> cells = new HashMap<>();
        row.stream().filter(Objects::nonNull).forEach(cell -> {
            String text = WorkbookCells.text(cell).strip();
            if (!text.isEmpty()) {
                cells.put(cell.getColumnIndex(), text);
            }
        });
        return cells;
    }
}
