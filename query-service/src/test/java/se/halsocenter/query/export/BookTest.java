package se.halsocenter.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import se.halsocenter.query.kpi.Figures.Answered;

/** The workbook as another library than the one that wrote it reads it. */
class BookTest {

    @Test
    void numbers_and_days_are_such_and_shares_are_shown_in_per_cent() throws IOException {
        Sheet figures = book(Scene.rate()).getSheet("Värden");
        Row first = figures.getRow(1);
        assertThat(cell(first, "Från").getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.parse("2022-01-01T00:00"));
        assertThat(DateUtil.isCellDateFormatted(cell(first, "Till"))).isTrue();
        assertThat(cell(first, "Värde").getNumericCellValue()).isEqualTo(0.8148148148148148);
        assertThat(cell(first, "Värde").getCellStyle().getDataFormatString()).isEqualTo("0.0%");
        assertThat(cell(first, "Täljare").getNumericCellValue()).isEqualTo(66);
        assertThat(cell(first, "Förändring").getNumericCellValue()).isEqualTo(-0.04);
        assertThat(cell(first, "Status").getStringCellValue()).isEqualTo("värde");
        assertThat(figures.getRow(2)
                        .getCell(place(figures.getRow(0), "Förbehåll"))
                        .getStringCellValue())
                .isEqualTo("uppskattat, preliminärt");
    }

    @Test
    void where_there_is_no_figure_the_cell_is_empty_and_the_status_says_why() throws IOException {
        Sheet figures = book(Scene.rate()).getSheet("Värden");
        List<String> statuses = new ArrayList<>();
        for (int line = 3; line <= 6; line++) {
            assertThat(figures.getRow(line).getCell(place(figures.getRow(0), "Värde")))
                    .isNull();
            statuses.add(cell(figures.getRow(line), "Status").getStringCellValue());
        }
        assertThat(statuses).doesNotHaveDuplicates().doesNotContain("noll", "värde");
    }

    @Test
    void codes_are_texts_with_their_zeros_and_nothing_is_a_formula() throws IOException {
        Row rate = book(Scene.rate()).getSheet("Värden").getRow(1);
        assertThat(cell(rate, "Kommun, kod").getStringCellValue()).isEqualTo("0665");
        Sheet counts = book(Scene.count()).getSheet("Värden");
        List<String> units = new ArrayList<>();
        for (int line = 1; line <= Scene.UNITS.size(); line++) {
            units.add(cell(counts.getRow(line), "Vårdenhet, kod").getStringCellValue());
            counts.getRow(line).forEach(it -> {
                assertThat(it.getCellType()).isNotEqualTo(CellType.FORMULA);
                if (it.getCellType() == CellType.STRING) {
                    assertThat(it.getStringCellValue()).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
                }
            });
        }
        assertThat(units).contains("'=HYPERLINK(\"x\",\"y\")", "'+46", "007", "Bra; \"vård\"", "rad 1\nrad 2");
    }

    @Test
    void the_headings_stay_in_sight() throws IOException {
        assertThat(book(Scene.rate()).getSheet("Värden").getPaneInformation().getHorizontalSplitPosition())
                .isEqualTo((short) 1);
    }

    @Test
    void the_second_sheet_says_what_it_is_and_how_to_get_it_again() throws IOException {
        Sheet sheet = book(Scene.rate()).getSheet("Definitioner och källor");
        Row first = sheet.getRow(1);
        assertThat(cell(first, "Id").getStringCellValue()).isEqualTo("first-conversation-rate");
        assertThat(cell(first, "Plats i loggen").getNumericCellValue()).isEqualTo(1042);
        assertThat(cell(first, "Registrerad").getStringCellValue()).isEqualTo("2024-01-31T10:15:00Z");
        assertThat(cell(first, "Adress som ger samma siffror").getStringCellValue())
                .isEqualTo(Address.of(Scene.rate()));
        List<String> texts = new ArrayList<>();
        sheet.forEach(
                row -> texts.add(row.getCell(0) == null ? "" : row.getCell(0).getStringCellValue()));
        assertThat(texts).contains("uppgift saknas", "noll", "inte tillämpligt", "preliminärt");
    }

    @Test
    void the_same_answer_has_the_same_bytes() {
        assertThat(Book.of(List.of(Scene.rate()), Scene.NAMES)).isEqualTo(Book.of(List.of(Scene.rate()), Scene.NAMES));
    }

    private static XSSFWorkbook book(Answered answered) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Book.of(List.of(answered), Scene.NAMES)));
    }

    private static Cell cell(Row row, String heading) {
        return row.getCell(place(row.getSheet().getRow(0), heading));
    }

    private static int place(Row headings, String heading) {
        for (Cell cell : headings) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(heading);
    }
}
