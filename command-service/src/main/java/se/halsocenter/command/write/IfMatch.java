package se.halsocenter.command.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code If-Match} (RFC 9110, section 13.1.1); the entity tag of a stream is its version. */
public sealed interface IfMatch {

    /** The header is absent, or its condition is fulfilled by any version. */
    record Anything() implements IfMatch {}

    /** {@code *}: the stream must exist. */
    record Existing() implements IfMatch {}

    /** One of these entity tags must be the stream's. Weak tags never match. */
    record OneOf(List<String> tags) implements IfMatch {
        public OneOf {
            tags = List.copyOf(tags);
        }
    }

    /** One entity tag, with the comma before the next. */
    Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(,|$)");

    /**
     * Reads the header.
     *
     * @throws WriteRefused if it is not a list of entity tags
     */
    static IfMatch of(@Nullable String header) {
        if (header == null) {
            return new Anything();
        }
        return header.strip().equals("*") ? new Existing() : new OneOf(tags(header));
    }

    /** Whether a stream with so many events fulfils the condition. */
    default boolean allows(long version) {
        return switch (this) {
            case Anything() -> true;
            case Existing() -> version > 0;
            case OneOf(List<String> tags) -> tags.contains(Long.toString(version));
        };
    }

    private static List<String> tags(String header) {
        List<String> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(header);
        int end = 0;
        while (end < header.length()) {
            if (!tag.find(end) || tag.start() != end) {
                throw new WriteRefused(Problem.INVALID_HEADER, Violation.of("", RequestRefusal.INVALID_IF_MATCH));
            }
            if (tag.group(1) == null) {
                tags.add(tag.group(2));
            }
            end = tag.end();
        }
        return tags;
    }
}
