package se.halsocenter.query.markup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An element of HTML or SVG. It is written as both HTML and XML read it, so that one text serves browsers and programs.
 *
 * @param attributes in the order in which they are written
 */
public record Element(String name, Map<String, String> attributes, List<Node> children) implements Node {
    /** Elements that HTML knows without an end; all others have one, even when they are empty. */
    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "link", "meta");

    public Element {
        attributes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    public static Element of(String name, Node... children) {
        return new Element(name, Map.of(), List.of(children));
    }

    public static Element of(String name, Collection<? extends Node> children) {
        return new Element(name, Map.of(), List.copyOf(children));
    }

    public static Element of(String name, String text) {
        return of(name, Node.text(text));
    }

    /** The same element with an attribute. */
    public Element with(String attribute, Object value) {
        SequencedMap<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value.toString());
        return new Element(name, more, children);
    }

    /** The same element with one more child at its end. */
    public Element and(Node child) {
        List<Node> more = new ArrayList<>(children);
        more.add(child);
        return new Element(name, attributes, more);
    }

    /** The texts within the element, without their markup. */
    public String content() {
        return children.stream()
                .map(child -> switch (child) {
                    case Element it -> it.content();
                    case Text it -> it.text();
                })
                .collect(Collectors.joining());
    }

    /** The element as text. */
    public String written() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    @Override
    public void write(StringBuilder to) {
        to.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            to.append(' ').append(attribute).append("=\"");
            Text.escape(value, to);
            to.append('"');
        });
        if (VOID.contains(name)) {
            to.append("/>");
            return;
        }
        to.append('>');
        children.forEach(child -> child.write(to));
        to.append("</").append(name).append('>');
    }
}
