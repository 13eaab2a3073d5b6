package se.halsocenter.query.report;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import se.halsocenter.query.markup.Element;

/** A drawing as pixels, for documents that hold no SVG. */
record Picture(Element svg) {
    /** Enough for a sheet of paper at 200 dots an inch. */
    private static final float PIXELS = 1300;

    byte[] png() {
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, PIXELS);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOWED_SCRIPT_TYPES, "");
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        String drawing = Outlines.of(svg).written();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(drawing)), new TranscoderOutput(png));
        } catch (TranscoderException e) {
            throw new IllegalStateException(e);
        }
        return png.toByteArray();
    }

    double heightToWidth() {
        return number("height") / number("width");
    }

    private double number(String attribute) {
        return Double.parseDouble(svg.attributes().getOrDefault(attribute, "1"));
    }
}
