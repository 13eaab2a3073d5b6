package se.halsocenter.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import se.halsocenter.query.Words;
import se.halsocenter.query.ledger.Progress;

/** Turns whatever stops an answer into a problem document (RFC 9457); never into a stack trace. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOGGER = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "1";

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused, HttpServletRequest request) {
        return answer(refused.problem(), refused.violations(), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> behind(Progress.NotYetThere behind, HttpServletRequest request) {
        return answer(Problem.NOT_YET_THERE, List.of(), later(), request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionException.class
    })
    ResponseEntity<Object> databaseAway(RuntimeException away, HttpServletRequest request) {
        LOGGER.warn("the database does not answer: {}", away.getClass().getSimpleName());
        return answer(Problem.UNAVAILABLE, List.of(), later(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(RuntimeException unforeseen, HttpServletRequest request) {
        LOGGER.error("a read failed", unforeseen);
        return answer(Problem.INTERNAL, List.of(), new HttpHeaders(), request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = switch (status.value()) {
            case 404 -> Problem.UNKNOWN_PATH;
            case 405 -> Problem.METHOD_NOT_ALLOWED;
            case 406 -> Problem.NOT_ACCEPTABLE;
            default -> status.is5xxServerError() ? Problem.INTERNAL : Problem.UNREADABLE;
        };
        return answer(problem, List.of(), headers, ((ServletWebRequest) request).getRequest());
    }

    private static HttpHeaders later() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return headers;
    }

    static ResponseEntity<Object> answer(
            Problem problem, List<Violation> violations, HttpHeaders headers, HttpServletRequest request) {
        Language language = Language.of(request);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:halsocenter:problem:" + problem.code());
        body.put("title", language.of(problem.title()));
        body.put("status", problem.status());
        body.put("detail", language.of(detail(problem, violations)));
        body.put("instance", request.getRequestURI());
        body.put("traceId", Trace.id(request));
        if (!violations.isEmpty()) {
            body.put(
                    "violations",
                    violations.stream().map(v -> shown(v, language)).toList());
        }
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
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
