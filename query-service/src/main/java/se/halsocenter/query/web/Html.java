package se.halsocenter.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A page as it is sent to a browser.
 *
 * @param text the whole document
 * @param policy what the browser may load and do on it (Content-Security-Policy)
 */
public record Html(String text, String policy) {

    /** Writes the page in place of what the answer's headers were meant for. */
    void writeTo(HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", policy);
        response.getOutputStream().write(text.getBytes(UTF_8));
    }
}
