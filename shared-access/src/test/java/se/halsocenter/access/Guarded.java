package se.halsocenter.access;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A small service behind the shell. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({Shell.class, Guarded.Api.class})
class Guarded {
    static final String OF_VAGGERYD = "0198c0de-0000-7000-8000-000000000001";

    static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(Guarded.class)
                .run(Stream.concat(Stream.of("--server.port=0"), Stream.of(settings))
                        .toArray(String[]::new));
    }

    @Bean
    StreamCentres streamCentres() {
        return id -> Optional.of("vaggeryd").filter(centre -> id.equals(OF_VAGGERYD));
    }

    @Bean
    AccessProblems problems() {
        return (kind, request, response) -> {
            response.setStatus(
                    switch (kind) {
                        case UNAUTHENTICATED -> 401;
                        case FORBIDDEN -> 403;
                        case TOO_MANY_REQUESTS -> 429;
                        case ISSUER_AWAY -> 503;
                    });
            response.setContentType("application/problem+json");
            response.getWriter().write("{\"type\": \"" + kind + "\"}");
        };
    }

    /** Its endpoints, one of each kind. */
    @RestController
    static class Api {
        @OpenToAnyone
        @GetMapping("/v1/api-info")
        Map<String, String> open() {
            return Map.of("name", "guarded");
        }

        @OpenTo(Right.CASES)
        @GetMapping("/v1/cases")
        Map<String, String> cases() {
            Caller caller = Caller.required();
            return Map.of(
                    "actor", caller.actor(), "roles", caller.roleCodes(), "centre", String.valueOf(caller.centre()));
        }

        @OpenTo(Right.CASES)
        @GetMapping("/v1/referrals/{referralId}")
        Map<String, String> one(@PathVariable String referralId) {
            return Map.of("id", referralId);
        }

        @OpenTo(Right.CENTRE_DETAILS)
        @GetMapping("/v1/centres/{centreId}")
        Map<String, String> centre(@PathVariable String centreId) {
            return Map.of("centreId", centreId);
        }

        @GetMapping("/v1/forgotten")
        Map<String, String> forgotten() {
            return Map.of();
        }

        @OpenTo(Right.CASES)
        @GetMapping("/v1/strangers/{strangerId}")
        Map<String, String> stranger(@PathVariable String strangerId) {
            return Map.of("id", strangerId);
        }

        @ExceptionHandler(AccessDeniedException.class)
        @ResponseStatus(HttpStatus.FORBIDDEN)
        void forbidden() {}

        @ExceptionHandler(UnknownToCaller.class)
        @ResponseStatus(HttpStatus.NOT_FOUND)
        void unknown() {}
    }
}
