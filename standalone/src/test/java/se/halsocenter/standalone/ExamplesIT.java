package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs what pages of docs show, in their order, against both services, and compares the answers. */
class ExamplesIT {
    private static final Pattern BLOCK = Pattern.compile("```(sh|json)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND =
            Pattern.compile("^(?:curl |[A-Z]+=).*?(?=^curl |^[A-Z]+=|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s'\"\\\\]+)");
    /** A header with a token in it is kept under a name. */
    private static final Pattern TOKEN =
            Pattern.compile("([A-Z]+)=\"Authorization: Bearer \\$\\((curl .*?) \\| sed .*\\)\"\\s*");
    /** What stands for anything in an answer, and in a body for the `eventId` that was answered last. */
    private static final String ANYTHING = "…";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> headers = new HashMap<>();
    private String eventId = ANYTHING;

    @ParameterizedTest
    @ValueSource(strings = {"api.md", "publiceringar.md", "atkomstlogg.md", "granskning.md"})
    void every_example_answers_what_the_page_says(String page, @TempDir Path directory)
            throws IOException, InterruptedException {
        try (Parts parts = new Parts()) {
            Running running = Standalone.start(new Settings(directory, 0, 0, null, false, false, false, false), parts);
            String answer = "";
            for (MatchResult block : BLOCK.matcher(Files.readString(Path.of("..", "docs", page)))
                    .results()
                    .toList()) {
                String text = block.group(2);
                if (block.group(1).equals("json")) {
                    agree(
                            "",
                            JsonMapper.shared().readTree(text),
                            JsonMapper.shared().readTree(answer));
                } else {
                    List<String> commands = COMMAND.matcher(text)
                            .results()
                            .map(MatchResult::group)
                            .toList();
                    assertThat(commands).isNotEmpty();
                    for (String command : commands) {
                        Matcher token = TOKEN.matcher(command);
                        if (token.matches()) {
                            String granted = run(words(token.group(2)), running);
                            headers.put(token.group(1), "Authorization: Bearer " + accessToken(granted));
                        } else {
                            answer = run(words(command), running);
                        }
                    }
                }
            }
        }
    }

    private String run(List<String> words, Running running) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        List<String> form = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-s" -> {}
                case "-H" -> {
                    String header = words.get(++i);
                    String[] parts = headers.getOrDefault(header.replace("$", ""), header)
                            .split(": ", 2);
                    request.header(parts[0], parts[1]);
                }
                case "-u" ->
                    request.header(
                            "Authorization",
                            "Basic "
                                    + Base64.getEncoder()
                                            .encodeToString(words.get(++i).getBytes(UTF_8)));
                case "-d" -> form.add(words.get(++i));
                case "--json" ->
                    request.header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(words.get(++i).replace(ANYTHING, eventId)));
                case String address -> request.uri(address(address, running));
            }
        }
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(String.join("&", form)));
        }
        String answer = client.send(request.build(), BodyHandlers.ofString()).body();
        eventId = JsonMapper.shared().readTree(answer).path("eventId").asString(eventId);
        return answer;
    }

    private static String accessToken(String granted) {
        return JsonMapper.shared().readTree(granted).get("access_token").asString();
    }

    private static URI address(String documented, Running running) {
        URI uri = URI.create(documented);
        URI service = uri.getPort() == 8080 ? running.command() : running.query();
        return service.resolve(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        WORD.matcher(command)
                .results()
                .forEach(word -> words.add(Stream.of(1, 2, 3)
                        .map(word::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow()));
        return words;
    }

    private static void agree(String at, JsonNode shown, JsonNode answered) {
        if (shown.isString() && shown.asString().equals(ANYTHING)) {
            assertThat(answered.isMissingNode()).as(at).isFalse();
        } else if (shown.isObject()) {
            assertThat(answered.propertyNames()).as(at + " in " + answered).hasSameElementsAs(shown.propertyNames());
            shown.properties()
                    .forEach(
                            field -> agree(at + "/" + field.getKey(), field.getValue(), answered.path(field.getKey())));
        } else if (shown.isArray()) {
            assertThat(answered.size()).as(at + " in " + answered).isEqualTo(shown.size());
            for (int i = 0; i < shown.size(); i++) {
                agree(at + "/" + i, shown.get(i), answered.path(i));
            }
        } else if (shown.isNumber()) {
            assertThat(answered.decimalValue()).as(at).isEqualByComparingTo(shown.decimalValue());
        } else {
            assertThat(answered).as(at).isEqualTo(shown);
        }
    }
}
