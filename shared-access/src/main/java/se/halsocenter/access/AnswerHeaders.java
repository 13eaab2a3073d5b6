package se.halsocenter.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** What every answer tells a browser: guess no type, run nothing, be framed by nobody, keep nothing of what is about people. */
public final class AnswerHeaders extends OncePerRequestFilter {
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";
    private static final String SWAGGER_RUNS =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Set<String> READS = Set.of("GET", "HEAD");
    /** What is about no person and may be kept, to be asked for again by its {@code ETag}; everything else may not. */
    private static final List<String> ABOUT_NOBODY = List.of(
            "/v1/api-info",
            "/v1/audit/checkpoints",
            "/v1/audit/key",
            "/v1/centres",
            "/v1/code-lists",
            "/v1/imports/template",
            "/v1/kpis",
            "/v1/plans",
            "/v1/publications",
            "/dcat",
            "/v1/tables",
            "/v1/reports",
            "/v3/api-docs",
            "/swagger-ui");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write(request, response);
        chain.doFilter(request, response);
    }

    /** Errors are answered on a second way through. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Sets the headers; also for what the container answers before any filter. */
    public static void write(HttpServletRequest request, HttpServletResponse response) {
        // a request line that cannot be read names no path
        String path = request.getRequestURI() == null ? "" : request.getRequestURI();
        boolean swagger = path.startsWith("/swagger-ui");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", swagger ? SWAGGER_RUNS : NOTHING_RUNS);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, mayBeKept(request, path) ? "private, no-cache" : "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static boolean mayBeKept(HttpServletRequest request, String path) {
        return READS.contains(request.getMethod())
                && ABOUT_NOBODY.stream()
                        .anyMatch(it -> path.equals(it) || path.startsWith(it + "/") || path.equals(it + ".html"));
    }
}
