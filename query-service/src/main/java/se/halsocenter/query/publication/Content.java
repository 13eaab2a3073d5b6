package se.halsocenter.query.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.Words;
import se.halsocenter.query.explanation.Explanation;
import se.halsocenter.query.kpi.Answers;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.web.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a publication says, as it is kept: canonical JSON in UTF-8. It explains itself: each figure comes with its question,
 * its definition and both in words.
 */
final class Content {
    /** Its own: no setting of the service may change what bytes come of a content. */
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Content() {}

    /**
     * What stands before the figures.
     *
     * @param centre whose figures they are, if it published them itself; absent for the region
     */
    record Heading(
            UUID id,
            String title,
            Instant publishedAt,
            Head asOf,
            @Nullable String centre) {}

    /**
     * The content.
     *
     * @param centres the centres' names by their ids
     */
    static String of(Heading heading, List<Answered> figures, Map<String, String> centres) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", heading.id());
        content.put("title", heading.title());
        content.put("publishedAt", heading.publishedAt());
        content.put("centre", heading.centre());
        content.put("asOf", heading.asOf());
        content.put(
                "figures",
                figures.stream().map(answered -> figure(answered, centres)).toList());
        return CanonicalJson.of(MAPPER.readTree(MAPPER.writeValueAsString(content)));
    }

    private static Map<String, Object> figure(Answered answered, Map<String, String> centres) {
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("question", question(answered.question()));
        figure.put("definition", Answers.definition(answered.question().kpi()));
        figure.put("sentences", sentences(answered, centres));
        figure.put("values", Answers.values(answered));
        return figure;
    }

    private static List<Words> sentences(Answered answered, Map<String, String> centres) {
        List<String> swedish = Explanation.about(Language.SWEDISH, answered, centres);
        List<String> english = Explanation.about(Language.ENGLISH, answered, centres);
        return IntStream.range(0, swedish.size())
                .mapToObj(i -> new Words(swedish.get(i), english.get(i)))
                .toList();
    }

    /** The question in full; nothing in it depends on the day. */
    private static Map<String, Object> question(Question question) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("kpi", question.kpi().id());
        asked.put("definition", question.kpi().version());
        asked.put("periods", question.periods().stream().map(Period::label).toList());
        asked.put("centres", question.centres());
        asked.put("dimensions", question.by().stream().map(Dimension::label).toList());
        asked.put(
                "filters",
                question.only().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> Map.of(
                                "dimension",
                                it.getKey().label(),
                                "values",
                                it.getValue().stream().sorted().toList()))
                        .toList());
        return asked;
    }

    /** The figures that a content holds, each by its question. */
    static List<Published> figures(String content) {
        List<Published> figures = new ArrayList<>();
        for (JsonNode figure : MAPPER.readTree(content).get("figures")) {
            JsonNode question = figure.get("question");
            figures.add(new Published(
                    question.get("kpi").asString(),
                    question.get("definition").asInt(),
                    query(question),
                    figure.get("values").get("cells")));
        }
        return figures;
    }

    /**
     * A question that was published, and its cells.
     *
     * @param version of the key figure's definition
     * @param query what the query of its values would hold today
     */
    record Published(String kpi, int version, Map<String, List<String>> query, JsonNode cells) {}

    private static Map<String, List<String>> query(JsonNode question) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("period", texts(question.get("periods")));
        query.put("centreId", texts(question.get("centres")));
        query.put("by", texts(question.get("dimensions")));
        question.get("filters")
                .forEach(filter -> query.put(filter.get("dimension").asString(), texts(filter.get("values"))));
        query.values().removeIf(List::isEmpty);
        return query;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /** SHA-256 of a text's bytes in UTF-8, in hexadecimal digits. */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
