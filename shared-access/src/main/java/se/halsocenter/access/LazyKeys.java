package se.halsocenter.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The issuer's keys, whose place its own description tells unless the settings do; asked for when first needed. */
final class LazyKeys implements JWKSource<SecurityContext> {
    private final IssuerSettings settings;
    private final ResourceRetriever descriptions;
    private final Function<String, JWKSource<SecurityContext>> keysAt;
    private final AtomicReference<@Nullable JWKSource<SecurityContext>> found = new AtomicReference<>();

    LazyKeys(
            IssuerSettings settings,
            ResourceRetriever descriptions,
            Function<String, JWKSource<SecurityContext>> keysAt) {
        this.settings = settings;
        this.descriptions = descriptions;
        this.keysAt = keysAt;
        if (!settings.jwkSetUri().isBlank()) {
            found.set(keysAt.apply(settings.jwkSetUri()));
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        JWKSource<SecurityContext> known = found.get();
        if (known == null) {
            known = keysAt.apply(placeOfKeys());
            found.set(known);
        }
        return known.get(selector, context);
    }

    private String placeOfKeys() throws RemoteKeySourceException {
        try {
            return IssuerDescription.of(settings, descriptions).address("jwks_uri");
        } catch (IOException e) {
            throw new RemoteKeySourceException("the issuer's description cannot be had", e);
        }
    }
}
