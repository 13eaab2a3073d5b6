package se.halsocenter.query.export;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.Labels;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.CodeLists;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.ledger.Centres.Named;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.PlanEntries;

/**
 * What the values of dimensions are called.
 *
 * @param centres by id
 * @param groups their names by id, of those whose cases the reader sees
 * @param added codes of the centres' own, by list and code with a slash between
 */
public record Names(Map<String, Named> centres, Map<String, String> groups, Map<String, Words> added) {
    /** What stands where a centre's id would, for all centres together: the county's code (länskod), which no id can be. */
    public static final String COUNTY = "06";

    private static final Words COUNTY_NAME = new Words("Jönköpings län", "Jönköping County");
    private static final Words UNSTATED = new Words("Okänt", "Unknown");
    private static final Words NOT_FOLLOWED_UP = new Words("Ännu inte uppföljd", "Not followed up yet");
    private static final Pattern BAND = Pattern.compile("(\\d+)-(\\d+)");
    private static final Pattern OPEN_BAND = Pattern.compile("(\\d+)\\+");

    public Names {
        centres = Map.copyOf(centres);
        groups = Map.copyOf(groups);
        added = Map.copyOf(added);
    }

    /** A centre's id, or the county's code. */
    public static String code(@Nullable String centre) {
        return centre == null ? COUNTY : centre;
    }

    /** A cell's value in a dimension that it has. */
    static String code(Cell cell, Dimension dimension) {
        return Objects.requireNonNull(cell.key().get(dimension), dimension.label());
    }

    /** The name of a centre, or of the county. */
    public Words centre(@Nullable String centre) {
        if (centre == null) {
            return COUNTY_NAME;
        }
        @Nullable Named named = centres.get(centre);
        return same(named == null ? centre : named.name());
    }

    /** What a value of a key figure's dimension is called; the value itself where nobody has said. */
    public Words value(Kpi kpi, Dimension dimension, String value) {
        if (value.equals(Dimension.UNSTATED)) {
            return UNSTATED;
        }
        Optional<String> list = CodeLists.of(kpi, dimension);
        if (list.isPresent()) {
            return code(list.get(), value);
        }
        return switch (dimension) {
            case CENTRE -> centre(value);
            case AGE_BAND -> band(value);
            case GROUP -> same(Objects.requireNonNullElse(groups.get(value), value));
            case VALUE_TABLE -> same("Version " + value);
            default -> same(value);
        };
    }

    /** What a code of a list is called. */
    public Words code(String list, String code) {
        if (code.equals(PlanEntries.NOT_FOLLOWED_UP)) {
            return NOT_FOLLOWED_UP;
        }
        @Nullable Words own = added.get(list + "/" + code);
        return own == null ? Labels.of(list, code) : own;
    }

    private static Words band(String value) {
        Matcher band = BAND.matcher(value);
        if (band.matches()) {
            String ages = band.group(1) + "–" + band.group(2);
            return new Words(ages + " år", ages + " years");
        }
        Matcher open = OPEN_BAND.matcher(value);
        return open.matches()
                ? new Words(open.group(1) + " år och äldre", open.group(1) + " years and older")
                : same(value);
    }

    private static Words same(String text) {
        return new Words(text, text);
    }
}
