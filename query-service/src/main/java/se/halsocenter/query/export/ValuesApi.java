package se.halsocenter.query.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.kpi.Figures;
import se.halsocenter.query.kpi.Questions;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Parameters;

/** A key figure's values, in the format that {@code format=} names, else in one that {@code Accept} takes. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.FIGURES)
final class ValuesApi {
    private static final String FORMAT = "format";
    private static final String LABELS =
            Stream.of(Format.values()).map(Format::label).collect(Collectors.joining(", "));

    private final Questions questions;
    private final Figures figures;
    private final Export export;

    ValuesApi(Questions questions, Figures figures, Export export) {
        this.questions = questions;
        this.figures = figures;
        this.export = export;
    }

    @GetMapping("/v1/kpis/{kpiId}/values")
    ResponseEntity<byte[]> values(
            @PathVariable String kpiId,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        Parameters parameters = new Parameters(query);
        Format format = parameters.has(FORMAT)
                ? named(parameters)
                : Accepted.of(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        return export.of(figures.answer(questions.read(kpiId, parameters, FORMAT)), format)
                .response();
    }

    private static Format named(Parameters parameters) {
        Optional<Format> format = parameters.one(FORMAT, Optional::of).flatMap(Format::labelled);
        if (format.isEmpty()) {
            parameters.mistake(Mistake.UNKNOWN_CODE, FORMAT, LABELS);
        }
        return format.orElse(Format.JSON);
    }
}
