package se.halsocenter.command.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;

/** One sheet as a text file: UTF-8, a semicolon between cells, as Excel writes it in Sweden. */
final class CsvFile {
    static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setIgnoreEmptyLines(false)
            .get();

    private CsvFile() {}

    /**
     * The sheet in a file.
     *
     * @throws WriteRefused if the file is no such text
     */
    static Table table(String sheet, byte[] file) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text(file)), FORMAT)) {
            List<String> headings = new ArrayList<>();
            List<Table.Line> lines = new ArrayList<>();
            for (CSVRecord line : parser) {
                if (line.getRecordNumber() == 1) {
                    line.forEach(heading -> headings.add(heading.strip()));
                } else {
                    Map<Integer, String> cells = cells(line);
                    if (!cells.isEmpty()) {
                        lines.add(new Table.Line(Math.toIntExact(line.getRecordNumber()), cells));
                    }
                }
            }
            return new Table(sheet, headings, lines);
        } catch (IOException | UncheckedIOException e) {
            // told without the parser's message, which quotes the file
            throw new WriteRefused(Problem.INVALID_BODY, Violation.of("", ImportRefusal.UNREADABLE_FILE));
        }
    }

    private static Map<Integer, String> cells(CSVRecord line) {
        Map<Integer, String> cells = new HashMap<>();
        for (int place = 0; place < line.size(); place++) {
            String text = line.get(place).strip();
            if (!text.isEmpty()) {
                cells.put(place, text);
            }
        }
        return cells;
    }

    private static String text(byte[] file) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
