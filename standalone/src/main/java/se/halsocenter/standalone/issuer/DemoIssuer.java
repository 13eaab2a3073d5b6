package se.halsocenter.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** The demo's issuer: its addresses, its key of the day, and its own filters before those of the command service. */
@Configuration(proxyBeanMethods = false)
@Import(LoginPage.class)
public class DemoIssuer {
    private static final String[] PATHS = {"/oauth2/**", "/.well-known/**"};

    @Bean
    AuthorizationServerSettings issuerSettings(@Value("${halsocenter.issuer.uri}") URI issuer) {
        return AuthorizationServerSettings.builder()
                .issuer(issuer.toString())
                .oidcUserInfoEndpoint("/oauth2/userinfo")
                .oidcLogoutEndpoint("/oauth2/logout")
                .build();
    }

    /** A key that nobody else has and that is never written down: tokens end with the program. */
    @Bean
    JWKSource<SecurityContext> signingKey() throws JOSEException {
        return new ImmutableJWKSet<>(new JWKSet(new ECKeyGenerator(Curve.P_256)
                .keyID(UUID.randomUUID().toString())
                .generate()));
    }

    @Bean
    Claims claims() {
        return new Claims();
    }

    @Bean
    PlainSecret secrets() {
        return new PlainSecret();
    }

    @Bean
    @Order(1)
    SecurityFilterChain issuer(HttpSecurity http, @Value("${halsocenter.demo.page}") URI page) {
        LoginUrlAuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint(LoginPage.PATH);
        return http.securityMatcher(PATHS)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        login, PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize")))
                .cors(cors -> cors.configurationSource(readableFrom(page)))
                // pages may have their style, which the answers of a service must not
                .headers(headers -> headers.addHeaderWriter(
                        (_, response) -> response.setHeader("Content-Security-Policy", Page.policy(page))))
                .authenticationProvider(new Login())
                .formLogin(form -> form.loginPage(LoginPage.PATH)
                        .authenticationDetailsSource(Login.Place::of)
                        .defaultSuccessUrl(page.toString())
                        .permitAll())
                .oauth2AuthorizationServer(server -> server.registeredClientRepository(new Clients(page))
                        .authorizationService(new CodesOnly())
                        .authorizationEndpoint(authorize -> authorize
                                .authorizationResponseHandler(Answers::code)
                                .errorResponseHandler(Answers::refusal))
                        .oidc(Customizer.withDefaults()))
                .build();
    }

    /** The web page fetches its token from another port, which a browser takes for another site. */
    private static UrlBasedCorsConfigurationSource readableFrom(URI page) {
        CorsConfiguration fromPage = new CorsConfiguration();
        fromPage.setAllowedOrigins(List.of(page.toString()));
        fromPage.setAllowedMethods(List.of("GET", "POST"));
        UrlBasedCorsConfigurationSource readable = new UrlBasedCorsConfigurationSource();
        List.of("/oauth2/token", "/oauth2/jwks", "/.well-known/**")
                .forEach(path -> readable.registerCorsConfiguration(path, fromPage));
        return readable;
    }
}
