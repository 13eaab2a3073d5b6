package se.halsocenter.command;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends what a proper HTTP client refuses to send. */
final class RawHttp {
    private RawHttp() {}

    /** Posts an empty object to a request target as it stands and returns all that comes back. */
    static String post(Service service, String target, String... headers) throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(service.base()).getPort())) {
            String request = "POST " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: " + service.staff().of("vaggeryd")
                    + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                    + String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "") + "\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
