package se.halsocenter.command.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What makes two requests the same: method, path and body, whatever the order of its fields and its white space. */
public final class Fingerprint {
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private Fingerprint() {}

    /** SHA-256 of the request. */
    public static byte[] of(WriteRequest request) {
        String text = request.method() + '\n' + request.path() + '\n' + SORTED.writeValueAsString(request.body());
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
