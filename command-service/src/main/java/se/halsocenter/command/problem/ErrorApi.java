package se.halsocenter.command.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenToAnyone;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.write.Problem;

/** Answers for errors outside the controllers, where the servlet container forwards to {@code /error}. */
@RestController
@Reads(What.NOTHING)
final class ErrorApi implements ErrorController {

    @OpenToAnyone
    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Object> error(HttpServletRequest request) {
        Problem problem = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Problems.ofStatus(status)
                : Problem.UNKNOWN_PATH;
        return Problems.answer(problem, request);
    }
}
