package se.halsocenter.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Which tokens hold: signed by the issuer's keys, meant for us, and of today. */
final class Tokens {
    private static final Duration FETCHED_WITHIN = Duration.ofSeconds(3);
    private static final int LARGEST_KEY_SET = 64 * 1024;
    /** Tokens of unknown keys make the keys be fetched anew, and must not make it often. */
    private static final Duration FETCHED_AT_MOST_EVERY = Duration.ofSeconds(30);
    /** How long the keys that are known are trusted while the issuer is away. */
    private static final Duration OUTAGE = Duration.ofHours(1);

    private Tokens() {}

    /**
     * Reads and checks tokens. The keys are fetched when the first one comes, so that the issuer may start later.
     *
     * @throws IssuerMissing if the settings name no issuer, or an algorithm that a client could sign with itself
     */
    static JwtDecoder decoder(IssuerSettings settings) {
        if (settings.uri().isBlank()) {
            throw new IssuerMissing("halsocenter.issuer.uri (HALSOCENTER_ISSUER) saknas");
        }
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys(settings))
                .jwsAlgorithms(allowed -> settings.algorithms().forEach(name -> allowed.add(algorithm(name))))
                .build();
        decoder.setJwtValidator(holds(settings));
        return decoder;
    }

    private static SignatureAlgorithm algorithm(String name) {
        SignatureAlgorithm algorithm = SignatureAlgorithm.from(name);
        if (algorithm == null) {
            throw new IssuerMissing(name + " är ingen asymmetrisk algoritm (halsocenter.issuer.algorithms)");
        }
        return algorithm;
    }

    private static JWKSource<SecurityContext> keys(IssuerSettings settings) {
        return new LazyKeys(
                settings,
                retriever(),
                address -> JWKSourceBuilder.<SecurityContext>create(url(address), retriever())
                        .rateLimited(FETCHED_AT_MOST_EVERY.toMillis())
                        .retrying(true)
                        .outageTolerant(OUTAGE.toMillis())
                        .build());
    }

    static DefaultResourceRetriever retriever() {
        int millis = (int) FETCHED_WITHIN.toMillis();
        return new DefaultResourceRetriever(millis, millis, LARGEST_KEY_SET);
    }

    static URL url(String address) {
        try {
            return URI.create(address).toURL();
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new IssuerMissing(address + " är ingen adress");
        }
    }

    private static OAuth2TokenValidator<Jwt> holds(IssuerSettings settings) {
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        JwtTimestampValidator time = new JwtTimestampValidator(settings.clockSkew());
        time.setAllowEmptyExpiryClaim(false);
        return JwtValidators.createDefaultWithValidators(List.of(
                type,
                time,
                new JwtIssuerValidator(settings.uri()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.audience())),
                Tokens::hasSubject));
    }

    private static OAuth2TokenValidatorResult hasSubject(Jwt token) {
        String subject = token.getSubject();
        return subject == null || !subject.matches("[A-Za-z0-9._:@|-]{1,100}")
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "no subject", null))
                : OAuth2TokenValidatorResult.success();
    }
}
