package se.halsocenter.query.report;

import static se.halsocenter.query.markup.Node.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.chart.Chart;
import se.halsocenter.query.markup.Element;
import se.halsocenter.query.markup.Node;

/**
 * A page as HTML, whole in itself: it loads nothing, runs nothing, and its one stylesheet stands in it under a hash that the
 * content security policy names. It is well-formed XML too.
 *
 * @param drawn what becomes of drawings
 */
record Html(Page page, UnaryOperator<Element> drawn) {

    Html(Page page) {
        this(page, UnaryOperator.identity());
    }

    String written() {
        return "<!DOCTYPE html>\n" + document(Style.SCREEN, List.of()).written() + "\n";
    }

    /**
     * The document with a stylesheet.
     *
     * @param more of its head
     */
    Element document(String style, List<Element> more) {
        List<Element> head = new ArrayList<>(List.of(
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("meta").with("name", "description").with("content", page.description()),
                Element.of("meta").with("name", "author").with("content", page.centre()),
                Element.of("title", page.title() + " – " + page.centre()),
                Element.of("style", style)));
        head.addAll(more);
        return Element.of("html", Element.of("head", head), body()).with("lang", page.language());
    }

    private Element body() {
        Element title = Element.of(
                "header", Element.of("p", page.centre()).with("class", "centre"), Element.of("h1", page.title()));
        List<Element> sections = new ArrayList<>();
        page.sections().forEach(section -> sections.add(section(section)));
        sections.add(
                Element.of("section", heading("definitions", page.labels().definitions()), table(page.definitions())));
        List<Element> body = new ArrayList<>(List.of(title));
        if (page.notice() != null) {
            body.add(Element.of("p", page.notice()).with("class", "notice").with("role", "note"));
        }
        body.addAll(List.of(contents(), Element.of("main", sections), foot()));
        return Element.of("body", body);
    }

    private Element contents() {
        List<Element> entries = new ArrayList<>();
        page.sections().forEach(section -> entries.add(entry(section.id(), section.heading())));
        entries.add(entry("definitions", page.labels().definitions()));
        return Element.of("nav", heading("contents", page.labels().contents()), Element.of("ol", entries))
                .with("aria-labelledby", "contents");
    }

    private static Element entry(String id, String heading) {
        return Element.of("li", Element.of("a", heading).with("href", "#" + id));
    }

    private static Element heading(String id, String heading) {
        return Element.of("h2", heading).with("id", id);
    }

    private Element section(Page.Section section) {
        List<Element> parts = new ArrayList<>();
        parts.add(heading(section.id(), section.heading()));
        if (section.text() != null) {
            parts.add(Element.of("p", section.text()));
        }
        for (Page.Table table : section.tables()) {
            @Nullable Chart chart = table.chart();
            List<Element> exhibit = new ArrayList<>();
            if (!table.rows().isEmpty()) {
                exhibit.add(table(table));
                exhibit.addAll(notes(table));
            } else {
                exhibit.add(
                        Element.of("p", table.title() + ": " + table.empty()).with("class", "empty"));
            }
            if (chart != null) {
                exhibit.add(Element.of("figure", drawn.apply(chart.svg("chart-" + table.id()))));
            }
            parts.add(Element.of("div", exhibit).with("class", "exhibit"));
        }
        return Element.of("section", parts).with("aria-labelledby", section.id());
    }

    private static Element table(Page.Table table) {
        int names = table.rows().getFirst().names().size();
        List<Element> heads = new ArrayList<>();
        for (int i = 0; i < table.heads().size(); i++) {
            Element head = head(table.heads().get(i));
            heads.add(i < names || table.prose() ? head : head.with("class", "number"));
        }
        return Element.of(
                        "table",
                        Element.of("caption", table.title()),
                        Element.of("thead", Element.of("tr", heads)),
                        Element.of(
                                "tbody",
                                table.rows().stream()
                                        .map(row -> row(row, table.prose()))
                                        .toList()))
                .with("class", table.prose() ? "prose" : "figures")
                .with("id", table.id());
    }

    private static Element head(Page.Head head) {
        List<Node> content = new ArrayList<>(List.of(text(head.text())));
        if (head.period() != null) {
            content.add(text(" "));
            content.add(Element.of("span", head.period()).with("class", "detail"));
        }
        return Element.of("th", content).with("scope", "col");
    }

    private static Element row(Page.Row row, boolean prose) {
        Stream<Element> names =
                row.names().stream().map(name -> Element.of("th", name).with("scope", "row"));
        Stream<Element> cells = row.cells().stream().map(cell -> cell(cell, prose));
        return Element.of("tr", Stream.concat(names, cells).toList());
    }

    private static Element cell(Page.Shown shown, boolean prose) {
        List<Node> content = new ArrayList<>();
        content.add(text(shown.text()));
        for (int mark : shown.marks()) {
            content.add(Element.of("sup", mark + ")"));
        }
        if (shown.detail() != null) {
            content.add(text(" "));
            content.add(Element.of("span", shown.detail()).with("class", "detail"));
        }
        Element cell = Element.of("td", content);
        return prose ? cell : cell.with("class", shown.absent() ? "number absent" : "number");
    }

    private static List<Element> notes(Page.Table table) {
        List<Element> notes = new ArrayList<>();
        table.notes().forEach(note -> notes.add(Element.of("p", note).with("class", "note")));
        for (int i = 0; i < table.footnotes().size(); i++) {
            notes.add(Element.of(
                            "p",
                            Element.of("sup", (i + 1) + ")"),
                            text(" " + table.footnotes().get(i)))
                    .with("class", "note"));
        }
        return notes;
    }

    private Element foot() {
        List<Element> lines = new ArrayList<>();
        lines.add(heading("foot", page.labels().foot()));
        page.foot().forEach(line -> lines.add(Element.of("p", line)));
        return Element.of("footer", lines);
    }
}
