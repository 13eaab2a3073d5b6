package se.halsocenter.standalone.issuer;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.CLIENT_CREDENTIALS;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Remembers the codes of logins, so that each is used once; a program's token stands for itself and is forgotten. */
final class CodesOnly implements OAuth2AuthorizationService {
    private final InMemoryOAuth2AuthorizationService codes = new InMemoryOAuth2AuthorizationService();

    @Override
    public void save(OAuth2Authorization authorization) {
        if (!CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            codes.save(authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        codes.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return codes.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return codes.findByToken(token, type);
    }
}
