package se.halsocenter.command.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.ShapeRefusal;
import se.halsocenter.command.write.Trace;
import se.halsocenter.command.write.Violation;

/**
 * A problem document (RFC 9457).
 *
 * @param instance the request's path, without the query
 * @param violations every reason, where there are several
 * @param knownFields the fields there are, when one is unknown
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        List<Reason> violations,
        List<String> knownFields) {

    /** One reason. */
    record Reason(String pointer, String code, String detail) {}

    static ProblemDocument of(Problem problem, List<Violation> violations, HttpServletRequest request) {
        Language language = Language.of(request.getHeader("Accept-Language"));
        return new ProblemDocument(
                "urn:halsocenter:problem:" + problem.code(),
                language.text(problem.title()),
                problem.status(),
                language.counting(problem, violations.size()),
                request.getRequestURI(),
                Trace.of(request).id(),
                reasons(violations, language),
                knownFields(violations));
    }

    static List<Reason> reasons(List<Violation> violations, Language language) {
        return violations.stream().map(violation -> reason(violation, language)).toList();
    }

    private static Reason reason(Violation violation, Language language) {
        return new Reason(
                wellFormed(violation.pointer()),
                violation.refusal().code(),
                language.text(violation.refusal(), violation.arguments().toArray()));
    }

    static List<String> knownFields(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.refusal() == ShapeRefusal.UNKNOWN_FIELD)
                .flatMap(violation -> violation.arguments().stream())
                .map(Object::toString)
                .sorted()
                .distinct()
                .toList();
    }

    /** A client's field name as UTF-8 can carry it: half surrogate pairs become the replacement character. */
    private static String wellFormed(String text) {
        return text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xfffd : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
