package se.halsocenter.command.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a body so far: for each pointer the first violation, in the order found. */
final class Violations {
    private final Map<String, Violation> byPointer = new LinkedHashMap<>();

    void add(Violation violation) {
        byPointer.putIfAbsent(violation.pointer(), violation);
    }

    void refuseIfAny() {
        if (!byPointer.isEmpty()) {
            throw new WriteRefused(Problem.INVALID_BODY, List.copyOf(byPointer.values()));
        }
    }
}
