package se.halsocenter.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.problem.RowProblem;

/**
 * What became of a file.
 *
 * @param rows how many there were
 * @param position of the last event recorded, for {@code minPosition} of a read; null when nothing was
 * @param results row by row; those refused always, the rest when asked for
 */
record Report(
        boolean dryRun,
        int rows,
        int recorded,
        int unchanged,
        int refused,
        @Nullable Long position,
        List<Result> results) {
    Report {
        results = List.copyOf(results);
    }

    /**
     * What became of a row.
     *
     * @param write the path of the write; in a sheet, of the one that was refused
     * @param status {@code recorded}, {@code unchanged} (an earlier import recorded it) or {@code refused}
     * @param id of what the row's last write created or concerned
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            @Nullable String sheet,
            int line,
            @Nullable String write,
            String status,
            @Nullable String id,
            @Nullable UUID eventId,
            @Nullable Long position,
            @Nullable RowProblem problem) {}

    static Report of(boolean dryRun, boolean everyRow, List<Result> results) {
        return new Report(
                dryRun,
                results.size(),
                count("recorded", results),
                count("unchanged", results),
                count("refused", results),
                results.stream()
                        .map(Result::position)
                        .filter(Objects::nonNull)
                        .max(Long::compare)
                        .orElse(null),
                results.stream()
                        .filter(result -> everyRow || result.status().equals("refused"))
                        .toList());
    }

    private static int count(String status, List<Result> results) {
        return (int) results.stream()
                .filter(result -> result.status().equals(status))
                .count();
    }
}
