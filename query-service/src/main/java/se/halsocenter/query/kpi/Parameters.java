package se.halsocenter.query.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.web.Violation;

/** The query parameters of a request, and every mistake that was found in them. */
final class Parameters {
    private final Map<String, List<String>> parameters;
    private final List<Violation> violations = new ArrayList<>();

    Parameters(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** The mistakes found so far, each once. */
    List<Violation> violations() {
        return violations;
    }

    Set<String> names() {
        return parameters.keySet();
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** Values that are looked up in the database, which knows no control characters. */
    List<String> distinct(String name) {
        List<String> values = values(name).stream().distinct().toList();
        if (values.stream().anyMatch(v -> v.isEmpty() || v.chars().anyMatch(Character::isISOControl))) {
            mistake(Mistake.MALFORMED, name);
        }
        return values;
    }

    /** The value of a parameter that may be given once, read; nothing when it is absent or cannot be read. */
    <T> Optional<T> one(String name, Function<String, Optional<T>> reading) {
        List<String> texts = values(name);
        if (texts.size() > 1) {
            mistake(Mistake.REPEATED, name);
        }
        @Nullable String text = texts.isEmpty() ? null : texts.getFirst();
        Optional<T> value = text == null ? Optional.empty() : reading.apply(text);
        if (text != null && value.isEmpty()) {
            mistake(Mistake.MALFORMED, name);
        }
        return value;
    }

    void mistake(Mistake mistake, String parameter) {
        Violation violation = mistake.in(parameter);
        if (!violations.contains(violation)) {
            violations.add(violation);
        }
    }
}
