package se.halsocenter.query.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.markup.Element;
import se.halsocenter.query.markup.Node;

/**
 * Drawings whose texts are drawn letter by letter: they look alike wherever they are opened, and a server without a single font
 * can make them. What they say stands in their title, their description and the table beside them.
 */
final class Outlines {
    private static final double SIZE = 13;
    private static final Set<String> OF_TEXT = Set.of("x", "y", "text-anchor", "font-weight");
    private static final TrueTypeFont REGULAR = Fonts.parsed(Fonts.REGULAR);
    private static final TrueTypeFont SEMIBOLD = Fonts.parsed(Fonts.SEMIBOLD);

    private Outlines() {}

    /** The drawing; one at a time, because a font reads its letters as they are asked for. */
    static synchronized Element of(Element svg) {
        return svg.name().equals("text") ? outlined(svg) : withChildren(svg);
    }

    private static Element withChildren(Element element) {
        List<Node> children = element.children().stream()
                .map(child -> child instanceof Element it ? of(it) : child)
                .toList();
        return new Element(element.name(), element.attributes(), children);
    }

    private static Element outlined(Element text) {
        Map<String, String> attributes = text.attributes();
        TrueTypeFont font = "600".equals(attributes.get("font-weight")) ? SEMIBOLD : REGULAR;
        String letters = text.content();
        try {
            double scale = SIZE / font.getUnitsPerEm();
            double x = number(attributes, "x") - scale * width(font, letters) * share(attributes.get("text-anchor"));
            Element path = Element.of("path").with("d", path(font, letters, x, number(attributes, "y"), scale));
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                if (!OF_TEXT.contains(attribute.getKey())) {
                    path = path.with(attribute.getKey(), attribute.getValue());
                }
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(Map<String, String> attributes, String name) {
        return Double.parseDouble(attributes.getOrDefault(name, "0"));
    }

    private static double share(@Nullable String anchor) {
        return switch (anchor) {
            case "end" -> 1;
            case "middle" -> 0.5;
            case null, default -> 0;
        };
    }

    private static double width(TrueTypeFont font, String letters) throws IOException {
        double width = 0;
        for (int c : letters.codePoints().toArray()) {
            width += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(c));
        }
        return width;
    }

    private static String path(TrueTypeFont font, String letters, double x, double y, double scale) throws IOException {
        Path2D.Double path = new Path2D.Double();
        double at = x;
        for (int c : letters.codePoints().toArray()) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(c);
            var outline = font.getGlyph().getGlyph(glyph);
            if (outline != null) {
                AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
                path.append(outline.getPath().getPathIterator(place), false);
            }
            at += scale * font.getAdvanceWidth(glyph);
        }
        return written(path.getPathIterator(null));
    }

    private static String written(PathIterator outline) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (; !outline.isDone(); outline.next()) {
            switch (outline.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> path.append('M').append(written(points, 2));
                case PathIterator.SEG_LINETO -> path.append('L').append(written(points, 2));
                case PathIterator.SEG_QUADTO -> path.append('Q').append(written(points, 4));
                case PathIterator.SEG_CUBICTO -> path.append('C').append(written(points, 6));
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static String written(double[] points, int count) {
        return Arrays.stream(points)
                .limit(count)
                .mapToObj(point -> String.format(Locale.ROOT, "%.2f", point))
                .collect(Collectors.joining(" "));
    }
}
