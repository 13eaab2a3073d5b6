package se.halsocenter.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at no token from an address that has sent too many that do not hold: guessing is slow. */
final class RefusalLimit extends OncePerRequestFilter {
    private final Buckets buckets;
    private final AccessProblems problems;

    RefusalLimit(LimitSettings settings, AccessProblems problems) {
        this.buckets = new Buckets(settings.refusedPerSecond(), settings.refusedBurst());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = Addresses.of(request);
        long wait = buckets.wait(address);
        if (wait > 0) {
            CallerLimit.refuse(wait, problems, request, response);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            buckets.take(address);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return CallerLimit.isHealth(request);
    }
}
