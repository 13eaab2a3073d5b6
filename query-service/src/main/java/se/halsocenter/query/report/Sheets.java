package se.halsocenter.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import se.halsocenter.query.markup.Element;

/** A page as the PDF's renderer takes it: with bookmarks, with what stands in the margins, and with descriptions in its way. */
record Sheets(Page page) {
    /** The family by which the PDF knows its font; the stylesheet uses it. */
    static final String FONT = "Report Sans";

    String html() {
        List<Element> bookmarks = new ArrayList<>();
        page.sections().forEach(section -> bookmarks.add(bookmark(section.id(), section.heading())));
        bookmarks.add(bookmark("definitions", page.labels().definitions()));
        bookmarks.add(bookmark("foot", page.labels().foot()));
        return new Html(page, Outlines::of)
                .document(Style.SHEET + margin(), List.of(Element.of("bookmarks", bookmarks)))
                .written();
    }

    private static Element bookmark(String id, String heading) {
        return Element.of("bookmark").with("name", heading).with("href", "#" + id);
    }

    /** The foot of each sheet says which report it is of. */
    private String margin() {
        String name = page.centre() + " · " + page.title();
        String escaped = name.codePoints().mapToObj("\\%x "::formatted).collect(Collectors.joining());
        return "@page { @bottom-left { content: '%s'; font: 9pt '%s'; color: #52606d; } }".formatted(escaped, FONT);
    }

    /** Images and links say in attributes of their own what they are. */
    static void describe(Document document) {
        NodeList drawings = document.getElementsByTagName("svg");
        for (int i = 0; i < drawings.getLength(); i++) {
            org.w3c.dom.Element drawing = (org.w3c.dom.Element) drawings.item(i);
            drawing.setAttribute("alt", text(drawing, "title") + ". " + text(drawing, "desc"));
        }
        NodeList links = document.getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            ((org.w3c.dom.Element) links.item(i))
                    .setAttribute("title", links.item(i).getTextContent());
        }
    }

    private static String text(org.w3c.dom.Element drawing, String name) {
        return drawing.getElementsByTagName(name).item(0).getTextContent();
    }
}
