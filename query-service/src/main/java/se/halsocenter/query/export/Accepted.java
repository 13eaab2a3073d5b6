package se.halsocenter.query.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** The format that a request takes by its header {@code Accept} (RFC 9110, 12.5.1). */
record Accepted(List<MediaType> ranges) {
    private static final String CHARSET = "charset";

    /** How much a format is liked: what says most of it decides, then what stands first. */
    private record Liking(Format format, double quality, int specificity, int place) {
        static final Comparator<Liking> MOST = Comparator.comparingDouble(Liking::quality)
                .thenComparingInt(Liking::specificity)
                .thenComparing(Comparator.comparingInt(Liking::place).reversed());
    }

    /**
     * The format that is liked best.
     *
     * @param header the values of {@code Accept}, none for whoever takes any
     * @throws HttpMediaTypeNotAcceptableException if none of the formats will do, and if the header cannot be read
     */
    static Format of(List<String> header) throws HttpMediaTypeNotAcceptableException {
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(header);
            return new Accepted(ranges.isEmpty() ? List.of(MediaType.ALL) : ranges)
                    .best()
                    .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(
                            Stream.of(Format.values()).map(Format::mediaType).toList()));
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotAcceptableException("Accept cannot be read");
        }
    }

    private Optional<Format> best() {
        return Stream.of(Format.values())
                .flatMap(format -> liking(format).stream())
                .filter(liking -> liking.quality() > 0)
                .reduce((one, other) -> Liking.MOST.compare(other, one) > 0 ? other : one)
                .map(Liking::format);
    }

    /** The range that says most of the format speaks for it. */
    private Optional<Liking> liking(Format format) {
        return IntStream.range(0, ranges.size())
                .filter(place -> includes(ranges.get(place), format.mediaType()))
                .mapToObj(place -> liking(format, place))
                .max(Comparator.comparingInt(Liking::specificity));
    }

    private Liking liking(Format format, int place) {
        MediaType range = ranges.get(place);
        int specificity = range.isWildcardType()
                ? 0
                : range.isWildcardSubtype() ? 1 : 2 + parameters(range).size();
        return new Liking(format, range.getQualityValue(), specificity, place);
    }

    private static boolean includes(MediaType range, MediaType format) {
        return range.includes(format) && parameters(range).entrySet().stream().allMatch(named -> has(format, named));
    }

    /** Text is in UTF-8, whether its media type says so or, like JSON's, has no need to. */
    private static boolean has(MediaType format, Map.Entry<String, String> named) {
        return named.getKey().equalsIgnoreCase(CHARSET)
                ? named.getValue().equalsIgnoreCase("utf-8")
                : named.getValue().equalsIgnoreCase(format.getParameter(named.getKey()));
    }

    private static Map<String, String> parameters(MediaType range) {
        return range.removeQualityValue().getParameters();
    }
}
