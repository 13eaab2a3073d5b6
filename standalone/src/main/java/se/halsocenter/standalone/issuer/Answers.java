package se.halsocenter.standalone.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.web.util.UriComponentsBuilder;

/** What the web page gets back when somebody has logged in, or cannot (RFC 6749, 4.1.2). */
final class Answers {
    private Answers() {}

    /** The code; with it the login has done its work and ends, so that the next one asks again who it is. */
    static void code(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException {
        var granted = (OAuth2AuthorizationCodeRequestAuthenticationToken) login;
        String code = Objects.requireNonNull(granted.getAuthorizationCode()).getTokenValue();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        goBack(response, Objects.requireNonNull(granted.getRedirectUri()), granted.getState(), Map.of("code", code));
    }

    /** What was wrong; told to the page that asked, if it is one of ours, or else to the person. */
    static void refusal(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        OAuth2Error error = ((OAuth2AuthorizationCodeRequestAuthenticationException) failure).getError();
        var asked = ((OAuth2AuthorizationCodeRequestAuthenticationException) failure)
                .getAuthorizationCodeRequestAuthentication();
        String why = Objects.requireNonNullElse(error.getDescription(), error.getErrorCode());
        if (asked != null && asked.getRedirectUri() != null) {
            Map<String, String> said = Map.of("error", error.getErrorCode(), "error_description", why);
            goBack(response, asked.getRedirectUri(), asked.getState(), said);
            return;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(UTF_8.name());
        response.getWriter().write(Page.refusal(why));
    }

    private static void goBack(
            HttpServletResponse response, String page, @Nullable String state, Map<String, String> said)
            throws IOException {
        Map<String, String> all = new TreeMap<>(said);
        if (state != null) {
            all.put("state", state);
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(page);
        all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        response.sendRedirect(address.encode().buildAndExpand(all).toUriString());
    }
}
