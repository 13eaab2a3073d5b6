package se.halsocenter.query.catalogue;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.Words;

/** In what form a key figure's values are to be had: the parameter {@code format} of {@code /v1/kpis/{kpiId}/values}. */
enum Representation {
    JSON("json", "JSON", "JSON", "application/json", URI.create("https://www.rfc-editor.org/rfc/rfc8259")),
    JSON_STAT(
            "json-stat2",
            "JSON-stat",
            "JSON-stat",
            "application/json-stat+json",
            URI.create("https://json-stat.org/full/")),
    CSV("csv", "CSV", "CSV", "text/csv", URI.create("https://www.rfc-editor.org/rfc/rfc4180")),
    CSV_SV("csv-sv", "CSV med semikolon och decimalkomma", "CSV with semicolons and decimal commas", "text/csv", null),
    XLSX("xlsx", "Excel", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", null);

    private final String format;
    private final String sv;
    private final String en;
    private final String mediaType;
    private final @Nullable URI standard;

    Representation(String format, String sv, String en, String mediaType, @Nullable URI standard) {
        this.format = format;
        this.sv = sv;
        this.en = en;
        this.mediaType = mediaType;
        this.standard = standard;
    }

    String format() {
        return format;
    }

    Words label() {
        return new Words(sv, en);
    }

    String mediaType() {
        return mediaType;
    }

    /** The standard that it follows, if it has an address. */
    Optional<URI> standard() {
        return Optional.ofNullable(standard);
    }
}
