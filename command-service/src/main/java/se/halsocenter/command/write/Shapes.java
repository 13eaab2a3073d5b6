package se.halsocenter.command.write;

import static se.halsocenter.command.write.ShapeRefusal.*;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.halsocenter.command.codes.CodeLists;
import se.halsocenter.command.write.Shape.Misfit;
import tools.jackson.databind.JsonNode;

/** The shapes that fields of bodies have, days and numbers aside. */
final class Shapes {
    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private Shapes() {}

    static Shape<UUID> uuid() {
        return new Shape<>(new UUID(0, 0), value -> UUID.fromString(matching(value, UUID_TEXT, "ett UUID", "a UUID")));
    }

    /** Text without control characters and surrounding white space, its length in code points. */
    static Shape<String> text(int longest) {
        return new Shape<>("", value -> {
            String text = normalized(string(value));
            requireLength(text, longest);
            if (text.codePoints().anyMatch(Shapes::isControl)) {
                throw new Misfit(CONTROL_CHARACTERS);
            }
            return text;
        });
    }

    /** Text of several lines, its length in code points. */
    static Shape<String> prose(int longest) {
        return new Shape<>("", value -> {
            String text = Normalizer.normalize(string(value), Normalizer.Form.NFC)
                    .replace("\r\n", "\n")
                    .strip();
            requireLength(text, longest);
            if (text.codePoints().anyMatch(point -> point != '\n' && point != '\t' && isControl(point))) {
                throw new Misfit(CONTROL_CHARACTERS);
            }
            return text;
        });
    }

    private static void requireLength(String text, int longest) throws Misfit {
        if (text.isEmpty()) {
            throw new Misfit(EMPTY);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Misfit(TOO_LONG, longest);
        }
    }

    /** One form for what looks the same (Unicode NFC, single spaces), so that a name is counted as one. */
    private static String normalized(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .replaceAll(" ");
    }

    /** Text of a given form, described in Swedish and English. */
    static Shape<String> matching(Pattern form, String swedish, String english) {
        return new Shape<>("", value -> matching(value, form, swedish, english));
    }

    /** A constant of an enum that is a closed code list. */
    static <E extends Enum<E>> Shape<E> code(Class<E> codes) {
        E[] constants = codes.getEnumConstants();
        return new Shape<>(constants[0], value -> {
            String text = string(value);
            Optional<E> code = Stream.of(constants)
                    .filter(constant -> constant.name().equals(text))
                    .findFirst();
            return code.orElseThrow(() -> new Misfit(UNKNOWN_CODE, CodeLists.nameOf(codes)));
        });
    }

    /** A code of a code list that may be extended, or one of a centre's own. */
    static Shape<String> listed(String list, Set<String> own) {
        return new Shape<>("", value -> {
            String code = string(value);
            if (!CodeLists.contains(list, code) && !own.contains(code)) {
                throw new Misfit(UNKNOWN_CODE, list);
            }
            return code;
        });
    }

    private static String string(JsonNode value) throws Misfit {
        if (!value.isString()) {
            throw new Misfit(WRONG_TYPE, "en text", "a string");
        }
        return value.stringValue();
    }

    static String matching(JsonNode value, Pattern form, String swedish, String english) throws Misfit {
        String text = string(value);
        if (!form.matcher(text).matches()) {
            throw new Misfit(MALFORMED, swedish, english);
        }
        return text;
    }

    static <C extends Comparable<? super C>> C inRange(C value, C least, C most) throws Misfit {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new Misfit(OUT_OF_RANGE, least, most);
        }
        return value;
    }

    /** Control characters, line separators and lone surrogates: nothing that a label or a table cell can show. */
    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
