package se.halsocenter.standalone;

import java.util.List;
import java.util.stream.Stream;

/** The settings of both services when the standalone issues the tokens itself. */
final class OwnIssuer {
    private OwnIssuer() {}

    /** For the service that takes the issuer's tokens: its keys are fetched when the first one comes. */
    static List<String> taken(Running running) {
        return List.of(
                "--halsocenter.issuer.uri=" + running.command(),
                "--halsocenter.issuer.jwk-set-uri=" + running.command() + "/oauth2/jwks",
                "--halsocenter.issuer.audience=halsocenter");
    }

    /** For the service that has the pages: they are a client of the issuer, and say that all of this is a demo. */
    static List<String> pages(Running running) {
        return Stream.concat(
                        taken(running).stream(),
                        Stream.of("--halsocenter.web.address=" + running.query(), "--halsocenter.web.demo=true"))
                .toList();
    }

    /** For the service that has the issuer on its port; the cookie of a login goes to the issuer's paths only. */
    static List<String> issuing(Running running) {
        return Stream.concat(
                        taken(running).stream(),
                        Stream.of(
                                "--halsocenter.demo.page=" + running.query(),
                                "--server.servlet.session.cookie.name=halsocenter-demo-login",
                                "--server.servlet.session.cookie.path=/oauth2",
                                "--server.servlet.session.cookie.http-only=true",
                                "--server.servlet.session.cookie.same-site=lax",
                                "--server.servlet.session.tracking-modes=cookie",
                                "--server.servlet.session.timeout=10m"))
                .toList();
    }
}
