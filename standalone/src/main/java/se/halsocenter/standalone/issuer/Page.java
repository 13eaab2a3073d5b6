package se.halsocenter.standalone.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The issuer's pages. Each says that this is a demo; none loads anything or runs a script. */
final class Page {
    private static final String FRAME = read("frame.html");
    private static final String STYLE = read("style.css");
    private static final String LOGIN = read("login.html");

    private Page() {}

    /** Where one says who one is. */
    static String login(String csrfToken, boolean refused) {
        String users = Arrays.stream(DemoUser.values())
                .map(user -> "<option value=\"%s\">%s – %s (%s)</option>"
                        .formatted(user.id(), user.id(), user.swedish(), user.english()))
                .collect(Collectors.joining("\n"));
        String problem = refused
                ? "<p role=\"alert\">Lösenordet är demo, och centrets id består av gemener, siffror och bindestreck. "
                        + "<span lang=\"en\">The password is demo, and the centre's id is made of lower-case letters, "
                        + "digits and hyphens.</span></p>"
                : "";
        return framed(
                "Logga in",
                filled(LOGIN, Map.of("problem", problem, "users", users, "csrf", HtmlUtils.htmlEscape(csrfToken))));
    }

    /** What a request for a login gets that names no page to go back to. */
    static String refusal(String why) {
        return framed(
                "Inloggningen gick inte att påbörja",
                "<p role=\"alert\">Sidan som skickade dig hit frågade på fel sätt. <span lang=\"en\">The page that sent "
                        + "you here asked in a wrong way: " + HtmlUtils.htmlEscape(why) + "</span></p>");
    }

    /**
     * What the browser may do on these pages: show them in their own style, and send the form here.
     *
     * @param page where one is sent after it
     */
    static String policy(URI page) {
        return "default-src 'none'; style-src 'sha256-%s'; form-action 'self' %s; base-uri 'none'; frame-ancestors 'none'"
                .formatted(hash(STYLE), page);
    }

    private static String framed(String title, String content) {
        return filled(FRAME, Map.of("title", title, "style", STYLE, "content", content));
    }

    private static String filled(String template, Map<String, String> parts) {
        String text = template;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            text = text.replace("{{" + part.getKey() + "}}", part.getValue());
        }
        return text;
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String name) {
        try (InputStream file = Page.class.getResourceAsStream("/issuer/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
