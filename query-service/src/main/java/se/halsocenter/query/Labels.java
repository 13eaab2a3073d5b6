package se.halsocenter.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What codes are called where they stand in a sentence; the same labels as the code lists of the writing side. */
public final class Labels {
    private static final Map<String, Map<String, Words>> LISTS = read();

    private Labels() {}

    /** A code's label; the code itself where the list does not have it, such as one that a centre has added. */
    public static Words of(String list, String code) {
        Map<String, Words> labels = Objects.requireNonNull(LISTS.get(list), list);
        @Nullable Words label = labels.get(code);
        return label == null ? new Words(code, code) : label;
    }

    /** The labels by code list and code. */
    public static Map<String, Map<String, Words>> all() {
        return LISTS;
    }

    private static Map<String, Map<String, Words>> read() {
        try (InputStream json = Labels.class.getResourceAsStream("/labels.json")) {
            return Map.copyOf(JsonMapper.shared()
                    .readValue(json, new TypeReference<Map<String, Map<String, Words>>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
