package se.halsocenter.access;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads out of a token who calls. What it says in another form than it should gives no right. */
final class Callers implements Converter<Jwt, AbstractAuthenticationToken> {
    /** A centre's id, and a key figure's: both are slugs. */
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,59}");

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return new Authenticated(caller(token));
    }

    static Caller caller(Jwt token) {
        Set<Role> roles = texts(token.getClaim("roles")).stream()
                .flatMap(code -> Role.of(code).stream())
                .collect(toSet());
        return new Caller(
                Objects.requireNonNull(token.getSubject()),
                roles,
                slugs(texts(token.getClaim("centre"))).stream().findFirst().orElse(null),
                slugs(texts(token.getClaim("centres"))),
                slugs(texts(token.getClaim("kpis"))),
                Objects.requireNonNull(token.getExpiresAt()));
    }

    private static Set<String> slugs(List<String> texts) {
        return texts.stream().filter(SLUG.asMatchPredicate()).collect(toSet());
    }

    private static List<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case String one -> List.of(one);
            case Collection<?> many ->
                many.stream()
                        .flatMap(it -> it instanceof String text
                                ? Optional.of(text).stream()
                                : Optional.<String>empty().stream())
                        .toList();
            case null, default -> List.of();
        };
    }

    /** A caller whose token held; the token itself is not kept. */
    static final class Authenticated extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;

        private final transient Caller caller;

        Authenticated(Caller caller) {
            super(caller.roles().stream()
                    .map(role -> new SimpleGrantedAuthority("ROLE_" + role.code()))
                    .toList());
            this.caller = caller;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return caller;
        }
    }
}
