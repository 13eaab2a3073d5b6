package se.halsocenter.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.Words;

/**
 * A place in a document of maps, lists and values. What is wrong there is noted, and reading goes on, so that all mistakes are
 * told at once.
 *
 * @param at where it is, such as {@code sections[2].tables[0]}
 * @param mistakes of the whole document
 */
record Tree(String at, @Nullable Object value, List<String> mistakes) {
    private static final Words NOTHING = new Words("", "");

    static Tree root(@Nullable Object document) {
        return new Tree("", document, new ArrayList<>());
    }

    boolean has(String key) {
        return map().containsKey(key);
    }

    Tree get(String key) {
        return new Tree(at.isEmpty() ? key : at + "." + key, map().get(key), mistakes);
    }

    /** Notes every key that is not one of these. */
    void only(String... known) {
        map().keySet().stream()
                .filter(key -> !List.of(known).contains(key))
                .forEach(key -> get(key).mistake("there is no such key; known are " + String.join(", ", known)));
    }

    /** The elements of a list; a single value is a list of one. */
    List<Tree> list() {
        List<?> elements = value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
        List<Tree> list = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            list.add(new Tree(at + "[" + i + "]", elements.get(i), mistakes));
        }
        return list;
    }

    /** The elements of a list that must have some. */
    List<Tree> some() {
        if (list().isEmpty()) {
            mistake("at least one is needed");
        }
        return list();
    }

    String text() {
        if (value instanceof Map || value instanceof List || value == null) {
            mistake("a text is needed");
            return "";
        }
        return value.toString();
    }

    /** What a text names. */
    <T> Optional<T> named(Function<String, Optional<T>> known, String what) {
        String name = text();
        Optional<T> found = known.apply(name);
        if (found.isEmpty() && !name.isEmpty()) {
            mistake("there is no " + what + " \"" + name + "\"");
        }
        return found;
    }

    boolean flag(boolean otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof Boolean)) {
            mistake("true or false is needed");
        }
        return Boolean.TRUE.equals(value);
    }

    /** A text in both languages. */
    Words words() {
        if (!has("sv") || !has("en")) {
            mistake("a text in both languages is needed: {sv: …, en: …}");
            return NOTHING;
        }
        only("sv", "en");
        return new Words(get("sv").text(), get("en").text());
    }

    @Nullable
    Words wordsIfAny() {
        return value == null ? null : words();
    }

    void mistake(String what) {
        mistakes.add((at.isEmpty() ? "the layout" : at) + ": " + what);
    }

    /** Its keys and values; empty where something else stands. */
    Map<String, Object> map() {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> keyed = new java.util.LinkedHashMap<>();
            map.forEach((key, it) -> keyed.put(String.valueOf(key), it));
            return keyed;
        }
        return Map.of();
    }
}
