package se.halsocenter.query.export;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** The formats that figures can be had in; the first is given to whoever takes any. */
public enum Format {
    JSON("json", "application/json", ".json"),
    /** JSON-stat 2.0, which registers no media type of its own. */
    JSON_STAT("json-stat2", "application/json-stat+json", ".json-stat.json"),
    /** RFC 4180: comma, decimal point, UTF-8; for programs. */
    CSV("csv", "text/csv;charset=UTF-8", ".csv"),
    /** As Excel in Swedish opens it: semicolon, decimal comma, UTF-8 with BOM. */
    CSV_SV("csv-sv", "text/csv;charset=UTF-8;dialect=sv", ".csv"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    private final String label;
    private final String mediaType;
    private final String ending;

    Format(String label, String mediaType, String ending) {
        this.label = label;
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** The name in {@code format=}. */
    public String label() {
        return label;
    }

    public MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /** The end of a file's name. */
    String ending() {
        return ending;
    }

    /** Whether a browser saves it rather than showing it. */
    boolean isSaved() {
        return switch (this) {
            case JSON, JSON_STAT -> false;
            case CSV, CSV_SV, XLSX -> true;
        };
    }

    public static Optional<Format> labelled(String label) {
        return Stream.of(values()).filter(format -> format.label.equals(label)).findFirst();
    }
}
