package se.halsocenter.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Parameters;

/** The formats that auditors are answered in. */
enum Format {
    JSON(MediaType.APPLICATION_JSON),
    /** An event a line, of any number. */
    NDJSON(new MediaType("application", "x-ndjson")),
    /** HL7 FHIR R4. */
    FHIR(new MediaType("application", "fhir+json")),
    /** For print. */
    TEXT(new MediaType("text", "plain", StandardCharsets.UTF_8));

    /** The query parameter that goes before {@code Accept}. */
    static final String PARAMETER = "format";

    @SuppressWarnings("ImmutableEnumChecker") // nobody can change a media type
    private final MediaType mediaType;

    Format(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** The answer as JSON, also to somebody who asked by name and accepts something else. */
    static <T> ResponseEntity<T> asJson(ResponseEntity<T> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .contentType(JSON.mediaType)
                .body(answer.getBody());
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format that is asked for by name, or else liked best, or JSON.
     *
     * @param other what there is besides JSON
     * @throws HttpMediaTypeNotAcceptableException if neither will do, and if the header cannot be read
     */
    static Format of(Parameters parameters, HttpServletRequest request, Format other)
            throws HttpMediaTypeNotAcceptableException {
        return parameters.has(PARAMETER) ? named(parameters, other) : accepted(request, other);
    }

    private static Format named(Parameters parameters, Format other) {
        Optional<Format> named = parameters
                .one(PARAMETER, Optional::of)
                .flatMap(text -> Arrays.stream(new Format[] {JSON, other})
                        .filter(format -> format.label().equals(text))
                        .findFirst());
        if (named.isEmpty()) {
            parameters.mistake(Mistake.UNKNOWN_CODE, PARAMETER, JSON.label() + ", " + other.label());
        }
        return named.orElse(JSON);
    }

    private static Format accepted(HttpServletRequest request, Format other)
            throws HttpMediaTypeNotAcceptableException {
        try {
            List<MediaType> ranges =
                    MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT))).stream()
                            .filter(range -> range.getQualityValue() > 0)
                            .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                                    .reversed())
                            .toList();
            if (ranges.isEmpty()) {
                return JSON;
            }
            return ranges.stream()
                    .flatMap(range -> Arrays.stream(new Format[] {JSON, other})
                            .filter(format -> range.includes(format.mediaType))
                            .limit(1))
                    .findFirst()
                    .orElseThrow(
                            () -> new HttpMediaTypeNotAcceptableException(List.of(JSON.mediaType, other.mediaType)));
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotAcceptableException("Accept cannot be read");
        }
    }
}
