package se.halsocenter.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** The same answer has the same {@code ETag}: a digest of its bytes. */
final class Etag extends ShallowEtagHeaderFilter {

    /**
     * Also what no browser may keep has its tag, for those who keep it in memory only.
     *
     * <p>Spring does not know {@code If-None-Match: *} of a read: any answer there is will do (RFC 9110, 13.1.2).
     */
    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        boolean eligible = !response.isCommitted()
                && HttpStatus.valueOf(status).is2xxSuccessful()
                && HttpMethod.GET.matches(request.getMethod());
        if (!eligible || !"*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return eligible;
        }
        response.setHeader(HttpHeaders.ETAG, digest(body));
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return false;
    }

    private String digest(InputStream body) {
        try {
            return generateETagHeaderValue(body, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
