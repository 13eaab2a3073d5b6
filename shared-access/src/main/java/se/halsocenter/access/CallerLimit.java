package se.halsocenter.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each caller send so many requests; without a token, each address. Health is asked as often as anyone likes. */
final class CallerLimit extends OncePerRequestFilter {
    private final Buckets buckets;
    private final AccessProblems problems;

    CallerLimit(LimitSettings settings, AccessProblems problems) {
        this.buckets = new Buckets(settings.requestsPerSecond(), settings.burst());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = buckets.take(key(request));
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            refuse(wait, problems, request, response);
        }
    }

    private static String key(HttpServletRequest request) {
        return Caller.current()
                .map(caller -> "caller " + caller.actor() + " " + caller.centre())
                .orElseGet(() -> "address " + Addresses.of(request));
    }

    static void refuse(long wait, AccessProblems problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        problems.write(AccessProblems.Kind.TOO_MANY_REQUESTS, request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isHealth(request);
    }

    static boolean isHealth(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health");
    }
}
