package se.halsocenter.query.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import se.halsocenter.query.kpi.Figures.Answered;

/** An answer as a text file, a row for each cell. */
enum TextFile {
    /** Comma and decimal point, and every text as it is (RFC 4180). */
    PLAIN(',', "") {
        @Override
        String heading(Column column) {
            return column.plain();
        }

        @Override
        String text(Value value) {
            return switch (value) {
                case Value.Text it -> it.text();
                case Value.Named it -> it.code();
                case Value.Code it -> it.code();
                case Value.Amount it -> Written.plainly(it.number());
                case Value.Day it -> it.day().toString();
                case Value.Nothing _ -> "";
            };
        }
    },
    /** Semicolon and decimal comma, and no text that Excel would take for a formula or a number. */
    SWEDISH(';', "\ufeff") {
        @Override
        String heading(Column column) {
            return column.swedish();
        }

        @Override
        String text(Value value) {
            return switch (value) {
                case Value.Text it -> Written.asText(it.text());
                case Value.Named it -> Written.asText(it.name());
                case Value.Code it -> Written.asText(Written.asText(it.code(), it.name()));
                case Value.Amount it -> Written.plainly(it.number()).replace('.', ',');
                case Value.Day it -> it.day().toString();
                case Value.Nothing _ -> "";
            };
        }
    };

    private final char separator;
    private final String beginning;

    TextFile(char separator, String beginning) {
        this.separator = separator;
        this.beginning = beginning;
    }

    abstract String heading(Column column);

    abstract String text(Value value);

    byte[] of(Answered answered, Names names) {
        List<Column> columns = Column.of(answered.question());
        StringBuilder file = new StringBuilder(beginning);
        try (CSVPrinter printer = new CSVPrinter(file, format())) {
            printer.printRecord(columns.stream().map(this::heading));
            for (Row row : Row.of(answered, names)) {
                printer.printRecord(
                        columns.stream().map(column -> text(column.of().apply(row))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is written to
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setQuoteMode(QuoteMode.MINIMAL)
                .get();
    }
}
