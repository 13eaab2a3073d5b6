package se.halsocenter.query.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page. All that a page depends on stands in it, so that it can be sent to somebody else; every link keeps what
 * it does not change.
 *
 * @param state parameters in the order in which they are written
 */
record Address(String path, SequencedMap<String, String> state) {
    private static final List<String> NAMES =
            List.of("centre", "period", "kpi", "by", "every", "asOf", "lang", "theme");
    /** What belongs to one page only. */
    private static final Set<String> OWN = Set.of("kpi", "by", "every");

    Address {
        state = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(state));
    }

    /** Where a request went; parameters that no page knows are dropped, and so are empty ones. */
    static Address of(HttpServletRequest request) {
        SequencedMap<String, String> state = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                state.put(name, value.strip());
            }
        }
        return new Address(request.getRequestURI() == null ? "/" : request.getRequestURI(), state);
    }

    @Nullable
    String value(String name) {
        return state.get(name);
    }

    /** The same address with another value. */
    Address with(String name, @Nullable String value) {
        Map<String, String> all = new LinkedHashMap<>(state);
        all.put(name, value == null ? "" : value);
        SequencedMap<String, String> changed = new LinkedHashMap<>();
        for (String known : NAMES) {
            String kept = all.getOrDefault(known, "");
            if (!kept.isEmpty()) {
                changed.put(known, kept);
            }
        }
        return new Address(path, changed);
    }

    Address without(String name) {
        return with(name, null);
    }

    /** Another page about the same. */
    Address at(String otherPath) {
        SequencedMap<String, String> shared = new LinkedHashMap<>(state);
        shared.keySet().removeAll(OWN);
        return new Address(otherPath, shared);
    }

    /** What a form must send along because it has no field for it. */
    Map<String, String> besides(String... fields) {
        SequencedMap<String, String> others = new LinkedHashMap<>(state);
        others.keySet().removeAll(Set.of(fields));
        return others;
    }

    /** As a link has it. */
    @Override
    public String toString() {
        return state.isEmpty() ? path : path + "?" + query(state);
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
