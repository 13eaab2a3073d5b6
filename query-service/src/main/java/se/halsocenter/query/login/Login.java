package se.halsocenter.query.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import se.halsocenter.access.OpenToAnyone;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;

/** Sends people to the issuer, takes them back with a token, and forgets it when they sign out (docs/adr/0025). */
@RestController
@Reads(What.NOTHING)
final class Login {
    static final String BEGIN = "/login";
    static final String CALLBACK = "/login/callback";
    static final String END = "/logout";

    /** Browsers keep no cookie that is longer, with its name and attributes. */
    private static final int LONGEST_TOKEN = 3900;

    private static final Log LOG = LogFactory.getLog(Login.class);

    private final Issuer issuer;
    private final Cookies cookies;
    private final JwtDecoder decoder;
    private final WebSettings settings;

    Login(Issuer issuer, Cookies cookies, JwtDecoder decoder, WebSettings settings) {
        this.issuer = issuer;
        this.cookies = cookies;
        this.decoder = decoder;
        this.settings = settings;
    }

    /** Sends somebody to the issuer; from another name of this host first to the one that the issuer sends them back to. */
    @OpenToAnyone
    @GetMapping(BEGIN)
    ResponseEntity<Void> begin(@RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        if (!settings.address().isEmpty() && !settings.address().equals(asked(request))) {
            return seeOther(UriComponentsBuilder.fromUriString(settings.address() + BEGIN)
                    .queryParam("back", "{back}")
                    .encode()
                    .buildAndExpand(Attempt.local(back))
                    .toUri());
        }
        Attempt attempt = Attempt.to(back);
        return seeOther(issuer.authorize(attempt, callback(request)), cookies.keep(attempt, request));
    }

    /**
     * Takes somebody back.
     *
     * @throws Refused if nobody is expected, or the issuer has not let them in
     */
    @OpenToAnyone
    @GetMapping(CALLBACK)
    ResponseEntity<Void> finish(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request) {
        Attempt attempt = cookies.attempt(state, request).orElseThrow(Login::failed);
        if (code == null) {
            throw failed();
        }
        String token = issuer.redeem(code, attempt, callback(request));
        return seeOther(
                URI.create(attempt.back()),
                cookies.keep(token, Duration.between(Instant.now(), until(token)), request),
                cookies.forget(attempt, request));
    }

    /** When the token ends; one that this service would not take is not kept, or its bearer would be sent round in circles. */
    private Instant until(String token) {
        try {
            Jwt held = decoder.decode(token);
            if (token.length() > LONGEST_TOKEN || held.getExpiresAt() == null) {
                LOG.warn("a token of " + token.length() + " characters does not fit into a cookie");
                throw failed();
            }
            return held.getExpiresAt();
        } catch (JwtException e) {
            LOG.warn("the issuer gave a token that does not hold here: " + e.getMessage());
            throw failed();
        }
    }

    /** Forgets the token. It changes nothing but this browser's cookie. */
    @OpenToAnyone
    @PostMapping(END)
    ResponseEntity<Void> end(HttpServletRequest request) {
        return seeOther(afterwards(request), cookies.forget(request));
    }

    private URI afterwards(HttpServletRequest request) {
        return settings.logoutUri().isEmpty()
                ? URI.create("/")
                : UriComponentsBuilder.fromUriString(settings.logoutUri())
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{page}")
                        .encode()
                        .buildAndExpand(settings.clientId(), origin(request) + "/")
                        .toUri();
    }

    private String callback(HttpServletRequest request) {
        return origin(request) + CALLBACK;
    }

    private String origin(HttpServletRequest request) {
        return settings.address().isEmpty() ? asked(request) : settings.address();
    }

    /** The origin that the browser asked. */
    private static String asked(HttpServletRequest request) {
        return UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                .replacePath(null)
                .build()
                .toUriString();
    }

    private static Refused failed() {
        return new Refused(Problem.LOGIN_FAILED, List.of());
    }

    private static ResponseEntity<Void> seeOther(URI there, ResponseCookie... cookies) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(HttpStatus.SEE_OTHER).location(there);
        for (ResponseCookie cookie : cookies) {
            answer.header(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return answer.build();
    }
}
