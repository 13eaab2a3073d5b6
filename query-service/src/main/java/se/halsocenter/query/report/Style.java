package se.halsocenter.query.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The stylesheets of reports. */
final class Style {
    /** For screens and printers. */
    static final String SCREEN = read("report.css");

    /** For the PDF: the same with its fonts and what stands in the margins of a sheet. */
    static final String SHEET = SCREEN + read("sheet.css");

    /** What a page with the stylesheet may do: use it, and nothing else. */
    static final String POLICY =
            "default-src 'none'; style-src '%s'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
                    .formatted(hash(SCREEN));

    private Style() {}

    private static String read(String name) {
        try (InputStream css = Style.class.getResourceAsStream("/report/" + name)) {
            return new String(Objects.requireNonNull(css, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
