package se.halsocenter.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/** Which front ends in browsers may call from another origin (CORS); none unless the settings name them. */
final class AllowedOrigins {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH");
    private static final List<String> ASKED_WITH = List.of(
            "Accept",
            "Accept-Language",
            "Access-Reason",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID",
            "traceparent");
    private static final List<String> ANSWERED_WITH = List.of(
            "Content-Disposition", "ETag", "Link", "Location", "Repr-Digest", "Retry-After", "WWW-Authenticate");

    private final List<String> origins;

    AllowedOrigins(@Value("${halsocenter.allowed-origins:}") List<String> origins) {
        this.origins =
                origins.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    /** What answers a browser that asks whether it may; nothing does where no other origin is allowed. */
    Optional<CorsFilter> filter(AccessProblems problems) {
        if (origins.isEmpty()) {
            return Optional.empty();
        }
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(METHODS);
        allowed.setAllowedHeaders(ASKED_WITH);
        allowed.setExposedHeaders(ANSWERED_WITH);
        CorsFilter filter = new CorsFilter(_ -> allowed);
        filter.setCorsProcessor(new Refusing(problems));
        return Optional.of(filter);
    }

    /** Refuses by a problem document instead of a sentence. */
    private static final class Refusing extends DefaultCorsProcessor {
        private final AccessProblems problems;

        Refusing(AccessProblems problems) {
            this.problems = problems;
        }

        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration allowed, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            boolean may = super.processRequest(allowed, request, response);
            if (!may) {
                problems.write(AccessProblems.Kind.FORBIDDEN, request, response);
            }
            return may;
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            // the problem document follows
        }
    }
}
