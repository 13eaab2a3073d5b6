package se.halsocenter.standalone.issuer;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.CLIENT_CREDENTIALS;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_POST;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.NONE;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.ES256;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that may ask for tokens: one for each demo user, all with the same secret, and the web page. */
final class Clients implements RegisteredClientRepository {
    private static final TokenSettings ONE_HOUR = TokenSettings.builder()
            .accessTokenTimeToLive(Duration.ofHours(1))
            .idTokenSignatureAlgorithm(ES256)
            .build();

    private final Map<String, RegisteredClient> clients;

    Clients(URI page) {
        clients = Stream.concat(Arrays.stream(DemoUser.values()).map(Clients::program), Stream.of(webPage(page)))
                .collect(Collectors.toMap(RegisteredClient::getId, client -> client));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("the demo's clients are always the same");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    /** The id within is the id without. */
    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.get(clientId);
    }

    private static RegisteredClient program(DemoUser user) {
        return RegisteredClient.withId(user.id())
                .clientId(user.id())
                .clientSecret(DemoUser.SECRET)
                .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(CLIENT_SECRET_POST)
                .authorizationGrantType(CLIENT_CREDENTIALS)
                .tokenSettings(ONE_HOUR)
                .build();
    }

    /** It can keep no secret, and proves by its verifier that the code was given to it (RFC 7636). */
    private static RegisteredClient webPage(URI page) {
        return RegisteredClient.withId("halsocenter-web")
                .clientId("halsocenter-web")
                .clientAuthenticationMethod(NONE)
                .authorizationGrantType(AUTHORIZATION_CODE)
                .redirectUri(page.resolve("/login/callback").toString())
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(ONE_HOUR)
                .build();
    }
}
