package se.halsocenter.command.imports;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all rows of an import have in common.
 *
 * @param dryRun whether to try everything out and record nothing
 * @param everyRow whether the report names every row, not only those refused
 * @param language the header {@code Accept-Language}
 * @param today the day of the request in Europe/Stockholm
 * @param metadata what is stored beside each event
 */
record Occasion(
        boolean dryRun, boolean everyRow, @Nullable String language, LocalDate today, Map<String, String> metadata) {
    Occasion {
        metadata = Map.copyOf(metadata);
    }
}
