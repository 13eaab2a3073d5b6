package se.halsocenter.query.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The cookies of the pages, which no script reads and no other site sends along but by a link. The one with the token counts
 * where something is read for a browser, and nowhere else: a request that changes anything takes a token in its header.
 */
@Component
public final class Cookies implements BearerTokenResolver {
    private static final String TOKEN = "halsocenter-token";
    private static final String ATTEMPT = "halsocenter-login-";
    private static final Duration ATTEMPT_LASTS = Duration.ofMinutes(10);
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final List<PathPatternRequestMatcher> PROGRAMS =
            matchers("/v1/**", "/dcat", "/v3/**", "/actuator/**", "/swagger-ui/**", "/swagger-ui.html");
    private static final List<PathPatternRequestMatcher> DOWNLOADS = matchers("/v1/kpis/**", "/v1/reports/**");
    private static final List<PathPatternRequestMatcher> OPEN = matchers(Entrances.OPEN.toArray(String[]::new));

    private final BearerTokenResolver header = new DefaultBearerTokenResolver();
    private final WebSettings settings;

    Cookies(WebSettings settings) {
        this.settings = settings;
    }

    private static List<PathPatternRequestMatcher> matchers(String... paths) {
        return Arrays.stream(paths)
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList();
    }

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String token = header.resolve(request);
        return token == null && counts(request) ? token(request).orElse(null) : token;
    }

    private static boolean counts(HttpServletRequest request) {
        boolean forPrograms = matches(PROGRAMS, request) && !matches(DOWNLOADS, request);
        return READS.contains(request.getMethod()) && !forPrograms && !matches(OPEN, request);
    }

    private static boolean matches(List<PathPatternRequestMatcher> paths, HttpServletRequest request) {
        return paths.stream().anyMatch(path -> path.matches(request));
    }

    /** The token that the browser keeps, whether or not it still holds. */
    public Optional<String> token(HttpServletRequest request) {
        return value(request, name(request));
    }

    /** Keeps a token until it ends. */
    ResponseCookie keep(String token, Duration lasts, HttpServletRequest request) {
        return cookie(name(request), token, request).path("/").maxAge(lasts).build();
    }

    ResponseCookie forget(HttpServletRequest request) {
        return keep("", Duration.ZERO, request);
    }

    ResponseCookie keep(Attempt attempt, HttpServletRequest request) {
        String name = ATTEMPT + Attempt.name(attempt.state()).orElseThrow();
        return cookie(name, attempt.cookie(), request)
                .path(Login.BEGIN)
                .maxAge(ATTEMPT_LASTS)
                .build();
    }

    /** The attempt that somebody comes back from. */
    Optional<Attempt> attempt(String state, HttpServletRequest request) {
        return Attempt.name(state)
                .flatMap(name -> value(request, ATTEMPT + name))
                .flatMap(cookie -> Attempt.kept(cookie, state));
    }

    ResponseCookie forget(Attempt attempt, HttpServletRequest request) {
        String name = ATTEMPT + Attempt.name(attempt.state()).orElseThrow();
        return cookie(name, "", request).path(Login.BEGIN).maxAge(0).build();
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value).httpOnly(true).sameSite("Lax").secure(isSecure(request));
    }

    /** Where there is TLS, only this host can have set the cookie (RFC 6265bis, 4.1.3). */
    private String name(HttpServletRequest request) {
        return (isSecure(request) ? "__Host-" : "") + TOKEN;
    }

    private boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || settings.address().startsWith("https:");
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
