package se.halsocenter.command.write;

import java.util.List;

/**
 * One reason why a write is refused.
 *
 * @param pointer JSON pointer (RFC 6901) to the part of the body that it concerns, empty for the whole
 * @param arguments what the refusal's text names in {0}, {1} and so on
 */
public record Violation(String pointer, Refusal refusal, List<Object> arguments) {
    public Violation {
        arguments = List.copyOf(arguments);
    }

    /** The same of a part of a larger body. */
    Violation below(String outer) {
        return new Violation(outer + pointer, refusal, arguments);
    }

    public static Violation of(String pointer, Refusal refusal, Object... arguments) {
        return new Violation(pointer, refusal, List.of(arguments));
    }
}
