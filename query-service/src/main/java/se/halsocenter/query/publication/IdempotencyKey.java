package se.halsocenter.query.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.halsocenter.access.Caller;
import se.halsocenter.query.web.Body;
import se.halsocenter.query.web.CanonicalJson;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;

/**
 * The key under which a client repeats a request, which then gets the same answer (IETF draft "The Idempotency-Key HTTP
 * Header Field").
 *
 * @param owner whose keys are meant: one actor's at one centre
 * @param fingerprint what makes two requests the same, in hexadecimal digits
 */
record IdempotencyKey(String owner, String key, String fingerprint) {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /**
     * The key as the client wrote it, its quotation marks left out; nothing without one.
     *
     * @throws Refused if it is none
     */
    static @Nullable IdempotencyKey of(HttpServletRequest request, Body body) {
        String header = request.getHeader(HEADER);
        if (header == null) {
            return null;
        }
        boolean quoted = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"");
        String key = quoted ? header.substring(1, header.length() - 1) : header;
        if (!KEY.matcher(key).matches()) {
            throw new Refused(Problem.INVALID_HEADER, List.of(Mistake.NO_KEY.at("")));
        }
        Caller caller = Caller.required();
        String centre = caller.centre() == null ? "" : caller.centre();
        String fingerprint = Content.sha256(request.getRequestURI() + '\n' + CanonicalJson.of(body.object()));
        return new IdempotencyKey(caller.actor() + '@' + centre, key, fingerprint);
    }
}
