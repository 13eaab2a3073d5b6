package se.halsocenter.query.kpi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Inhabitants (folkmängd) of each municipality by year. A year that is not known counts with the nearest one that is,
 * the earlier of two, and the figure says so.
 *
 * @param years inhabitants by municipality code, by year
 */
public record Population(NavigableMap<Integer, Map<String, Long>> years) {
    private static final String RESOURCE = "/population.csv";

    /** What is known; the file names its source. */
    public static final Population KNOWN = read();

    /** The known year that stands for a year. */
    int nearest(int year) {
        return years.navigableKeySet().stream()
                .min(Comparator.comparingInt(known -> Math.abs(known - year)))
                .orElseThrow();
    }

    /** The inhabitants of a municipality in a known year. */
    OptionalLong of(String municipality, int year) {
        Long inhabitants = years.getOrDefault(year, Map.of()).get(municipality);
        return inhabitants == null ? OptionalLong.empty() : OptionalLong.of(inhabitants);
    }

    private static Population read() {
        try (InputStream file = Objects.requireNonNull(Population.class.getResourceAsStream(RESOURCE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            NavigableMap<Integer, Map<String, Long>> years = new TreeMap<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(row -> years.computeIfAbsent(Integer.valueOf(row[2]), ignored -> new HashMap<>())
                            .put(row[0], Long.valueOf(row[3])));
            return new Population(years);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
