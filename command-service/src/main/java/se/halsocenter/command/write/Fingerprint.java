package se.halsocenter.command.write;

import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What makes two requests the same: method, path and body, whatever the order of its fields and its white space. */
public final class Fingerprint {
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private Fingerprint() {}

    /** The keyed hash of the request: a plain one would let a short body, such as an identity number, be guessed. */
    public static byte[] of(WriteRequest request, Sealing sealing) {
        return sealing.fingerprint(
                request.method() + '\n' + request.path() + '\n' + SORTED.writeValueAsString(request.body()));
    }
}
