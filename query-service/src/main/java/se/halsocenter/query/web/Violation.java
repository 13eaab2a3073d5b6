package se.halsocenter.query.web;

import se.halsocenter.query.Words;

/**
 * One mistake in a query or a body.
 *
 * @param pointer what it concerns, as a JSON pointer (RFC 6901) as refusals name it everywhere
 * @param code stable, for programs
 */
public record Violation(String pointer, String code, Words detail) {

    /** What it concerns, as people write it: a parameter's name. */
    public String name() {
        return pointer.replaceFirst("^/", "").replace("~1", "/").replace("~0", "~");
    }

    /** The same in something that stands at a pointer itself. */
    public Violation within(String other) {
        return new Violation(other + pointer, code, detail);
    }
}
