package se.halsocenter.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.halsocenter.query.Words;

/** A problem document (RFC 9457), its fields in the documented order. */
final class ProblemDocument {
    private ProblemDocument() {}

    static Map<String, Object> of(Problem problem, List<Violation> violations, HttpServletRequest request) {
        Language language = Language.of(request);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:halsocenter:problem:" + problem.code());
        body.put("title", language.of(problem.title()));
        body.put("status", problem.status());
        body.put("detail", language.of(detail(problem, violations)));
        // a request line that cannot be read names no path
        body.put("instance", Objects.requireNonNullElse(request.getRequestURI(), "/"));
        body.put("traceId", Trace.id(request));
        if (!violations.isEmpty()) {
            body.put(
                    "violations",
                    violations.stream().map(v -> shown(v, language)).toList());
        }
        return body;
    }

    private static Map<String, String> shown(Violation violation, Language language) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("pointer", violation.pointer());
        shown.put("code", violation.code());
        shown.put("detail", language.of(violation.detail()));
        return shown;
    }

    private static Words detail(Problem problem, List<Violation> violations) {
        return switch (violations.size()) {
            case 0 -> new Words(problem.title().sv() + ".", problem.title().en() + ".");
            case 1 -> violations.getFirst().detail();
            default ->
                new Words(
                        violations.size() + " uppgifter är ogiltiga.", violations.size() + " parameters are invalid.");
        };
    }
}
