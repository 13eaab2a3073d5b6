package se.halsocenter.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.halsocenter.command.codes.CodeLists;

/** The empty template, as a workbook or as text files, made from the columns in {@link Sheets}. */
final class Template {
    static final String GUIDE = "Läs mig";
    static final String CODES = "Val";

    private static final List<String> WORDS = List.of(
            "Mall för att föra in ett hälsocenters tidigare år",
            "Fyll i flikarna och skicka filen till POST /v1/imports?centreId=…; prova först med dryRun=true.",
            "Raden som börjar med ”exempel” läses inte. Skriv inga personnummer och inga namn på deltagare.",
            "Datum skrivs ÅÅÅÅ-MM-DD. Formler läses inte: klistra in värden. Valen står i fliken Val.",
            "Samma fil kan skickas flera gånger: det som redan finns registreras inte igen.");

    private Template() {}

    static byte[] workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Halsocenter", "1.0")) {
            guide(workbook.newWorksheet(GUIDE));
            for (Sheet sheet : Sheets.ALL) {
                sheet(workbook.newWorksheet(sheet.name()), sheet);
            }
            codes(workbook.newWorksheet(CODES));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is written to
        }
        return bytes.toByteArray();
    }

    /** One sheet with its example, for programs that know no workbooks. */
    static byte[] text(Sheet sheet) {
        StringBuilder text = new StringBuilder("\ufeff");
        try (CSVPrinter printer = new CSVPrinter(text, CsvFile.FORMAT)) {
            printer.printRecord(sheet.columns().stream().map(Column::heading));
            printer.printRecord(sheet.columns().stream().map(Column::example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(UTF_8);
    }

    /** All sheets as text files. */
    static byte[] texts() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (Sheet sheet : Sheets.ALL) {
                zip.putNextEntry(new ZipEntry(sheet.name() + ".csv"));
                zip.write(text(sheet));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void guide(Worksheet page) {
        int line = 0;
        for (String words : WORDS) {
            page.value(line++, 0, words);
        }
        page.style(0, 0).bold().set();
        for (Sheet sheet : Sheets.ALL) {
            line++;
            page.style(line, 0).bold().set();
            page.value(line++, 0, sheet.name() + ": " + sheet.explanation());
            for (Column column : sheet.columns()) {
                page.value(line, 0, column.heading());
                page.value(line, 1, column.needed() ? "ska finnas" : "");
                page.value(line, 2, column.form().swedish());
                page.value(line++, 3, column.explanation());
            }
        }
        page.width(0, 34);
        page.width(2, 34);
        page.width(3, 90);
    }

    private static void sheet(Worksheet page, Sheet sheet) {
        List<Column> columns = sheet.columns();
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            page.width(place, Math.max(12, column.heading().length() + 2));
            if (column.form() == Form.DAY) {
                page.style(place).format("yyyy-mm-dd").set();
            }
            page.value(0, place, column.heading());
            page.style(0, place).bold().set();
            example(page, place, column);
        }
        page.freezePane(1, 1);
    }

    private static void example(Worksheet page, int place, Column column) {
        if (column.example().isEmpty()) {
            return;
        }
        page.style(1, place).italic().set();
        switch (column.form()) {
            case DAY -> {
                page.value(1, place, LocalDate.parse(column.example()));
                page.style(1, place).italic().format("yyyy-mm-dd").set();
            }
            case WHOLE, DECIMAL ->
                page.value(1, place, new BigDecimal(column.example().replace(',', '.')));
            case KEY, TEXT, DAYS, MONTH, CODE, CODES, PERSON, PERSONS, GROUP -> page.value(1, place, column.example());
        }
    }

    private static void codes(Worksheet page) {
        List<String> lists = Sheets.ALL.stream()
                .flatMap(sheet -> sheet.columns().stream())
                .map(Column::list)
                .filter(list -> !list.isEmpty())
                .distinct()
                .toList();
        for (int place = 0; place < lists.size(); place++) {
            CodeLists.CodeList list = CodeLists.named(lists.get(place)).orElseThrow();
            page.value(0, place, list.label().sv());
            page.style(0, place).bold().set();
            page.width(place, 34);
            int line = 1;
            for (CodeLists.Code code : list.codes()) {
                page.value(line++, place, code.label().sv());
            }
        }
    }
}
