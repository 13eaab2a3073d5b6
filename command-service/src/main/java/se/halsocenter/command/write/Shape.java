package se.halsocenter.command.write;

import tools.jackson.databind.JsonNode;

/**
 * How a JSON value is read as a {@code T}.
 *
 * @param placeholder stands in for a value that is missing or wrong, so that reading goes on to the next violation
 */
record Shape<T>(T placeholder, Reader<T> reader) {

    /** Reads one value. */
    interface Reader<T> {
        T read(JsonNode value) throws Misfit;
    }

    /** A value does not have its shape. */
    static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;
        private final ShapeRefusal refusal;
        private final transient Object[] arguments;

        Misfit(ShapeRefusal refusal, Object... arguments) {
            super(refusal.code(), null, false, false);
            this.refusal = refusal;
            this.arguments = arguments;
        }

        Violation at(String pointer) {
            return Violation.of(pointer, refusal, arguments);
        }
    }
}
