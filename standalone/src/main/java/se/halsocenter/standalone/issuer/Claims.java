package se.halsocenter.standalone.issuer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Says in each token who has it, as what and where. */
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private static final String AUDIENCE = "halsocenter";

    @Override
    public void customize(JwtEncodingContext token) {
        token.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            Authentication bearer = Objects.requireNonNull(token.getPrincipal());
            DemoUser user = DemoUser.of(bearer.getName()).orElseThrow();
            Map<String, Object> bound = Binding.claims(user, asked(token, bearer));
            token.getClaims()
                    .audience(List.of(AUDIENCE))
                    .claim("roles", List.of(user.role().code()));
            bound.forEach(token.getClaims()::claim);
        }
    }

    /** A program says in its request where it is; a person said it on the login page. */
    private static Map<String, Object> asked(JwtEncodingContext token, Authentication bearer) {
        if (token.getAuthorizationGrant() instanceof OAuth2ClientCredentialsAuthenticationToken program) {
            return program.getAdditionalParameters();
        }
        return bearer.getDetails() instanceof Login.Place place ? Map.of("centre", place.centre()) : Map.of();
    }
}
