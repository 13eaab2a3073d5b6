package se.halsocenter.query.login;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The pages as a client of the issuer ({@code halsocenter.web.*}).
 *
 * @param clientId what the issuer knows the pages as
 * @param clientSecret empty for a public client, which PKCE is enough for
 * @param address where browsers find the pages; empty for wherever they were asked for
 * @param authorizeUri where people sign in; empty for what the issuer's own description says
 * @param tokenUri where codes become tokens; empty for what the issuer's own description says
 * @param logoutUri where people are sent when they have signed out here, to sign out there as well; empty for nowhere
 * @param demo whether everything here is made up
 */
@ConfigurationProperties("halsocenter.web")
public record WebSettings(
        @DefaultValue("halsocenter-web") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String address,
        @DefaultValue("") String authorizeUri,
        @DefaultValue("") String tokenUri,
        @DefaultValue("") String logoutUri,
        boolean demo) {
    public WebSettings {
        address = address.replaceAll("/+$", "");
    }

    /** The origin of where people are sent to sign out there as well. */
    public Optional<String> logoutOrigin() {
        return logoutUri.isEmpty()
                ? Optional.empty()
                : Optional.of(UriComponentsBuilder.fromUriString(logoutUri)
                        .replacePath(null)
                        .replaceQuery(null)
                        .build()
                        .toUriString());
    }
}
