package se.halsocenter.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** From where a request comes, as far as one household or office is told from another. */
final class Addresses {
    /** Who has one IPv6 address has the 2^64 next to it. */
    private static final int NETWORK_BYTES = 8;

    private Addresses() {}

    static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            // an address as it is written is looked up nowhere
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }
}
