package se.halsocenter.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How a service says, in its own problem documents (RFC 9457), what stops a request before any endpoint sees it. */
public interface AccessProblems {

    /** What stops it. */
    enum Kind {
        /** 401: no token, or none that holds. */
        UNAUTHENTICATED,
        /** 403: the role has no such right, or not for this centre. */
        FORBIDDEN,
        /** 429: more requests than one caller may send. */
        TOO_MANY_REQUESTS,
        /** 503: the issuer's keys cannot be had, so that no token can be checked. */
        ISSUER_AWAY
    }

    /** Writes the status, the document, and {@code Retry-After} where coming back helps; other headers stay. */
    void write(Kind kind, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
