package se.halsocenter.command.imports;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.halsocenter.command.imports.Report.Result;
import se.halsocenter.command.problem.RowProblem;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.Sealing;
import se.halsocenter.command.write.WriteRefused;
import se.halsocenter.eventlog.Rehearsals;

/**
 * Records a file row by row, each in transactions of its own: others write in between, a row that is refused spoils no
 * other, and a file that was broken off is completed by sending it again (docs/adr/0014).
 */
@Component
final class Imports {
    private final Routes routes;
    private final Rehearsals rehearsals;
    private final Sealing sealing;

    Imports(Routes routes, Rehearsals rehearsals, Sealing sealing) {
        this.routes = routes;
        this.rehearsals = rehearsals;
        this.sealing = sealing;
    }

    /** Records the rows, or tries them all out together, so that later rows see earlier ones. */
    Report run(List<Row> rows, Occasion occasion) {
        RowWriter writer = new RowWriter(routes, occasion, sealing);
        Supplier<List<Result>> all =
                () -> rows.stream().map(row -> result(row, writer, occasion)).toList();
        List<Result> results = occasion.dryRun() ? rehearsals.rehearse(all) : all.get();
        return Report.of(occasion.dryRun(), occasion.everyRow(), results);
    }

    private Result result(Row row, RowWriter writer, Occasion occasion) {
        if (row.unreadable() != null) {
            return refused(row, null, row.unreadable(), occasion);
        }
        try {
            return written(row, record(writer.attempt(row), row.writes().size(), occasion.dryRun()));
        } catch (RowWriter.RowRefused refused) {
            return refused(row, refused.write(), refused.why(), occasion);
        }
    }

    /** A row of several writes is tried out first, so that it is recorded wholly or not at all. */
    private List<ResponseEntity<Answer>> record(RowWriter.Attempt attempt, int writes, boolean dryRun) {
        if (dryRun) {
            return rehearsals.rehearse(() -> attempt.write(true));
        }
        if (writes > 1) {
            rehearsals.rehearse(() -> attempt.write(true));
        }
        return attempt.write(false);
    }

    private static Result written(Row row, List<ResponseEntity<Answer>> answers) {
        boolean unchanged = answers.stream().allMatch(Answer::isRepeated);
        Answer last = Objects.requireNonNull(answers.getLast().getBody());
        return new Result(
                row.sheet(),
                row.line(),
                row.sheet() == null ? row.writes().getLast().write() : null,
                unchanged ? "unchanged" : "recorded",
                last.id(),
                last.eventId(),
                unchanged ? null : last.position(),
                null);
    }

    private static Result refused(Row row, @Nullable String write, WriteRefused why, Occasion occasion) {
        return new Result(
                row.sheet(), row.line(), write, "refused", null, null, null, RowProblem.of(why, occasion.language()));
    }
}
