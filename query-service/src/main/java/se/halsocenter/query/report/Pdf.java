package se.halsocenter.query.report;

import static org.slf4j.event.Level.DEBUG;
import static org.slf4j.event.Level.WARN;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page as a tagged PDF (PDF/UA-1): read aloud in its order and language, with headings, tables and alternative texts, with
 * bookmarks, and with its font in it. It loads nothing from anywhere.
 *
 * @param knownAt when the last event that it rests on was recorded: the same report is the same file
 */
record Pdf(Page page, Instant knownAt) {
    private static final String PRODUCER = "Hälsocenterstatistik";
    private static final Logger LOGGER = LoggerFactory.getLogger(Pdf.class);
    private static final int REGULAR = 400;
    private static final int SEMIBOLD = 600;

    static {
        // what it has to say comes to us as diagnostics
        XRLog.setLoggingEnabled(false);
    }

    byte[] written() {
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = builder(document).buildPdfRenderer();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            document.getDocumentInformation().setCreationDate(GregorianCalendar.from(knownAt.atZone(ZoneOffset.UTC)));
            document.setDocumentId(knownAt.toEpochMilli());
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfRendererBuilder builder(PDDocument document) {
        return new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfUaAccessibility(true)
                .withProducer(PRODUCER)
                .withHtmlContent(new Sheets(page).html(), "report:/")
                .addDOMMutator(Sheets::describe)
                .useFont(Fonts.inPdf(document, Fonts.REGULAR), Sheets.FONT, REGULAR, FontStyle.NORMAL, true)
                .useFont(Fonts.inPdf(document, Fonts.SEMIBOLD), Sheets.FONT, SEMIBOLD, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useSVGDrawer(new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE))
                .withDiagnosticConsumer(Pdf::log)
                .toStream(new ByteArrayOutputStream());
    }

    private static void log(Diagnostic diagnostic) {
        LOGGER.atLevel(diagnostic.getLevel().intValue() < Level.WARNING.intValue() ? DEBUG : WARN)
                .log("PDF: {}", diagnostic.getFormattedMessage());
    }
}
