package se.halsocenter.query.disclosure;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ConcurrentLruCache;
import se.halsocenter.query.disclosure.Releases.Release;
import se.halsocenter.query.disclosure.WithheldCells.Table;
import se.halsocenter.query.kpi.Figure.Status;

/** Finds out, once for each release, which cells of something that is counted are not shown. */
final class Patterns {
    private static final int KEPT = 1_000;

    private final Releases releases;
    private final WithheldCells withheld;
    private final UnitsQuery units;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Period quiet;
    private final ConcurrentLruCache<Key, Pattern> found = new ConcurrentLruCache<>(KEPT, this::find);

    /**
     * Patterns on a database.
     *
     * @param quiet how long after its end a period is left alone, so that what is registered late is in it
     */
    Patterns(
            Releases releases,
            WithheldCells withheld,
            UnitsQuery units,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Period quiet) {
        this.releases = releases;
        this.withheld = withheld;
        this.units = units;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.quiet = quiet;
    }

    private record Key(Release release, Counted counted, int k, int year) {
        Table of() {
            return new Table(k, counted.name(), year);
        }
    }

    Pattern of(Release release, Counted counted, int k, int year) {
        return found.get(new Key(release, counted, k, year));
    }

    /** Whether the quarter in which a span ends has been over for long enough. */
    boolean isReleased(Release release, int year, Span span) {
        return !span.quarterOver(year).plus(quiet).isAfter(release.day());
    }

    private Pattern find(Key key) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            long number = key.release().number();
            if (!withheld.examined(key.of(), number)) {
                withheld.lock(key.of());
            }
            if (withheld.examined(key.of(), number)) {
                return Pattern.of(withheld.of(key.of(), number));
            }
            long newest = withheld.newest(key.of());
            return newest > number ? Pattern.CLOSED : examined(key, newest, withheld.of(key.of(), newest));
        }));
    }

    /** As it was in the newest release that it was found out for, if nothing has happened since that could change it. */
    private Pattern examined(Key key, long newest, Map<String, Status> before) {
        boolean asBefore = releases.numbered(newest)
                .filter(last -> spans(last, key.year()).equals(spans(key.release(), key.year())))
                .filter(last -> !units.changed(
                        key.counted(),
                        key.year(),
                        last.asOf().position(),
                        key.release().asOf().position()))
                .isPresent();
        if (asBefore) {
            withheld.keep(key.of(), key.release().number(), Map.of());
            return Pattern.of(before);
        }
        return examined(key, before);
    }

    private List<Span> spans(Release release, int year) {
        return Span.ALL.stream().filter(span -> isReleased(release, year, span)).toList();
    }

    /** Finds everything out about a release, so that nobody has to wait for it: the last years first, as they are asked for. */
    void prepare(Release release, int k) {
        for (int year : units.years(release.asOf().position()).reversed()) {
            Exposure.everything().forEach(counted -> of(release, counted, k, year));
        }
    }

    private Pattern examined(Key key, Map<String, Status> before) {
        Predicate<Span> released = span -> isReleased(key.release(), key.year(), span);
        long position = key.release().asOf().position();
        Tables tables =
                new Tables(shape(key.counted(), position), released, units.units(key.counted(), key.year(), position));
        before.forEach((cell, status) -> tables.at(Place.of(cell)).withhold(status == Status.SUPPRESSED_PRIMARY));
        new Suppression(tables, key.k()).withhold();
        Pattern pattern = Pattern.of(tables, key.k());
        withheld.keep(key.of(), key.release().number(), pattern.since(before));
        return pattern;
    }

    private Tables.Shape shape(Counted counted, long position) {
        return new Tables.Shape(
                counted.parts(),
                counted.dimensions(),
                counted.unit() == Counted.Unit.AMOUNTS,
                shared(municipalities(position)));
    }

    /** The municipality of each centre, as known at a position. */
    Map<String, String> municipalities(long position) {
        return jdbc
                .sql("""
                        select distinct on (centre) centre, municipality from centre
                        where position <= :position and (until is null or until > :position)
                        order by centre, position desc, ordinal desc""")
                .param("position", position)
                .query((row, number) -> Map.entry(row.getString("centre"), row.getString("municipality")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of those centres only that share their municipality with another. */
    static Map<String, String> shared(Map<String, String> municipalities) {
        Map<String, Long> centres = municipalities.values().stream().collect(groupingBy(code -> code, counting()));
        Map<String, String> shared = new HashMap<>(municipalities);
        shared.values().removeIf(code -> centres.getOrDefault(code, 0L) == 1);
        return shared;
    }
}
