package se.halsocenter.command.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of a file.
 *
 * @param sheet the sheet it stands in, null in a file of writes
 * @param line its line in the file or the sheet, from 1
 * @param writes what it says, in the order in which it is recorded; a row is recorded wholly or not at all
 * @param unreadable why it says nothing that could be tried
 */
record Row(
        @Nullable String sheet,
        int line,
        List<Write> writes,
        @Nullable WriteRefused unreadable) {
    Row {
        writes = List.copyOf(writes);
    }

    /**
     * One write.
     *
     * @param write the path below {@code /v1/}, such as {@code referrals}
     * @param columns of a sheet: where the row has what the body has at a pointer
     */
    record Write(String write, ObjectNode body, Map<String, String> columns) {
        Write {
            columns = Map.copyOf(columns);
        }

        /** A refusal in terms of the row. */
        WriteRefused inTermsOfRow(WriteRefused refused) {
            return new WriteRefused(
                    refused.problem(),
                    refused.violations().stream()
                            .map(violation -> new Violation(
                                    inRow(violation.pointer()), violation.refusal(), violation.arguments()))
                            .toList());
        }

        private String inRow(String pointer) {
            return columns.entrySet().stream()
                    .filter(column -> pointer.equals(column.getKey()) || pointer.startsWith(column.getKey() + "/"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(pointer);
        }
    }

    static Row of(int line, Write write) {
        return new Row(null, line, List.of(write), null);
    }

    static Row unreadable(int line, WriteRefused refused) {
        return new Row(null, line, List.of(), refused);
    }
}
