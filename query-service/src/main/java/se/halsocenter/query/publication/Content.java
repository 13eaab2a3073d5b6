package se.halsocenter.query.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
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
import se.halsocenter.query.web.CanonicalJson;
import se.halsocenter.query.web.Language;

/**
 * What a publication says, as it is kept: canonical JSON in UTF-8. It explains itself: each figure comes with its question,
 * its definition and both in words.
 */
final class Content {
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
        return CanonicalJson.of(CanonicalJson.tree(content));
    }

    private static Map<String, Object> figure(Answered answered, Map<String, String> centres) {
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("question", Answers.question(answered.question()));
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
