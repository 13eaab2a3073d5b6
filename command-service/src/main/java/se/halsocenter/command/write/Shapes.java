package se.halsocenter.command.write;

import static se.halsocenter.command.write.ShapeRefusal.*;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.halsocenter.command.codes.CodeLists;
import se.halsocenter.command.write.Shape.Misfit;
import tools.jackson.databind.JsonNode;

/** The shapes that fields of bodies have. */
final class Shapes {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DATE_TIME = Pattern.compile(DATE + "T\\d{2}:\\d{2}(:\\d{2})?");
    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private Shapes() {}

    static Shape<LocalDate> date() {
        return new Shape<>(LocalDate.EPOCH, value -> {
            String text = matching(value, DATE, "ett datum (ÅÅÅÅ-MM-DD)", "a date (YYYY-MM-DD)");
            try {
                return inRange(LocalDate.parse(text), FIRST, LAST);
            } catch (DateTimeException e) {
                throw new Misfit(MALFORMED, "ett datum (ÅÅÅÅ-MM-DD)", "a date (YYYY-MM-DD)");
            }
        });
    }

    /** A local date and time in Europe/Stockholm, to the second. */
    static Shape<LocalDateTime> dateTime() {
        return new Shape<>(LocalDate.EPOCH.atStartOfDay(), value -> {
            String text =
                    matching(value, DATE_TIME, "en lokal tid (ÅÅÅÅ-MM-DDTtt:mm)", "a local time (YYYY-MM-DDThh:mm)");
            try {
                LocalDateTime time = LocalDateTime.parse(text);
                inRange(time.toLocalDate(), FIRST, LAST);
                if (ZONE.getRules().getValidOffsets(time).isEmpty()) {
                    throw new Misfit(NO_SUCH_LOCAL_TIME);
                }
                return time;
            } catch (DateTimeException e) {
                throw new Misfit(MALFORMED, "en lokal tid (ÅÅÅÅ-MM-DDTtt:mm)", "a local time (YYYY-MM-DDThh:mm)");
            }
        });
    }

    static Shape<UUID> uuid() {
        return new Shape<>(new UUID(0, 0), value -> UUID.fromString(matching(value, UUID_TEXT, "ett UUID", "a UUID")));
    }

    static Shape<Integer> integer(int least, int most) {
        return new Shape<>(least, value -> {
            if (!value.isIntegralNumber()) {
                throw new Misfit(WRONG_TYPE, "ett heltal", "an integer");
            }
            if (!value.canConvertToInt()) {
                throw new Misfit(OUT_OF_RANGE, least, most);
            }
            return inRange(value.intValue(), least, most);
        });
    }

    /** Text without control characters and surrounding white space, its length in code points. */
    static Shape<String> text(int longest) {
        return new Shape<>("", value -> {
            String text = string(value).strip();
            if (text.isEmpty()) {
                throw new Misfit(EMPTY);
            }
            if (text.codePointCount(0, text.length()) > longest) {
                throw new Misfit(TOO_LONG, longest);
            }
            if (text.codePoints().anyMatch(Shapes::isControl)) {
                throw new Misfit(CONTROL_CHARACTERS);
            }
            return text;
        });
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

    /** A code of a code list that may be extended. */
    static Shape<String> listed(String list) {
        return new Shape<>("", value -> {
            String code = string(value);
            if (!CodeLists.contains(list, code)) {
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

    private static String matching(JsonNode value, Pattern form, String swedish, String english) throws Misfit {
        String text = string(value);
        if (!form.matcher(text).matches()) {
            throw new Misfit(MALFORMED, swedish, english);
        }
        return text;
    }

    private static <C extends Comparable<? super C>> C inRange(C value, C least, C most) throws Misfit {
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
