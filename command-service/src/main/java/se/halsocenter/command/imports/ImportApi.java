package se.halsocenter.command.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.Caller;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.centre.Centres;
import se.halsocenter.command.write.CommonRefusal;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.RequestRefusal;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;
import se.halsocenter.command.write.WriteRequestResolver;

/** Takes files of many writes. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.CASES)
final class ImportApi {
    private static final int MOST_ROWS = 10_000;
    private static final Set<String> PARAMETERS = Set.of("dryRun", "report");
    private static final Set<String> PARAMETERS_OF_A_WORKBOOK = Set.of("dryRun", "report", "centreId");
    private static final Set<String> PARAMETERS_OF_A_SHEET = Set.of("dryRun", "report", "centreId", "sheet");

    private final Imports imports;
    private final Centres centres;
    private final Clock clock;

    ImportApi(Imports imports, Centres centres, Clock clock) {
        this.imports = imports;
        this.centres = centres;
        this.clock = clock;
    }

    @PostMapping("/v1/imports")
    ResponseEntity<Report> run(HttpServletRequest request) {
        // first of all the file: a form's fields would pass for query parameters
        ImportFile file = ImportFile.of(request);
        Parameters parameters = new Parameters(request, known(file.kind()));
        Occasion occasion = new Occasion(
                parameters.choice("dryRun", "false", "true", RequestRefusal.INVALID_DRY_RUN),
                parameters.choice("report", "refused", "all", ImportRefusal.INVALID_REPORT),
                request.getHeader("Accept-Language"),
                LocalDate.now(clock),
                WriteRequestResolver.metadata(request));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(imports.run(rows(file, parameters), occasion));
    }

    private static Set<String> known(ImportFile.Kind kind) {
        return switch (kind) {
            case NDJSON -> PARAMETERS;
            case WORKBOOK -> PARAMETERS_OF_A_WORKBOOK;
            case CSV -> PARAMETERS_OF_A_SHEET;
        };
    }

    private List<Row> rows(ImportFile file, Parameters parameters) {
        List<Row> rows = switch (file.kind()) {
            case NDJSON -> Ndjson.rows(file.bytes());
            case WORKBOOK -> Spreadsheet.rows(WorkbookFile.tables(file.bytes()), centre(parameters));
            case CSV -> {
                String sheet = TemplateApi.named(parameters.optional("sheet")).name();
                yield Spreadsheet.rows(List.of(CsvFile.table(sheet, file.bytes())), centre(parameters));
            }
        };
        if (rows.isEmpty()) {
            throw new WriteRefused(Problem.INVALID_BODY, Violation.of("", ImportRefusal.EMPTY_FILE));
        }
        if (rows.size() > MOST_ROWS) {
            throw new WriteRefused(Problem.FILE_TOO_LARGE);
        }
        return rows;
    }

    private RowIds centre(Parameters parameters) {
        String centreId = parameters.optional("centreId");
        Caller.required()
                .require(Right.CASES, Optional.ofNullable(centreId).stream().toList());
        if (centreId == null || centres.withId(centreId).isEmpty()) {
            throw Parameters.refused(centreId == null ? ImportRefusal.CENTRE_NEEDED : CommonRefusal.UNKNOWN_CENTRE);
        }
        return new RowIds(centreId);
    }
}
