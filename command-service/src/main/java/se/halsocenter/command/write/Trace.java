package se.halsocenter.command.write;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The trace that a request belongs to (W3C Trace Context): the caller's, or one that begins here.
 *
 * @param id the trace's id, which problem documents name
 * @param parent the header {@code traceparent}, which events carry
 */
public record Trace(String id, String parent) {
    private static final Pattern PARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The request's trace, the same however often it is asked for. */
    public static Trace of(HttpServletRequest request) {
        if (request.getAttribute(Trace.class.getName()) instanceof Trace known) {
            return known;
        }
        String header = request.getHeader("traceparent");
        Matcher parent = PARENT.matcher(header == null ? "" : header);
        Trace trace = parent.matches() ? new Trace(parent.group(1), parent.group()) : begin();
        request.setAttribute(Trace.class.getName(), trace);
        return trace;
    }

    private static Trace begin() {
        String id = hex(8) + hex(8);
        return new Trace(id, "00-" + id + "-" + hex(8) + "-00");
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
