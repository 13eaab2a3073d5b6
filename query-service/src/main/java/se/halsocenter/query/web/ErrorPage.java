package se.halsocenter.query.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors that the container finds before any read is reached. */
@RestController
final class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Object> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Problem problem = switch (status) {
            case Integer code when code == 404 -> Problem.UNKNOWN_PATH;
            case Integer code when code >= 400 && code < 500 -> Problem.UNREADABLE;
            case null, default -> Problem.INTERNAL;
        };
        return Problems.answer(problem, List.of(), new HttpHeaders(), request);
    }
}
