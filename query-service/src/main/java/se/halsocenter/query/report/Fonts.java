package se.halsocenter.query.report;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts that come with the software: Source Sans 3, under the SIL Open Font License 1.1. */
final class Fonts {
    static final String REGULAR = "SourceSans3-Regular.ttf";
    static final String SEMIBOLD = "SourceSans3-SemiBold.ttf";

    private Fonts() {}

    /** A font letter by letter: a ligature such as "ft" would be lost to whoever searches or listens. */
    static TrueTypeFont parsed(String name) {
        try (InputStream file =
                Objects.requireNonNull(Fonts.class.getResourceAsStream("/report/fonts/" + name), name)) {
            TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A font of a PDF. */
    static PDFontSupplier inPdf(PDDocument document, String name) {
        try {
            return new PDFontSupplier(PDType0Font.load(document, parsed(name), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
