package se.halsocenter.command.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.write.BodyReader;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.ShapeRefusal;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files of one JSON object a line ({@code application/x-ndjson}), each a write and its body. */
final class Ndjson {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final Set<String> FIELDS = Set.of("write", "body");

    private static final BodyReader BODIES = new BodyReader();

    private Ndjson() {}

    /** The file's rows; empty lines count as lines and say nothing. */
    static List<Row> rows(byte[] file) {
        List<Row> rows = new ArrayList<>();
        int line = 0;
        int start = startsWithMark(file) ? BYTE_ORDER_MARK.length : 0;
        while (start < file.length) {
            int end = endOfLine(file, start);
            byte[] text = Arrays.copyOfRange(file, start, end);
            line++;
            if (!isBlank(text)) {
                rows.add(row(line, text));
            }
            start = end + 1;
        }
        return rows;
    }

    private static Row row(int line, byte[] text) {
        try {
            ObjectNode object = BODIES.object(text);
            List<Violation> violations = violations(object);
            if (violations.isEmpty()) {
                return Row.of(
                        line, new Row.Write(object.get("write").asString(), (ObjectNode) object.get("body"), Map.of()));
            }
            return Row.unreadable(line, new WriteRefused(Problem.INVALID_BODY, violations));
        } catch (WriteRefused refused) {
            return Row.unreadable(line, refused);
        }
    }

    private static List<Violation> violations(ObjectNode object) {
        List<Violation> violations = new ArrayList<>();
        check(object.get("write"), JsonNode::isString, "/write", "en text", "a text", violations);
        check(object.get("body"), JsonNode::isObject, "/body", "ett objekt", "an object", violations);
        for (String name : object.propertyNames()) {
            if (!FIELDS.contains(name)) {
                violations.add(Violation.of("/" + name, ShapeRefusal.UNKNOWN_FIELD, FIELDS.toArray()));
            }
        }
        return violations;
    }

    private static void check(
            @Nullable JsonNode value,
            java.util.function.Predicate<JsonNode> fits,
            String pointer,
            String swedish,
            String english,
            List<Violation> violations) {
        if (value == null || value.isNull()) {
            violations.add(Violation.of(pointer, ShapeRefusal.MISSING));
        } else if (!fits.test(value)) {
            violations.add(Violation.of(pointer, ShapeRefusal.WRONG_TYPE, swedish, english));
        }
    }

    private static int endOfLine(byte[] file, int start) {
        int end = start;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean startsWithMark(byte[] file) {
        return file.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(Arrays.copyOf(file, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
    }

    private static boolean isBlank(byte[] text) {
        for (byte character : text) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}
