package se.halsocenter.query.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import se.halsocenter.query.web.Language;

/** Reports in the formats that they are given in. */
final class Documents {
    private Documents() {}

    static ResponseEntity<?> answer(Report report, Format format, Language language) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
        if (format == Format.JSON) {
            return answer.body(ReportAnswer.of(report));
        }
        Page page = new Pages(language).page(report);
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, page.language())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(report, format).toString())
                .header("Content-Security-Policy", Style.POLICY)
                .body(written(page, format, knownAt(report)));
    }

    private static byte[] written(Page page, Format format, Instant knownAt) {
        return switch (format) {
            case HTML -> new Html(page).written().getBytes(StandardCharsets.UTF_8);
            case PDF -> new Pdf(page, knownAt).written();
            case DOCX -> new Docx(page, knownAt).written();
            case JSON -> throw new IllegalArgumentException("JSON is no page");
        };
    }

    private static Instant knownAt(Report report) {
        return Objects.requireNonNullElse(report.subject().asOf().recordedAt(), Instant.EPOCH);
    }

    /** What a browser cannot show is saved, all under a name that says what it is. */
    private static ContentDisposition disposition(Report report, Format format) {
        String name = "arsrapport-%s-%d.%s"
                .formatted(report.subject().centreId(), report.subject().year(), format.ending());
        ContentDisposition.Builder builder =
                format == Format.DOCX ? ContentDisposition.attachment() : ContentDisposition.inline();
        return builder.filename(name).build();
    }
}
