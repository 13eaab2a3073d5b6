package se.halsocenter.standalone.issuer;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenToAnyone;

/** Shows the login page; the form is taken by Spring Security. */
@RestController
final class LoginPage {
    static final String PATH = "/oauth2/login";

    @OpenToAnyone
    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(@RequestAttribute("_csrf") CsrfToken csrf, HttpServletRequest request) {
        return Page.login(csrf.getToken(), request.getParameter("error") != null);
    }
}
