package se.halsocenter.access;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken ({@code halsocenter.issuer.*}).
 *
 * @param uri the issuer, exactly as its tokens name it in {@code iss}
 * @param jwkSetUri where its public keys are; left out, the issuer's own description tells (OpenID Connect Discovery)
 * @param audience what {@code aud} must hold
 * @param algorithms how tokens may be signed; only asymmetric ones can be meant
 * @param clockSkew how far the issuer's clock may be off
 */
@ConfigurationProperties("halsocenter.issuer")
public record IssuerSettings(
        @DefaultValue("") String uri,
        @DefaultValue("") String jwkSetUri,
        @DefaultValue("halsocenter") String audience,
        @DefaultValue({"RS256", "PS256", "ES256"}) List<String> algorithms,
        @DefaultValue("30s") Duration clockSkew) {
    public IssuerSettings {
        algorithms = List.copyOf(algorithms);
    }
}
