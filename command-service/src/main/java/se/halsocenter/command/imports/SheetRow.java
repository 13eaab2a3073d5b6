package se.halsocenter.command.imports;

import static se.halsocenter.command.write.ShapeRefusal.MISSING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns one line of a sheet into the writes that it stands for. */
final class SheetRow {
    private final Sheet sheet;
    private final RowIds ids;
    private final int line;
    private final Map<Column, String> cells;
    private final CellReader reader;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();

    SheetRow(Sheet sheet, RowIds ids, int line, Map<Column, String> cells) {
        this.sheet = sheet;
        this.ids = ids;
        this.line = line;
        this.cells = Map.copyOf(cells);
        this.reader = new CellReader(ids, violations);
        variables.put("centre", ids.centreId());
    }

    /** The row's own number; empty when it has none. */
    String number() {
        return cells.getOrDefault(Sheet.NUMBER, "");
    }

    Row row() {
        sheet.columns().stream()
                .filter(column -> column.needed() && !cells.containsKey(column))
                .forEach(column -> violations.add(Violation.of(CellReader.pointer(column), MISSING)));
        List<Row.Write> writes =
                sheet.steps().stream().flatMap(step -> writes(step).stream()).toList();
        return violations.isEmpty() ? new Row(sheet.name(), line, writes, null) : refused(violations);
    }

    Row refused(List<Violation> why) {
        return new Row(sheet.name(), line, List.of(), new WriteRefused(Problem.INVALID_BODY, why));
    }

    private List<Row.Write> writes(Step step) {
        if (step.columns().stream().noneMatch(cells::containsKey)) {
            return List.of();
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        step.fixed().forEach((field, value) -> body.put(field, filled(value)));
        if (step.creates()) {
            UUID id = ids.of(sheet.name(), number(), lastPart(step.path()));
            body.put("id", id.toString());
            variables.put(lastPart(step.path()), id.toString());
        }
        Map<String, String> columns = new HashMap<>();
        List<JsonNode> days = new ArrayList<>();
        for (Column column : step.columns()) {
            columns.put("/" + column.field(), CellReader.pointer(column));
            JsonNode value = value(column);
            if (column.isVariable() && value != null) {
                variables.put(column.field().substring(1, column.field().length() - 1), value.asString());
            } else if (column.form() == Form.DAYS && value != null) {
                value.forEach(days::add);
            } else if (value != null) {
                Bodies.put(body, column.field(), value);
            }
        }
        String path = filled(step.path());
        return days.isEmpty() ? List.of(new Row.Write(path, body, columns)) : each(step, path, body, columns, days);
    }

    /** One write for each of several days. */
    private static List<Row.Write> each(
            Step step, String path, ObjectNode body, Map<String, String> columns, List<JsonNode> days) {
        return days.stream()
                .map(day -> {
                    ObjectNode own = body.deepCopy();
                    own.set(step.columns().getFirst().field(), day);
                    return new Row.Write(path, own, columns);
                })
                .toList();
    }

    private @Nullable JsonNode value(Column column) {
        String text = cells.get(column);
        if (text != null) {
            return reader.read(column, text);
        }
        return switch (column.form()) {
            // who has no earlier case has this one
            case PERSON ->
                JsonNodeFactory.instance.stringNode(ids.participant(number()).toString());
            // nobody by name
            case PERSONS -> JsonNodeFactory.instance.arrayNode();
            case KEY, TEXT, DAY, DAYS, MONTH, WHOLE, DECIMAL, CODE, CODES, GROUP -> null;
        };
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return filled;
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
