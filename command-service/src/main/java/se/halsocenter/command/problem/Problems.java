package se.halsocenter.command.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import se.halsocenter.access.UnknownToCaller;
import se.halsocenter.accesslog.Reason;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Trace;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;
import se.halsocenter.eventlog.Commands;

/** Turns everything that goes wrong into a problem document; no exception's message ever gets into one. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String SECONDS_TO_WAIT = "5";

    @ExceptionHandler
    ResponseEntity<Object> refused(WriteRefused refused, HttpServletRequest request) {
        return answer(refused.problem(), refused.violations(), new HttpHeaders(), request);
    }

    @ExceptionHandler({Commands.LostRace.class, ConcurrencyFailureException.class, DuplicateKeyException.class})
    ResponseEntity<Object> lostRace(HttpServletRequest request) {
        return answer(Problem.LOST_RACE, request);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Object> forbidden(HttpServletRequest request) {
        return answer(Problem.FORBIDDEN, request);
    }

    @ExceptionHandler(UnknownToCaller.class)
    ResponseEntity<Object> unknown(HttpServletRequest request) {
        return answer(Problem.UNKNOWN_ID, request);
    }

    /** Nothing here takes a reason, but one that is given is kept, and must be fit for it. */
    @ExceptionHandler(Reason.Refused.class)
    ResponseEntity<Object> unfitReason(HttpServletRequest request) {
        return answer(Problem.INVALID_HEADER, request);
    }

    /** A query whose percent-encoding is broken. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<Object> unreadable(HttpServletRequest request) {
        return answer(Problem.UNREADABLE, request);
    }

    @ExceptionHandler({
        TransactionException.class,
        PessimisticLockingFailureException.class,
        QueryTimeoutException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class,
        RecoverableDataAccessException.class
    })
    ResponseEntity<Object> databaseAway(Exception failure, HttpServletRequest request) {
        LOG.warn(
                "trace {}: the database does not answer: {}",
                Trace.of(request).id(),
                failure.getClass().getSimpleName());
        return answer(Problem.UNAVAILABLE, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> internal(Exception failure, HttpServletRequest request) {
        LOG.error(
                "trace {}: {} {} failed",
                Trace.of(request).id(),
                request.getMethod(),
                request.getRequestURI(),
                failure);
        return answer(Problem.INTERNAL, request);
    }

    /** What does not even look like an id names nothing. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problem.UNKNOWN_ID, servletRequest(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(ofStatus(status.value()), List.of(), headers, servletRequest(request));
    }

    static ResponseEntity<Object> answer(Problem problem, HttpServletRequest request) {
        return answer(problem, List.of(), new HttpHeaders(), request);
    }

    private static ResponseEntity<Object> answer(
            Problem problem, List<Violation> violations, HttpHeaders headers, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem == Problem.UNAVAILABLE || problem == Problem.STILL_RUNNING) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return answer.body(ProblemDocument.of(problem, violations, request));
    }

    /** The problem that Spring or Tomcat means by a status. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.UNAUTHENTICATED;
            case 403 -> Problem.FORBIDDEN;
            case 404 -> Problem.UNKNOWN_PATH;
            case 405, 501, 505 -> Problem.METHOD_NOT_ALLOWED;
            case 406 -> Problem.NOT_ACCEPTABLE;
            case 413 -> Problem.TOO_LARGE;
            case 415 -> Problem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> Problem.UNAVAILABLE;
            default -> status >= 500 ? Problem.INTERNAL : Problem.UNREADABLE;
        };
    }

    private static HttpServletRequest servletRequest(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
