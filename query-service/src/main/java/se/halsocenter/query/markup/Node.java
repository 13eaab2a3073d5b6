package se.halsocenter.query.markup;

/** What an element holds: elements and texts. */
public sealed interface Node permits Element, Text {

    /** Writes the node behind what has been written. */
    void write(StringBuilder to);

    static Node text(String text) {
        return new Text(text);
    }
}
