package se.halsocenter.query.kpi;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;

/**
 * Lays out what was counted as cells: every period has the same combinations of values, so that series have no gaps.
 *
 * @param opened the centres that cells are told apart by and when they opened; empty for the county
 * @param incomplete which figures lack what is parked
 * @param knownOn the day of the last event that the figures rest on; absent when there is none
 * @param rows which combinations there are cells of
 */
record Cells(
        Question question,
        SequencedMap<String, LocalDate> opened,
        Inhabitants inhabitants,
        Incomplete incomplete,
        @Nullable LocalDate knownOn,
        Disclosure.Rows rows) {
    /** More than anybody reads; it bounds what one question costs. */
    private static final int MOST = 20_000;

    /**
     * What the ledger holds for one combination.
     *
     * @param period its index in the question
     * @param first and {@code second}: see {@link Figure#of}
     */
    record Counted(
            int period,
            @Nullable String centre,
            List<String> key,
            @Nullable BigDecimal first,
            @Nullable BigDecimal second,
            boolean estimate) {

        /** The same of a period that stands elsewhere among those in question. */
        Counted in(int other) {
            return new Counted(other, centre, key, first, second, estimate);
        }
    }

    private record Place(int period, @Nullable String centre, List<String> key) {}

    /**
     * The cells, those that are compared with included.
     *
     * @throws Refused if they are more than {@link #MOST}
     */
    List<Cell> of(List<Counted> counted) {
        Map<Place, Counted> found = new HashMap<>();
        counted.forEach(c -> found.put(new Place(c.period(), c.centre(), c.key()), c));
        List<Place> row = row(counted);
        if (row.size() > MOST / question.periods().size()) {
            String cause = question.by().isEmpty() ? "every" : "by";
            throw new Refused(Problem.INVALID_PARAMETER, List.of(Mistake.TOO_MANY_CELLS.in(cause)));
        }
        List<Cell> cells = new ArrayList<>();
        for (int period = 0; period < question.periods().size(); period++) {
            for (Place first : row) {
                Place place = new Place(period, first.centre(), first.key());
                cells.add(cell(place, found.get(place)));
            }
        }
        return cells;
    }

    /** The places of the first period, which every other has as well. */
    private List<Place> row(List<Counted> counted) {
        List<Place> row = new ArrayList<>();
        for (@Nullable String centre : centres()) {
            keys(counted, centre).forEach(key -> row.add(new Place(0, centre, key)));
        }
        return row;
    }

    private List<@Nullable String> centres() {
        List<@Nullable String> centres = new ArrayList<>(opened.keySet());
        if (!question.splitByCentre()) {
            centres.add(null);
        }
        return centres;
    }

    /** Every combination that there are cells of in any of the periods, in order. */
    private Collection<List<String>> keys(List<Counted> counted, @Nullable String centre) {
        if (question.keys().isEmpty()) {
            return List.of(List.of());
        }
        Set<List<String>> met = counted.stream()
                .filter(c -> Objects.equals(c.centre(), centre))
                .filter(c -> rows.tells(question.periods().get(c.period())))
                .map(Counted::key)
                .collect(toSet());
        TreeSet<List<String>> keys = new TreeSet<>(new KeyOrder(question));
        keys.addAll(rows.of(centre, met));
        return keys;
    }

    private Cell cell(Place place, @Nullable Counted counted) {
        Period period = question.periods().get(place.period());
        Map<Dimension, String> key = new LinkedHashMap<>();
        for (int i = 0; i < place.key().size(); i++) {
            key.put(question.keys().get(i), place.key().get(i));
        }
        Figure figure = counted == null && notYetOpen(period, place.centre())
                ? Figure.NOT_APPLICABLE
                : figure(period, place.centre(), key, counted);
        List<Flag> flags = flags(period, place.centre(), figure, counted != null && counted.estimate());
        return new Cell(period, place.centre(), key, figure, flags, null, null);
    }

    private boolean notYetOpen(Period period, @Nullable String centre) {
        LocalDate opening = centre == null ? null : opened.get(centre);
        return opening != null && period.last().isBefore(opening);
    }

    private Figure figure(
            Period period, @Nullable String centre, Map<Dimension, String> key, @Nullable Counted counted) {
        Calculation calculation = question.kpi().calculation();
        @Nullable BigDecimal first = counted == null ? null : counted.first();
        @Nullable
        BigDecimal second = calculation instanceof Calculation.PerInhabitants
                ? inhabitants.of(question, period, centre, key).orElse(null)
                : counted == null ? null : counted.second();
        return Figure.of(calculation, first, second);
    }

    /** Whether the period had not ended on the day of the last event: more of it may be still to happen. */
    private boolean goesOn(Period period) {
        return knownOn != null && !period.last().isBefore(knownOn);
    }

    private List<Flag> flags(Period period, @Nullable String centre, Figure figure, boolean estimate) {
        boolean byInhabitants =
                question.kpi().calculation() instanceof Calculation.PerInhabitants && figure.value() != null;
        List<Flag> flags = new ArrayList<>();
        if (estimate) {
            flags.add(Flag.Kind.ESTIMATE);
        }
        if (incomplete.touches(question, centre)) {
            flags.add(Flag.Kind.INCOMPLETE);
        }
        if (goesOn(period)) {
            flags.add(Flag.Kind.PRELIMINARY);
        }
        if (byInhabitants) {
            inhabitants.flag(period).ifPresent(flags::add);
        }
        return flags;
    }
}
