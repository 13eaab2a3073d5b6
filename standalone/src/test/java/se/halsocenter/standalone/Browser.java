package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** As much of a browser as a login takes: it keeps cookies, follows redirects up to a page of ours, and sends forms. */
final class Browser {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** By hand, because Java keeps {@code Secure} ones back where browsers send them: to localhost. */
    private final Map<String, String> cookies = new HashMap<>();

    private final String ours;

    /** @param ours where redirects are no longer followed */
    Browser(String ours) {
        this.ours = ours;
    }

    HttpResponse<String> open(URI address) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(address).GET(), address);
    }

    /** Fills in the form of a page, keeps its hidden fields, and sends it. */
    HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> typed)
            throws IOException, InterruptedException {
        Map<String, String> fields = new TreeMap<>(typed);
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            fields.put(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
        }
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form in " + page.body());
        }
        URI target = page.uri().resolve(HtmlUtils.htmlUnescape(form.group(1)));
        return follow(
                HttpRequest.newBuilder(target)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields))),
                target);
    }

    private HttpResponse<String> follow(HttpRequest.Builder request, URI address)
            throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer =
                http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        String next = answer.headers().firstValue("Location").orElse("");
        if (next.isEmpty() || next.startsWith(ours)) {
            return answer;
        }
        URI there = address.resolve(next);
        return follow(HttpRequest.newBuilder(there).GET(), there);
    }

    private void keep(String cookie) {
        String[] parts = cookie.split("[=;]", 3);
        cookies.put(parts[0], parts[1]);
    }

    /** The parameters of the address that an answer redirects to. */
    static Map<String, String> parameters(HttpResponse<String> answer) {
        String query = URI.create(answer.headers().firstValue("Location").orElseThrow())
                .getRawQuery();
        return Arrays.stream(query.split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], UTF_8)));
    }

    /** The code in the address that an answer redirects to. */
    static String code(HttpResponse<String> answer) {
        String code = parameters(answer).get("code");
        if (code == null) {
            throw new AssertionError("no code in " + parameters(answer));
        }
        return code;
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
