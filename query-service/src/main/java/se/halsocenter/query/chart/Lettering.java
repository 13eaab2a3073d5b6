package se.halsocenter.query.chart;

import java.util.ArrayList;
import java.util.List;
import se.halsocenter.query.markup.Element;

/** Texts in a drawing. Nobody measures them while it is drawn, so their width is estimated, rather too wide than too narrow. */
final class Lettering {
    static final String FONT = "Source Sans 3, Open Sans, Liberation Sans, Arial, sans-serif";
    static final double SIZE = 13;
    static final double LINE = 16;
    static final String INK = "#1f2933";

    private static final String NARROW = "fijlrtI.,:;'|!()[] -";
    private static final String WIDE = "mwMW%@–—ÅÄÖ";

    private Lettering() {}

    /** The width of a text in pixels. */
    static double width(String text) {
        return text.chars().mapToDouble(c -> SIZE * share(c)).sum();
    }

    private static double share(int c) {
        if (NARROW.indexOf(c) >= 0) {
            return 0.38;
        }
        return WIDE.indexOf(c) >= 0 ? 0.9 : Character.isUpperCase(c) ? 0.7 : 0.61;
    }

    /** A text that begins, or with {@code end} ends, at a place on its base line. */
    static Element at(double x, double y, String text, String anchor) {
        return Element.of("text", text)
                .with("x", Drawing.number(x))
                .with("y", Drawing.number(y))
                .with("text-anchor", anchor)
                .with("fill", INK);
    }

    /** A text with white around it, over whatever is drawn there. */
    static Element clear(double x, double y, String text, String anchor) {
        Element letters = at(x, y, text, anchor).with("font-weight", "600");
        return Element.of(
                "g", letters.with("fill", "#ffffff").with("stroke", "#ffffff").with("stroke-width", 4), letters);
    }

    /** The lines of a text that must be no wider than that; a single word may be. */
    static List<String> wrapped(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
