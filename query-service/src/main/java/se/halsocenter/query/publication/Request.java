package se.halsocenter.query.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.web.Body;
import se.halsocenter.query.web.Ids;
import se.halsocenter.query.web.Mistake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody wants to publish.
 *
 * @param id chosen by the client; absent for a new one
 */
record Request(@Nullable UUID id, String title, List<Question> questions) {
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_QUESTIONS = 50;

    /** Ten or twelve digits as a person's identity number is written: such a number is published nowhere. */
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("(?<!\\d)(\\d\\d)?\\d{6}[-+ ]?\\d{4}(?!\\d)");

    Request {
        questions = List.copyOf(questions);
    }

    /**
     * A question about a key figure.
     *
     * @param query the same names and values as in the query of its values
     */
    record Question(String kpi, Map<String, List<String>> query) {
        Question {
            query = Map.copyOf(query);
        }
    }

    /** Reads a body; what is wrong with it is noted there. */
    static Request of(Body body) {
        Request request =
                new Request(body.text("id").flatMap(text -> id(text, body)).orElse(null), title(body), questions(body));
        body.only("id", "title", "questions");
        return request;
    }

    private static Optional<UUID> id(String text, Body body) {
        Optional<UUID> id = Ids.read(text);
        if (id.isEmpty()) {
            body.mistake(Mistake.MALFORMED, "/id");
        }
        return id;
    }

    private static String title(Body body) {
        String title = body.text("title").orElse("");
        if (title.isEmpty()) {
            body.mistake(Mistake.MISSING, "/title");
        }
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            body.mistake(Mistake.TOO_LONG, "/title", LONGEST_TITLE);
        }
        if (IDENTITY_NUMBER.matcher(title).find()) {
            body.mistake(Mistake.IDENTITY_NUMBER, "/title");
        }
        return title;
    }

    private static List<Question> questions(Body body) {
        List<JsonNode> nodes = body.list("questions");
        if (nodes.isEmpty()) {
            body.mistake(Mistake.MISSING, "/questions");
        }
        if (nodes.size() > MOST_QUESTIONS) {
            body.mistake(Mistake.TOO_MANY, "/questions", MOST_QUESTIONS);
            return List.of();
        }
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            questions.add(question(nodes.get(i), "/questions/" + i, body));
        }
        return questions;
    }

    private static Question question(JsonNode node, String pointer, Body body) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        String kpi = "";
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                List<String> values = texts(field.getValue(), pointer + "/" + field.getKey(), body);
                if (field.getKey().equals("kpi")) {
                    kpi = String.join("", values);
                } else {
                    query.put(field.getKey(), values);
                }
            }
        } else {
            body.mistake(Mistake.MALFORMED, pointer);
        }
        return new Question(kpi, query);
    }

    /** One value or a list of them, as text. */
    private static List<String> texts(JsonNode node, String pointer, Body body) {
        Stream<JsonNode> values = node.isArray() ? node.valueStream() : Stream.of(node);
        List<JsonNode> plain = values.toList();
        if (!plain.stream().allMatch(it -> it.isIntegralNumber() || (it.isString() && Body.isText(it.asString())))) {
            body.mistake(Mistake.MALFORMED, pointer);
            return List.of();
        }
        return plain.stream().map(JsonNode::asString).toList();
    }
}
