package se.halsocenter.query.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import se.halsocenter.query.chart.Chart;

/**
 * A page as a Word document to paste from: headings and captions by the styles that every document has, tables as tables with
 * head rows, charts as pictures with alternative texts.
 *
 * @param knownAt when the last event that it rests on was recorded
 */
record Docx(Page page, Instant knownAt) {
    private static final int MARGIN = 1134;
    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final double CHART_WIDTH = 470;

    byte[] written() {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            style(document);
            properties(document);
            write(document);
            document.write(file);
            return Zip.dated(file.toByteArray(), knownAt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OpenXML4JException | XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private void style(XWPFDocument document) throws IOException, XmlException {
        try (InputStream styles = Docx.class.getResourceAsStream("/report/styles.xml")) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(Objects.requireNonNull(styles))
                            .getStyles());
        }
        document.getStyles().setSpellingLanguage(page.language().equals("sv") ? "sv-SE" : "en-GB");
        CTSectPr sheet = document.getDocument().getBody().addNewSectPr();
        sheet.addNewPgSz().setW(BigInteger.valueOf(A4_WIDTH));
        sheet.getPgSz().setH(BigInteger.valueOf(A4_HEIGHT));
        BigInteger margin = BigInteger.valueOf(MARGIN);
        sheet.addNewPgMar().setTop(margin);
        sheet.getPgMar().setBottom(margin);
        sheet.getPgMar().setLeft(margin);
        sheet.getPgMar().setRight(margin);
    }

    private void properties(XWPFDocument document) throws OpenXML4JException {
        var properties = document.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setTitleProperty(page.title() + " – " + page.centre());
        properties.setCreatorProperty(page.centre());
        properties.setDescriptionProperty(page.description());
        properties.setLanguageProperty(page.language());
        properties.setCreatedProperty(Optional.of(Date.from(knownAt)));
        properties.setModifiedProperty(Optional.of(Date.from(knownAt)));
    }

    private void write(XWPFDocument document) throws OpenXML4JException, IOException {
        paragraph(document, "Subtitle", page.centre());
        paragraph(document, "Title", page.title());
        if (page.notice() != null) {
            paragraph(document, "Normal", page.notice());
        }
        for (Page.Section section : page.sections()) {
            paragraph(document, "Heading1", section.heading());
            if (section.text() != null) {
                paragraph(document, "Normal", section.text());
            }
            for (Page.Table table : section.tables()) {
                new DocxTable(document, table).write();
                chart(document, table);
            }
        }
        paragraph(document, "Heading1", page.labels().definitions());
        new DocxTable(document, page.definitions()).write();
        paragraph(document, "Heading1", page.labels().foot());
        page.foot().forEach(line -> paragraph(document, "Normal", line));
    }

    static XWPFParagraph paragraph(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void chart(XWPFDocument document, Page.Table table) throws OpenXML4JException, IOException {
        @Nullable Chart chart = table.chart();
        if (chart == null) {
            return;
        }
        Picture picture = new Picture(chart.svg("chart-" + table.id()));
        int width = Units.toEMU(CHART_WIDTH);
        int height = (int) Math.round(width * picture.heightToWidth());
        XWPFRun run = document.createParagraph().createRun();
        XWPFPicture drawn = run.addPicture(
                new ByteArrayInputStream(picture.png()), PictureType.PNG, table.id() + ".png", width, height);
        String text = chart.heading().title() + ". " + chart.heading().description();
        drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(text);
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(text);
    }
}
