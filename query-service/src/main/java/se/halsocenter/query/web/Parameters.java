package se.halsocenter.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query parameters of a request, and every mistake that was found in them. */
public final class Parameters {
    /** Fifteen digits are more events than there will ever be, and fit a long. */
    private static final Pattern POSITION = Pattern.compile("\\d{1,15}");

    private final Map<String, List<String>> parameters;
    private final List<Violation> violations = new ArrayList<>();

    public Parameters(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** The mistakes found so far, each once. */
    public List<Violation> violations() {
        return violations;
    }

    public Set<String> names() {
        return parameters.keySet();
    }

    public boolean has(String name) {
        return parameters.containsKey(name);
    }

    public List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** Values that are looked up in the database, which knows no control characters. */
    public List<String> distinct(String name) {
        List<String> values = values(name).stream().distinct().toList();
        if (values.stream().anyMatch(v -> v.isEmpty() || v.chars().anyMatch(Character::isISOControl))) {
            mistake(Mistake.MALFORMED, name);
        }
        return values;
    }

    /** The value of a parameter that may be given once, read; nothing when it is absent or cannot be read. */
    public <T> Optional<T> one(String name, Function<String, Optional<T>> reading) {
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

    public void mistake(Mistake mistake, String parameter) {
        Violation violation = mistake.in(parameter);
        if (!violations.contains(violation)) {
            violations.add(violation);
        }
    }

    /** Reads a place in the log. */
    public static Optional<Long> position(String text) {
        return POSITION.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
