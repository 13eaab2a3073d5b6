package se.halsocenter.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** An issuer of tokens whose keys can be had over HTTP on the loopback interface; one for each JVM of tests. */
public final class TestIssuer {
    private static final int LIFE_SECONDS = 3600;
    private static final TestIssuer SHARED = new TestIssuer();

    private final String uri;
    private final ECKey key;

    private TestIssuer() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            uri = "http://localhost:" + server.getAddress().getPort();
            serve(server, "/jwks", new JWKSet(key.toPublicJWK()).toString());
            serve(
                    server,
                    "/.well-known/openid-configuration",
                    "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/jwks\"}".formatted(uri, uri));
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The issuer of this JVM; it ends with it. */
    public static TestIssuer shared() {
        return SHARED;
    }

    private static void serve(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    /** What makes a service take this issuer's tokens. */
    public String[] settings() {
        return new String[] {
            "--halsocenter.issuer.uri=" + uri,
            // tests send as fast as they can; those of the limits set halsocenter.limits.* itself
            "--HALSOCENTER_REQUESTS_PER_SECOND=1000000",
            "--HALSOCENTER_REQUESTS_BURST=1000000",
            "--HALSOCENTER_REFUSED_PER_SECOND=1000000",
            "--HALSOCENTER_REFUSED_BURST=1000000"
        };
    }

    public String uri() {
        return uri;
    }

    /** A token of somebody with one role at a centre; the centre means nothing for other roles. */
    public String token(Role role, String centre) {
        return token(claims -> claims.subject("test-" + role.code())
                .claim("roles", List.of(role.code()))
                .claim("centre", centre));
    }

    /** A token of a program that takes named figures of named centres. */
    public String integration(List<String> centres, List<String> kpis) {
        return token(claims -> claims.subject("test-integration")
                .claim("roles", List.of(Role.INTEGRATION.code()))
                .claim("centres", centres)
                .claim("kpis", kpis));
    }

    /** A token that holds, but for what is changed of it. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> changed) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(uri)
                .audience("halsocenter")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)));
        return signed(changed.apply(claims).build(), key);
    }

    /** A token signed with any key, under this issuer's key's name. */
    public static String signed(JWTClaimsSet claims, ECKey key) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(JOSEObjectType.JWT)
                    .keyID("test")
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
