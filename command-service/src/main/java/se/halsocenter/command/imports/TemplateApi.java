package se.halsocenter.command.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.WriteRefused;

/** Hands out the template that a centre fills with its old years. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.CASES)
final class TemplateApi {
    private static final MediaType WORKBOOK = MediaType.parseMediaType(ImportFile.Kind.WORKBOOK.type());
    private static final MediaType TEXT = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final Set<String> PARAMETERS = Set.of("format", "sheet");

    @GetMapping("/v1/imports/template")
    ResponseEntity<byte[]> template(HttpServletRequest request) {
        Parameters parameters = new Parameters(request, PARAMETERS);
        String sheet = parameters.optional("sheet");
        if (!asText(parameters.optional("format"), request.getHeader(HttpHeaders.ACCEPT), sheet)) {
            return file(WORKBOOK, "halsocenter-import.xlsx", Template.workbook());
        }
        return sheet == null
                ? file(MediaType.parseMediaType("application/zip"), "halsocenter-import.zip", Template.texts())
                : file(TEXT, sheet + ".csv", Template.text(named(sheet)));
    }

    static Sheet named(@Nullable String sheet) {
        return Sheets.named(sheet == null ? "" : sheet)
                .orElseThrow(() -> Parameters.refused(
                        ImportRefusal.UNKNOWN_SHEET,
                        String.join(", ", Sheets.ALL.stream().map(Sheet::name).toList())));
    }

    private static boolean asText(@Nullable String format, @Nullable String accept, @Nullable String sheet) {
        return switch (format) {
            case null -> sheet != null || prefersText(accept);
            case "csv" -> true;
            case "xlsx" -> false;
            default -> throw Parameters.refused(ImportRefusal.INVALID_FORMAT);
        };
    }

    private static boolean prefersText(@Nullable String accept) {
        for (MediaType wish : wishes(accept)) {
            if (wish.isCompatibleWith(WORKBOOK)) {
                return false;
            }
            if (wish.isCompatibleWith(TEXT)) {
                return true;
            }
        }
        throw new WriteRefused(Problem.NOT_ACCEPTABLE);
    }

    private static List<MediaType> wishes(@Nullable String accept) {
        try {
            return accept == null || accept.isBlank() ? List.of(MediaType.ALL) : MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            throw new WriteRefused(Problem.NOT_ACCEPTABLE);
        }
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
