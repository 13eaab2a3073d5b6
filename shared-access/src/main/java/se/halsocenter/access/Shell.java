package se.halsocenter.access;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The shell of a service: nobody gets through without a token that holds, but to its health and to what the interface
 * is. No sessions, no forms; a cookie only where a service's {@link Entrance} reads one.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IssuerSettings.class)
@Import({Gate.class, HardShell.class})
public class Shell implements WebMvcConfigurer {
    private static final Log LOG = LogFactory.getLog(Shell.class);
    private static final String[] OPEN = {"/actuator/health", "/actuator/health/**", "/v1/api-info"};
    private static final String[] DOCUMENTATION = {
        "/swagger-ui.html", "/swagger-ui/**", "/v3/api-docs", "/v3/api-docs/**"
    };

    private final Gate gate;

    Shell(Gate gate) {
        this.gate = gate;
    }

    @Bean
    JwtDecoder jwtDecoder(IssuerSettings settings) {
        return Tokens.decoder(settings);
    }

    @Bean
    SecurityFilterChain shell(
            HttpSecurity http,
            JwtDecoder decoder,
            AccessProblems problems,
            LimitSettings limits,
            AllowedOrigins origins,
            ObjectProvider<Entrance> entrances,
            @Value("${halsocenter.open-documentation:false}") boolean openDocumentation) {
        Entrance entrance = entrances.getIfAvailable(() -> Entrance.BY_HEADER);
        BearerTokenAuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();
        BearerTokenAccessDeniedHandler denied = new BearerTokenAccessDeniedHandler();
        origins.filter(problems).ifPresent(http::addFilter);
        http.addFilterBefore(new RefusalLimit(limits, problems), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new CallerLimit(limits, problems), BearerTokenAuthenticationFilter.class)
                // they stand on every answer already, also on those that get no further than Tomcat
                .headers(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    requests.requestMatchers(OPEN).permitAll();
                    if (!entrance.open().isEmpty()) {
                        requests.requestMatchers(entrance.open().toArray(String[]::new))
                                .permitAll();
                    }
                    if (openDocumentation) {
                        requests.requestMatchers(DOCUMENTATION).permitAll();
                    }
                    requests.requestMatchers("/actuator/**")
                            .hasAnyRole(Right.OPERATIONS.roles().stream()
                                    .map(Role::code)
                                    .toArray(String[]::new));
                    requests.anyRequest().authenticated();
                })
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, failure) -> {
                            bearer.commence(request, response, failure);
                            problems.write(AccessProblems.Kind.UNAUTHENTICATED, request, response);
                        })
                        .accessDeniedHandler((request, response, failure) -> {
                            denied.handle(request, response, failure);
                            problems.write(AccessProblems.Kind.FORBIDDEN, request, response);
                        }))
                .oauth2ResourceServer(server -> server.bearerTokenResolver(entrance.tokens())
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(new Callers()))
                        .authenticationEntryPoint((request, response, failure) ->
                                unauthenticated(bearer, problems, request, response, failure))
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
                                filter.setAuthenticationFailureHandler((request, response, failure) ->
                                        unauthenticated(bearer, problems, request, response, failure));
                                return filter;
                            }
                        }));
        return http.build();
    }

    /** A token that does not hold is the client's affair; keys that cannot be had are ours, and pass. */
    private static void unauthenticated(
            BearerTokenAuthenticationEntryPoint bearer,
            AccessProblems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        if (failure instanceof AuthenticationServiceException && !(root instanceof RateLimitReachedException)) {
            LOG.warn("the issuer's keys cannot be had: " + root.getClass().getSimpleName());
            problems.write(AccessProblems.Kind.ISSUER_AWAY, request, response);
        } else {
            bearer.commence(request, response, failure);
            problems.write(AccessProblems.Kind.UNAUTHENTICATED, request, response);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }
}
