package se.halsocenter.command.service;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.halsocenter.command.write.Trace;

/** Every line that is logged for a request names its trace. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TraceLog extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var _ = MDC.putCloseable("traceId", Trace.of(request).id())) {
            chain.doFilter(request, response);
        }
    }
}
