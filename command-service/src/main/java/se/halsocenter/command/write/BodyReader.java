package se.halsocenter.command.write;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

/** Reads a body as a JSON object in UTF-8 (RFC 8259), within limits that no real write comes near. */
public final class BodyReader {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int DEEPEST = 32;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * The body's tree.
     *
     * @throws WriteRefused if it is of another type, too large, or not a JSON object
     */
    ObjectNode read(HttpServletRequest request) {
        requireJson(request.getContentType());
        return object(bytes(request));
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
        throw new WriteRefused(Problem.UNSUPPORTED_MEDIA_TYPE);
    }

    private static byte[] bytes(HttpServletRequest request) {
        try {
            if (request.getContentLengthLong() > MOST_BYTES) {
                throw new WriteRefused(Problem.TOO_LARGE);
            }
            byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new WriteRefused(Problem.TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            // the client broke off, or its chunks are malformed
            throw new WriteRefused(Problem.UNREADABLE);
        }
    }

    /**
     * The tree of one object in UTF-8.
     *
     * @throws WriteRefused if it is too large, or not a JSON object
     */
    public ObjectNode object(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new WriteRefused(Problem.TOO_LARGE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode tree = mapper.readTree(text);
            if (tree instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException | CharacterCodingException e) {
            // the parser's message quotes the body, which may hold personal data: it is told to nobody
        }
        throw new WriteRefused(Problem.NOT_JSON);
    }
}
