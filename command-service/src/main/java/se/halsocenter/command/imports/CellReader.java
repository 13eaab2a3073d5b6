package se.halsocenter.command.imports;

import static se.halsocenter.command.write.ShapeRefusal.MALFORMED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.codes.CodeLists;
import se.halsocenter.command.write.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads cells as their columns' forms say, and notes what does not fit. */
final class CellReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final RowIds ids;
    private final List<Violation> violations;

    CellReader(RowIds ids, List<Violation> violations) {
        this.ids = ids;
        this.violations = violations;
    }

    /** Where a row has a column's cell. */
    static String pointer(Column column) {
        return "/" + column.heading();
    }

    /** The value that a cell stands for in a body; null when it does not fit, which is noted. */
    @Nullable
    JsonNode read(Column column, String text) {
        if (text.equals(Table.FORMULA)) {
            violations.add(Violation.of(pointer(column), ImportRefusal.FORMULA));
            return null;
        }
        return switch (column.form()) {
            case KEY, TEXT -> NODES.stringNode(text);
            case DAY -> day(column, text);
            case DAYS -> all(text, part -> day(column, part));
            case MONTH -> month(column, text);
            case WHOLE, DECIMAL -> number(column, text);
            case CODE -> NODES.stringNode(code(column, text));
            case CODES -> all(text, part -> NODES.stringNode(code(column, part)));
            case PERSON -> NODES.stringNode(ids.participant(text).toString());
            case PERSONS ->
                all(text, part -> NODES.stringNode(ids.participant(part).toString()));
            case GROUP -> NODES.stringNode(ids.group(text).toString());
        };
    }

    private @Nullable JsonNode day(Column column, String text) {
        try {
            return NODES.stringNode(LocalDate.parse(text).toString());
        } catch (DateTimeParseException e) {
            return malformed(column, "ett datum, ÅÅÅÅ-MM-DD", "a date, YYYY-MM-DD");
        }
    }

    /** A month; a spreadsheet program makes its first day of it. */
    private @Nullable JsonNode month(Column column, String text) {
        try {
            return NODES.stringNode(
                    YearMonth.parse(text.endsWith("-01") && text.length() == 10 ? text.substring(0, 7) : text)
                            .toString());
        } catch (DateTimeParseException e) {
            return malformed(column, "en månad, ÅÅÅÅ-MM", "a month, YYYY-MM");
        }
    }

    private @Nullable JsonNode number(Column column, String text) {
        String plain = text.replace("\u00a0", "").replace(" ", "").replace(',', '.');
        if (!plain.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            return malformed(column, "ett tal", "a number");
        }
        BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
        return number.scale() <= 0 ? NODES.numberNode(number.longValueExact()) : NODES.numberNode(number);
    }

    /** The code of a label; what is no label may be a code, which the write itself checks. */
    private static String code(Column column, String text) {
        return CodeLists.named(column.list()).stream()
                .flatMap(list -> list.codes().stream())
                .filter(code ->
                        code.label().sv().equalsIgnoreCase(text) || code.code().equalsIgnoreCase(text))
                .map(CodeLists.Code::code)
                .findFirst()
                .orElse(text);
    }

    private static ArrayNode all(String text, Function<String, @Nullable JsonNode> read) {
        ArrayNode values = NODES.arrayNode();
        Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> {
                    JsonNode value = read.apply(part);
                    if (value != null) {
                        values.add(value);
                    }
                });
        return values;
    }

    private @Nullable JsonNode malformed(Column column, String swedish, String english) {
        violations.add(Violation.of(pointer(column), MALFORMED, swedish, english));
        return null;
    }
}
