package se.halsocenter.query.web;

import se.halsocenter.query.Words;

/**
 * One mistake in a query.
 *
 * @param parameter the query parameter that it concerns
 * @param code stable, for programs
 */
public record Violation(String parameter, String code, Words detail) {

    /** The parameter as a JSON pointer (RFC 6901), as refusals name what they concern everywhere. */
    String pointer() {
        return "/" + parameter.replace("~", "~0").replace("/", "~1");
    }
}
