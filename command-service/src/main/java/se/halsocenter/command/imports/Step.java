package se.halsocenter.command.imports;

import java.util.List;
import java.util.Map;

/**
 * A write that a row of a sheet may stand for: made when any of the step's columns is filled in.
 *
 * @param path of the write below {@code /v1/}; in braces the centre, the id of an earlier step of the row by that
 *     step's path, or a column's value
 * @param creates whether it creates something, under an id made of centre, sheet and the row's own number
 * @param fixed what its body always holds
 */
record Step(String path, boolean creates, Map<String, String> fixed, List<Column> columns) {
    Step {
        fixed = Map.copyOf(fixed);
        columns = List.copyOf(columns);
    }

    static Step creating(String path, Map<String, String> fixed, Column... columns) {
        return new Step(path, true, fixed, List.of(columns));
    }

    static Step of(String path, Map<String, String> fixed, Column... columns) {
        return new Step(path, false, fixed, List.of(columns));
    }
}
