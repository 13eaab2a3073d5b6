package se.halsocenter.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.query.web.Language;

class DocxTest {
    private static final Page PAGE = new Pages(Language.SWEDISH).page(Samples.report());
    private static byte[] file;
    private static XWPFDocument document;

    @BeforeAll
    static void read() throws IOException {
        file = new Docx(PAGE, Samples.KNOWN_AT).written();
        Files.createDirectories(Path.of("target", "report"));
        Files.write(Path.of("target", "report", "sample.docx"), file);
        document = new XWPFDocument(new ByteArrayInputStream(file));
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    @Test
    void headings_have_the_styles_that_every_word_document_has() {
        assertThat(styled("Title")).containsExactly("Verksamhetsberättelse 2023");
        assertThat(styled("Heading1"))
                .startsWith("Nyckeltal och mål", "Recept och första samtal")
                .contains("Verksamhetsplan", "Så räknas siffrorna");
        assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
        assertThat(document.getStyles().getStyle("Caption").getName()).isEqualTo("caption");
        assertThat(styled("Caption")).contains("Varje grupp", "Fysisk aktivitet");
    }

    @Test
    void tables_are_tables_with_a_head_row_that_is_repeated_and_the_values_of_the_page() {
        List<Page.Table> tables = PAGE.sections().stream()
                .flatMap(section -> section.tables().stream())
                .filter(table -> !table.rows().isEmpty())
                .toList();
        assertThat(document.getTables()).hasSize(tables.size() + 1);
        for (int i = 0; i < tables.size(); i++) {
            XWPFTable written = document.getTables().get(i);
            Page.Table table = tables.get(i);
            assertThat(written.getStyleID()).isEqualTo("ReportTable");
            assertThat(written.getRow(0).isRepeatHeader()).isTrue();
            assertThat(written.getNumberOfRows()).isEqualTo(table.rows().size() + 1);
            assertThat(texts(written.getRow(1)))
                    .startsWith(table.rows().getFirst().names().toArray(String[]::new));
        }
    }

    @Test
    void a_cell_has_exactly_its_value_its_marks_and_what_it_rests_on() {
        XWPFTable targets = document.getTables().getFirst();
        assertThat(texts(targets.getRow(0))).containsExactly("Nyckeltal", "2023", "Mål", "Avvikelse", "Nått", "2022");
        assertThat(texts(targets.getRow(1)))
                .containsExactly(
                        "Andel som nått första samtal",
                        "81\u00a0%\n66 av 81 (72–88\u00a0%)",
                        "–",
                        "–",
                        "–",
                        "81\u00a0%\n66 av 81 (72–88\u00a0%)");
        assertThat(document.getTables())
                .anySatisfy(table -> assertThat(texts(table.getRow(1))).contains("visas inte1)"));
    }

    @Test
    void charts_are_pictures_that_are_described() throws IOException {
        assertThat(document.getAllPictures()).hasSizeGreaterThan(5);
        for (XWPFPictureData picture : document.getAllPictures()) {
            assertThat(ImageIO.read(new ByteArrayInputStream(picture.getData())).getWidth())
                    .isEqualTo(1300);
        }
        assertThat(document.getParagraphs().stream()
                        .flatMap(paragraph -> paragraph.getRuns().stream())
                        .flatMap(run -> run.getEmbeddedPictures().stream())
                        .map(picture -> picture.getDescription()))
                .hasSize(document.getAllPictures().size())
                .allMatch(description -> description.contains("tabellen intill"));
    }

    @Test
    void the_document_says_its_title_its_language_and_the_moment_that_it_is_of() throws IOException {
        var properties = document.getProperties().getCoreProperties();
        assertThat(properties.getTitle()).isEqualTo("Verksamhetsberättelse 2023 – Hälsocenter Vaggeryds kommun");
        assertThat(properties.getCreated()).isEqualTo(Date.from(Samples.KNOWN_AT));
        assertThat(properties.getModified()).isEqualTo(Date.from(Samples.KNOWN_AT));
        try (InputStream styles = document.getStyles().getPackagePart().getInputStream()) {
            assertThat(new String(styles.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("w:lang w:val=\"sv-SE\"");
        }
    }

    @Test
    void the_same_report_is_the_same_file() {
        assertThat(Arrays.equals(new Docx(PAGE, Samples.KNOWN_AT).written(), file))
                .isTrue();
    }

    private static List<String> styled(String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).toList();
    }
}
