package se.halsocenter.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import se.halsocenter.access.UnknownToCaller;
import se.halsocenter.accesslog.Reason;
import se.halsocenter.query.ledger.Progress;

/** Turns whatever stops an answer into a problem document (RFC 9457), or a page for a browser; never into a stack trace. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOGGER = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "1";

    private final ProblemPages pages;

    Problems(ProblemPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused, HttpServletRequest request) {
        boolean passing = refused.problem().status() == HttpStatus.SERVICE_UNAVAILABLE.value();
        return answer(refused.problem(), refused.violations(), passing ? later() : new HttpHeaders(), request);
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
        LOGGER.warn(
                "trace {}: the database does not answer: {}",
                Trace.id(request),
                away.getClass().getSimpleName());
        return answer(Problem.UNAVAILABLE, List.of(), later(), request);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Object> forbidden(HttpServletRequest request) {
        return answer(Problem.FORBIDDEN, List.of(), new HttpHeaders(), request);
    }

    @ExceptionHandler(UnknownToCaller.class)
    ResponseEntity<Object> unknown(HttpServletRequest request) {
        return answer(Problem.UNKNOWN_ID, List.of(), new HttpHeaders(), request);
    }

    /** Some reads are for those only who say why. */
    @ExceptionHandler
    ResponseEntity<Object> reason(Reason.Refused refused, HttpServletRequest request) {
        Violation violation = refused.isMissing()
                ? Mistake.NO_REASON.at("/" + Reason.HEADER)
                : Mistake.UNFIT_REASON.at("/" + Reason.HEADER, Reason.LONGEST);
        return answer(Problem.INVALID_PARAMETER, List.of(violation), new HttpHeaders(), request);
    }

    /** A part has left already: only the end of the connection tells the client that the rest is missing. */
    @ExceptionHandler
    @SuppressWarnings("DoNotCallSuggester") // Spring calls it
    void brokenOff(BrokenOff brokenOff) {
        throw brokenOff;
    }

    /** A query whose percent-encoding is broken. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<Object> unreadable(HttpServletRequest request) {
        return answer(Problem.UNREADABLE, List.of(), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception unforeseen, HttpServletRequest request) {
        return failed(unforeseen, request);
    }

    /** Without a cause nothing failed: nobody writes what was accepted, such as JSON in another charset. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotWritable(
            HttpMessageNotWritableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatusCode meant = e.getCause() == null ? HttpStatus.NOT_ACCEPTABLE : status;
        return handleExceptionInternal(e, null, headers, meant, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = ofStatus(status.value());
        HttpServletRequest asked = ((ServletWebRequest) request).getRequest();
        return problem == Problem.INTERNAL ? failed(e, asked) : answer(problem, List.of(), headers, asked);
    }

    /** The problem that Spring or Tomcat means by a status. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.UNAUTHENTICATED;
            case 403 -> Problem.FORBIDDEN;
            case 404 -> Problem.UNKNOWN_PATH;
            case 405, 501 -> Problem.METHOD_NOT_ALLOWED;
            case 406 -> Problem.NOT_ACCEPTABLE;
            case 413 -> Problem.TOO_LARGE;
            case 415 -> Problem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> Problem.UNAVAILABLE;
            default -> status >= 500 ? Problem.INTERNAL : Problem.UNREADABLE;
        };
    }

    /** Our own fault, which the log tells more of than the answer. */
    ResponseEntity<Object> failed(@Nullable Throwable failure, HttpServletRequest request) {
        log(failure, request);
        return answer(Problem.INTERNAL, List.of(), new HttpHeaders(), request);
    }

    static void log(@Nullable Throwable failure, HttpServletRequest request) {
        LOGGER.error(
                "trace {}: {} {} failed", Trace.id(request), request.getMethod(), request.getRequestURI(), failure);
    }

    private static HttpHeaders later() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return headers;
    }

    ResponseEntity<Object> answer(
            Problem problem, List<Violation> violations, HttpHeaders headers, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.status()).headers(headers);
        return pages.of(problem, violations, request)
                .map(page -> answer.contentType(MediaType.TEXT_HTML).<Object>body(page))
                .orElseGet(() -> answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(ProblemDocument.of(problem, violations, request)));
    }
}
