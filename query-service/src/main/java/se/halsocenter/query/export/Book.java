package se.halsocenter.query.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.halsocenter.query.kpi.Figures.Answered;

/** Answers as a workbook: a sheet of the figures and one of what they mean and where they come from. */
final class Book {
    static final String FIGURES = "Värden";
    static final String DEFINITIONS = "Definitioner och källor";

    private static final String DAY = "yyyy-mm-dd";
    private static final String SHARE = "0.0%";
    private static final int WIDTH = 14;
    private static final int WIDEST = 40;

    private Book() {}

    /** The same answers give the same bytes. */
    static byte[] of(List<Answered> answers, Names names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Halsocenter", "1.0")) {
            figures(workbook.newWorksheet(FIGURES), answers, names);
            DefinitionSheet.write(workbook.newWorksheet(DEFINITIONS), answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is written to
        }
        return Timeless.of(bytes.toByteArray());
    }

    private static void figures(Worksheet sheet, List<Answered> answers, Names names) {
        List<Column> columns = Column.of(answers.getFirst().question());
        headings(sheet, 0, columns.stream().map(Column::swedish).toList());
        int line = 1;
        for (Answered answered : answers) {
            for (Row row : Row.of(answered, names)) {
                for (int place = 0; place < columns.size(); place++) {
                    write(sheet, line, place, columns.get(place).of().apply(row));
                }
                line++;
            }
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, Math.max(0, line - 1), columns.size() - 1);
    }

    static void headings(Worksheet sheet, int line, List<String> headings) {
        for (int place = 0; place < headings.size(); place++) {
            sheet.width(place, Math.clamp(headings.get(place).length() + 4L, WIDTH, WIDEST));
            sheet.value(line, place, headings.get(place));
            sheet.style(line, place).bold().set();
        }
    }

    /** Numbers and days as such, and every text as a text. */
    static void write(Worksheet sheet, int line, int place, Value value) {
        switch (value) {
            case Value.Text it -> sheet.value(line, place, Written.asText(it.text()));
            case Value.Named it -> sheet.value(line, place, Written.asText(it.name()));
            // a text in a cell of a workbook keeps its zeros
            case Value.Code it -> sheet.value(line, place, Written.noFormula(it.code()));
            case Value.Amount it -> {
                sheet.value(line, place, it.number());
                if (it.share()) {
                    sheet.style(line, place).format(SHARE).set();
                }
            }
            case Value.Day it -> {
                sheet.value(line, place, it.day());
                sheet.style(line, place).format(DAY).set();
            }
            case Value.Nothing _ -> {}
        }
    }
}
