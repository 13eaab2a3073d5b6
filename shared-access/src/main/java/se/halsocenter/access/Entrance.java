package se.halsocenter.access;

import java.util.List;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * How one gets in: with a token in the header, unless a service declares another entrance as its bean.
 *
 * @param open paths that answer without a token, besides those of every service
 * @param tokens where a request's token stands
 */
public record Entrance(List<String> open, BearerTokenResolver tokens) {
    /** The header {@code Authorization}, and nothing else. */
    static final Entrance BY_HEADER = new Entrance(List.of(), new DefaultBearerTokenResolver());

    public Entrance {
        open = List.copyOf(open);
    }
}
