package se.halsocenter.standalone.issuer;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Lets in whoever knows the demo's password, at the centre that they choose. */
final class Login implements AuthenticationProvider {

    /** Where somebody logs in. */
    record Place(String centre) implements Serializable {

        static Place of(HttpServletRequest request) {
            return new Place(
                    requireNonNullElse(request.getParameter("centre"), "").strip());
        }
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        DemoUser user = DemoUser.of(attempt.getName()).orElseThrow(Login::refused);
        Place place = attempt.getDetails() instanceof Place chosen ? chosen : new Place("");
        if (!DemoUser.SECRET.equals(attempt.getCredentials()) || !Binding.isCentre(place.centre())) {
            throw refused();
        }
        UsernamePasswordAuthenticationToken known =
                UsernamePasswordAuthenticationToken.authenticated(user.id(), null, List.of(byPassword()));
        known.setDetails(place);
        return known;
    }

    /** How and when they proved themselves, which an ID token tells. */
    private static GrantedAuthority byPassword() {
        return FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY);
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("no such user, password or centre");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
