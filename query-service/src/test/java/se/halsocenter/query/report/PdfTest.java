package se.halsocenter.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.query.web.Language;

/** The PDF as another program reads it. Its pages are drawn into {@code target/report}, to be looked at. */
class PdfTest {
    private static final Path DIRECTORY = Path.of("target", "report");
    private static final float DOTS_AN_INCH = 70;
    private static final Page PAGE = new Pages(Language.SWEDISH).page(Samples.report());

    private static byte[] file;
    private static PDDocument pdf;
    private static String text;

    @BeforeAll
    static void read() throws IOException {
        file = new Pdf(PAGE, Samples.KNOWN_AT).written();
        Files.createDirectories(DIRECTORY);
        Files.write(DIRECTORY.resolve("sample.pdf"), file);
        pdf = Loader.loadPDF(file);
        text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ").replace('\u00a0', ' ');
    }

    @AfterAll
    static void close() throws IOException {
        pdf.close();
    }

    @Test
    void the_figures_can_be_read() {
        assertThat(text)
                .contains("Hälsocenter Vaggeryds kommun", "Verksamhetsberättelse 2023", "Nyckeltal och mål")
                .contains("66 av 81 (72–88 %)", "visas inte", "1 470", "FaR-träningsgrupp", "32 dagar")
                .contains("Promenadgrupper " + Samples.HOSTILE.substring(0, 20), "Fler 2024.")
                .contains("händelse 1 249 i loggen")
                .as("ligatures")
                .contains("12 månader efter avslut", "Så räknas siffrorna");
    }

    @Test
    void it_is_tagged_has_a_language_and_a_title_and_says_that_it_is_accessible() throws IOException {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getStructureTreeRoot()).isNotNull();
        assertThat(catalog.getLanguage()).isEqualTo("sv");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(pdf.getDocumentInformation().getTitle())
                .isEqualTo("Verksamhetsberättelse 2023 – Hälsocenter Vaggeryds kommun");
        assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .containsPattern("pdfuaid:part(>|=\")1");
    }

    @Test
    void headings_tables_and_figures_are_what_they_are_and_each_figure_is_described() {
        List<PDStructureElement> elements = new ArrayList<>();
        gather(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);
        assertThat(elements)
                .extracting(PDStructureElement::getStructureType)
                .contains("H1", "H2", "Table", "TH", "TD", "Caption", "Figure", "L", "Link");
        assertThat(elements)
                .filteredOn(it -> it.getStructureType().equals("Figure"))
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        figure -> assertThat(figure.getAlternateDescription()).contains("tabellen intill"));
    }

    @Test
    void bookmarks_lead_to_every_section() {
        List<String> bookmarks = new ArrayList<>();
        for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            bookmarks.add(item.getTitle());
        }
        assertThat(bookmarks)
                .startsWith("Nyckeltal och mål", "Recept och första samtal")
                .endsWith("Så räknas siffrorna", "Vad rapporten bygger på");
    }

    @Test
    void every_font_is_in_the_file() throws IOException {
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                assertThat(page.getResources().getFont(name).getName()).contains("SourceSans3");
            }
        }
    }

    @Test
    void the_same_report_is_the_same_file() {
        assertThat(Arrays.equals(new Pdf(PAGE, Samples.KNOWN_AT).written(), file))
                .isTrue();
    }

    @Test
    void every_sheet_can_be_drawn_and_has_something_on_it() throws IOException {
        PDFRenderer renderer = new PDFRenderer(pdf);
        for (int i = 0; i < pdf.getNumberOfPages(); i++) {
            var image = renderer.renderImageWithDPI(i, DOTS_AN_INCH);
            ImageIO.write(
                    image,
                    "png",
                    DIRECTORY.resolve("sample-%02d.png".formatted(i + 1)).toFile());
            assertThat(Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                            .distinct()
                            .count())
                    .isGreaterThan(2);
        }
        assertThat(pdf.getNumberOfPages()).isBetween(8, 30);
    }

    private static void gather(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                gather(element, elements);
            }
        }
    }
}
