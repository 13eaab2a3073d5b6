package se.halsocenter.query.report;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** The formats of a report, the one that is given when nothing is asked for first. */
enum Format {
    JSON(MediaType.APPLICATION_JSON),
    HTML(new MediaType("text", "html", StandardCharsets.UTF_8)),
    PDF(MediaType.APPLICATION_PDF),
    DOCX(new MediaType("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"));

    // a media type is not known to be immutable, and is
    @SuppressWarnings("ImmutableEnumChecker")
    private final MediaType mediaType;

    Format(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** The name in {@code format=} and of a file's ending. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Format> of(String ending) {
        return Stream.of(values()).filter(it -> it.ending().equals(ending)).findFirst();
    }

    /**
     * The format that a request likes best by its {@code Accept}; of several the first one here.
     *
     * @throws HttpMediaTypeNotAcceptableException if it takes none of them
     */
    static Format accepted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> ranges = ranges(String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT))));
        return Stream.of(values())
                .filter(format -> format.quality(ranges) > 0)
                .max(Comparator.comparingDouble(format -> format.quality(ranges)))
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(
                        Stream.of(values()).map(Format::mediaType).toList()));
    }

    /** Of several ranges the most specific one says how much it is liked (RFC 9110, 12.5.1). */
    private double quality(List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.includes(mediaType))
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static List<MediaType> ranges(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            return accept.isEmpty() ? List.of(MediaType.ALL) : MediaType.parseMediaTypes(accept);
        } catch (InvalidMimeTypeException | InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException("Accept cannot be read");
        }
    }
}
