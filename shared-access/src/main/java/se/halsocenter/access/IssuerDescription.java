package se.halsocenter.access;

import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an issuer says of itself (OpenID Connect Discovery 1.0, section 4). */
public final class IssuerDescription {
    private final JsonNode description;

    private IssuerDescription(JsonNode description) {
        this.description = description;
    }

    /**
     * Asks the issuer.
     *
     * @throws IOException if it does not answer, or speaks of somebody else
     */
    public static IssuerDescription of(IssuerSettings settings) throws IOException {
        return of(settings, Tokens.retriever());
    }

    static IssuerDescription of(IssuerSettings settings, ResourceRetriever descriptions) throws IOException {
        String address = settings.uri().replaceAll("/+$", "") + "/.well-known/openid-configuration";
        try {
            String text = descriptions.retrieveResource(Tokens.url(address)).getContent();
            JsonNode description = JsonMapper.shared().readTree(text);
            if (!description.path("issuer").asString("").equals(settings.uri())) {
                throw new IOException("the issuer describes itself by another name");
            }
            return new IssuerDescription(description);
        } catch (JacksonException e) {
            throw new IOException("the issuer's description cannot be read", e);
        }
    }

    /** An address that it names, such as {@code token_endpoint}; empty if it does not. */
    public String address(String name) {
        return description.path(name).asString("");
    }
}
