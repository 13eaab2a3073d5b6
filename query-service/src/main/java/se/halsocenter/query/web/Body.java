package se.halsocenter.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body of a request, a JSON object in UTF-8 within limits, and every mistake that was found in it. */
public final class Body {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int DEEPEST = 32;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode object;
    private final List<Violation> violations = new ArrayList<>();

    private Body(ObjectNode object) {
        this.object = object;
    }

    /**
     * Reads it.
     *
     * @throws Refused if it is of another type, too large, or not a JSON object
     */
    public static Body of(HttpServletRequest request) {
        requireJson(request.getContentType());
        try {
            byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refused(Problem.TOO_LARGE, List.of());
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return new Body(object);
            }
        } catch (JacksonException | CharacterCodingException e) {
            // the parser's message quotes the body: it is told to nobody
        } catch (IOException e) {
            // the client broke off, or its chunks are malformed
            throw new Refused(Problem.UNREADABLE, List.of());
        }
        throw new Refused(Problem.NOT_JSON, List.of());
    }

    private static void requireJson(@Nullable String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
            boolean utf8 = type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
            if (type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) && utf8) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            // is refused like any other type
        }
        throw new Refused(Problem.UNSUPPORTED_MEDIA_TYPE, List.of());
    }

    /** The whole of it. */
    public ObjectNode object() {
        return object;
    }

    /** The text of a field, trimmed; nothing when it is absent, empty or null. */
    public Optional<String> text(String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString() || !isText(value.asString())) {
            mistake(Mistake.MALFORMED, "/" + field);
            return Optional.empty();
        }
        return Optional.of(value.asString().strip()).filter(it -> !it.isEmpty());
    }

    /** Whether it is a line of text: no control characters, and no half of a character, which UTF-8 cannot write. */
    public static boolean isText(String text) {
        return text.codePoints().noneMatch(it -> Character.isISOControl(it) || isSurrogate(it));
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The items of a list; none when it is absent. */
    public List<JsonNode> list(String field) {
        JsonNode value = object.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
            mistake(Mistake.MALFORMED, "/" + field);
        }
        return value.isArray() ? value.valueStream().toList() : List.of();
    }

    /** Notes every field that is not one of these. */
    public void only(String... known) {
        object.propertyNames().stream()
                .filter(name -> !Arrays.asList(known).contains(name))
                .forEach(name -> add(Mistake.UNKNOWN_PARAMETER.in(name)));
    }

    /** Notes a mistake at a JSON pointer. */
    public void mistake(Mistake mistake, String pointer, Object... arguments) {
        add(mistake.at(pointer, arguments));
    }

    /** Notes what was found elsewhere; each pointer keeps its first. */
    public void add(Violation violation) {
        if (violations.stream().noneMatch(it -> it.pointer().equals(violation.pointer()))) {
            violations.add(violation);
        }
    }

    /**
     * Goes on when there is no mistake.
     *
     * @throws Refused with all of them
     */
    public void refuseMistakes() {
        if (!violations.isEmpty()) {
            throw new Refused(Problem.INVALID_BODY, violations);
        }
    }
}
