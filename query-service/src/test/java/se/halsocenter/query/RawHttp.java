package se.halsocenter.query;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what a proper HTTP client refuses to send. */
final class RawHttp {
    private RawHttp() {}

    /** Asks for a request target as it stands and returns all that comes back. */
    static String get(QueryFixture service, String target, String... headers) throws IOException {
        try (Socket socket = new Socket("localhost", service.port())) {
            String request = "GET " + target + " HTTP/1.1\r\nConnection: close\r\nAuthorization: "
                    + service.staff().of(Facts.VAGGERYD) + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
