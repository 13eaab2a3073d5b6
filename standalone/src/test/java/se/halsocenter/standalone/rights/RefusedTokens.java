package se.halsocenter.standalone.rights;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;

/** Tokens of somebody who might do anything, if only they held. */
final class RefusedTokens {
    private static final TestIssuer ISSUER = TestIssuer.shared();

    private RefusedTokens() {}

    /** By what is wrong with each. */
    static Map<String, String> all() {
        String holds = token(claims -> claims);
        return Map.of(
                "expired", token(claims -> claims.expirationTime(secondsFromNow(-60))),
                "not yet valid", token(claims -> claims.notBeforeTime(secondsFromNow(600))),
                "of another issuer", token(claims -> claims.issuer("http://localhost:1")),
                "for another audience", token(claims -> claims.audience("something-else")),
                "alg none", new PlainJWT(claims()).serialize(),
                "without its signature", holds.substring(0, holds.lastIndexOf('.') + 1),
                "signed with another key", signedWithAnotherKey());
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> changed) {
        return ISSUER.token(claims -> changed.apply(anybody(claims)));
    }

    private static JWTClaimsSet claims() {
        return anybody(new JWTClaimsSet.Builder()
                        .issuer(ISSUER.uri())
                        .audience("halsocenter")
                        .expirationTime(secondsFromNow(600)))
                .build();
    }

    private static JWTClaimsSet.Builder anybody(JWTClaimsSet.Builder claims) {
        List<String> roles = List.of(Role.values()).stream().map(Role::code).toList();
        return claims.subject("anybody").claim("roles", roles).claim("centre", World.OWN.centre());
    }

    private static String signedWithAnotherKey() {
        try {
            return TestIssuer.signed(
                    claims(), new ECKeyGenerator(Curve.P_256).keyID("test").generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Date secondsFromNow(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
