package se.halsocenter.command.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.RequestRefusal;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;
import se.halsocenter.command.write.WriteRequestResolver;

/** Takes files of many writes. */
@RestController
final class ImportApi {
    private static final int MOST_ROWS = 10_000;
    private static final Set<String> PARAMETERS = Set.of("dryRun", "report");

    private final Imports imports;
    private final Clock clock;

    ImportApi(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @PostMapping("/v1/imports")
    ResponseEntity<Report> run(HttpServletRequest request) {
        // first of all the file: a form's fields would pass for query parameters
        ImportFile file = ImportFile.of(request);
        Parameters parameters = new Parameters(request, PARAMETERS);
        Occasion occasion = new Occasion(
                parameters.choice("dryRun", "false", "true", RequestRefusal.INVALID_DRY_RUN),
                parameters.choice("report", "refused", "all", ImportRefusal.INVALID_REPORT),
                request.getHeader("Accept-Language"),
                LocalDate.now(clock),
                WriteRequestResolver.metadata(request));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(imports.run(rows(file), occasion));
    }

    private static List<Row> rows(ImportFile file) {
        List<Row> rows = switch (file.kind()) {
            case NDJSON -> Ndjson.rows(file.bytes());
        };
        if (rows.isEmpty()) {
            throw new WriteRefused(Problem.INVALID_BODY, Violation.of("", ImportRefusal.EMPTY_FILE));
        }
        if (rows.size() > MOST_ROWS) {
            throw new WriteRefused(Problem.FILE_TOO_LARGE);
        }
        return rows;
    }
}
