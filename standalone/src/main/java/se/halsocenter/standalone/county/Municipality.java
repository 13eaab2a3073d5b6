package se.halsocenter.standalone.county;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A municipality (kommun) of Jönköpings län.
 *
 * @param code its four digits (kommunkod), such as 0665
 * @param inhabitants in 2024
 */
record Municipality(String code, String name, int inhabitants) {

    /** All thirteen, in the order of their codes. */
    static final List<Municipality> ALL = read();

    private static List<Municipality> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Municipality.class.getResourceAsStream("/county/municipalities.csv")), UTF_8))) {
            return lines.lines().skip(1).map(Municipality::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Municipality of(String line) {
        String[] cells = line.split(",", -1);
        return new Municipality(cells[0], cells[1], Integer.parseInt(cells[2]));
    }

    /** The id of its centre, such as {@code jonkoping}. */
    String centreId() {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
