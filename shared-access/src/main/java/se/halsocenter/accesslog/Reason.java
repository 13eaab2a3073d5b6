package se.halsocenter.accesslog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody reads, in their own words: the header {@code Access-Reason}. It goes into the access log and nowhere else.
 */
public final class Reason {
    public static final String HEADER = "Access-Reason";
    /** In characters. */
    public static final int LONGEST = 200;

    private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\d{6}\\s*[-+–]?\\s*\\d{4}");

    private Reason() {}

    /** A request cannot be answered for want of a reason, or with the one that it has. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean missing;

        Refused(boolean missing) {
            super("the reason is " + (missing ? "missing" : "unfit"), null, false, false);
            this.missing = missing;
        }

        /** Whether there is none, else it is too long, not a line of text, or holds what looks like an identity number. */
        public boolean isMissing() {
            return missing;
        }
    }

    /**
     * The reason that a request gives, if it does. Header lines are Latin-1 by the book and UTF-8 in practice: both are
     * read.
     *
     * @throws Refused if it is unfit
     */
    static @Nullable String of(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        if (header == null || header.isBlank()) {
            return null;
        }
        String reason = decoded(header).strip();
        boolean fit = reason.codePointCount(0, reason.length()) <= LONGEST
                && reason.codePoints().noneMatch(Character::isISOControl)
                && !IDENTITY_NUMBER.matcher(reason).find();
        if (!fit) {
            throw new Refused(false);
        }
        return reason;
    }

    private static String decoded(String header) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }
}
