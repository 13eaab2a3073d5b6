package se.halsocenter.query.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenToAnyone;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;

/** Errors that the container finds before any read is reached. */
@RestController
@Reads(What.NOTHING)
final class ErrorPage implements ErrorController {
    private final Problems problems;

    ErrorPage(Problems problems) {
        this.problems = problems;
    }

    @OpenToAnyone
    @RequestMapping("/error")
    ResponseEntity<Object> error(HttpServletRequest request) {
        Problem problem = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Problems.ofStatus(status)
                : Problem.UNKNOWN_PATH;
        return problem == Problem.INTERNAL
                ? problems.failed((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), request)
                : problems.answer(problem, List.of(), new HttpHeaders(), request);
    }
}
