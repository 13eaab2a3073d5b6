package se.halsocenter.query.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in the one form that everybody comes to who writes the same content by RFC 8785 (JSON Canonicalization Scheme): no
 * white space, names in the order of their UTF-16 code units, numbers as ECMAScript writes them. Whoever reads a
 * publication with any program can write it again and find the same digest.
 */
public final class CanonicalJson {
    /** Its own: no setting of the service may change what bytes come of a content. */
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** From here on ECMAScript writes numbers with an exponent, and up to here with zeros after the point. */
    private static final int MOST_DIGITS = 21;

    private static final int MOST_ZEROS = 6;
    private static final int CONTROLS = 0x20;
    private static final Map<Character, String> ESCAPED =
            Map.of('"', "\\\"", '\\', "\\\\", '\b', "\\b", '\t', "\\t", '\n', "\\n", '\f', "\\f", '\r', "\\r");

    private CanonicalJson() {}

    /** What an answer says as JSON, in no form yet. */
    public static JsonNode tree(Object answer) {
        return MAPPER.readTree(MAPPER.writeValueAsString(answer));
    }

    /** JSON in that form. */
    public static String of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT ->
                node.properties().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(field -> text(field.getKey()) + ":" + of(field.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case ARRAY -> node.valueStream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
            case STRING -> text(node.asString());
            case NUMBER -> number(node.doubleValue());
            case BOOLEAN, NULL -> node.toString();
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("no JSON: " + node.getNodeType());
        };
    }

    private static String text(String text) {
        StringBuilder written = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            String escaped = ESCAPED.get(each);
            if (escaped != null) {
                written.append(escaped);
            } else if (each < CONTROLS) {
                written.append("\\u%04x".formatted((int) each));
            } else {
                written.append(each);
            }
        }
        return written.append('"').toString();
    }

    /** The fewest digits that mean this number and no other, as ECMAScript's {@code Number::toString} places them. */
    static String number(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("no JSON: " + number);
        }
        if (number == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(number));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        return (number < 0 ? "-" : "") + placed(digits, point);
    }

    /** {@link Double#toString} gives two digits where one would do. */
    private static BigDecimal shortest(double number) {
        BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        BigDecimal one = digits.round(new MathContext(1)).stripTrailingZeros();
        return one.doubleValue() == number ? one : digits;
    }

    private static String placed(String digits, int point) {
        if (point > MOST_DIGITS || point <= -MOST_ZEROS) {
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= digits.length()
                ? digits + "0".repeat(point - digits.length())
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}
