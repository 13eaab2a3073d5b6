package se.halsocenter.query.disclosure;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.disclosure.Exposure.Shown;
import se.halsocenter.query.disclosure.Releases.Release;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figure.Status;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.ledger.Dimension;

/**
 * Takes out of a question's cells what is withheld in a release.
 *
 * @param k the smallest number that is shown
 * @param shown the counts that can be read off the cells
 * @param municipalities the one of each centre
 */
record Mask(
        Patterns patterns,
        Release release,
        int k,
        Question question,
        List<Shown> shown,
        Map<String, String> municipalities)
        implements UnaryOperator<Cell> {
    private static final Set<Dimension> PLACES = EnumSet.of(Dimension.CENTRE, Dimension.MUNICIPALITY);

    /** Several values counted together; no value of a code list looks like it. */
    private static final String SEVERAL = "\u0000";

    static Mask of(Patterns patterns, Release release, int k, Question question) {
        Map<String, String> municipalities =
                patterns.municipalities(release.asOf().position());
        return new Mask(patterns, release, k, question, Exposure.of(question.kpi()), municipalities);
    }

    @Override
    public Cell apply(Cell cell) {
        if (shown.isEmpty() || cell.figure().status() == Status.NOT_APPLICABLE) {
            return cell;
        }
        int year = cell.period().first().getYear();
        @Nullable Span span = released(cell.period()).orElse(null);
        Map<Dimension, String> cut = cut(cell);
        @Nullable String where = where(cell, cut);
        if (span == null || where == null) {
            return cell.suppressed(Status.SUPPRESSED_SECONDARY);
        }
        cut.keySet().removeAll(PLACES);
        return cut.containsValue(SEVERAL) || !ReleasePlan.releases(cut.keySet(), span.level())
                ? cell.suppressed(Status.SUPPRESSED_SECONDARY)
                : masked(cell, year, span, where, Place.what(cut));
    }

    private Optional<Span> released(Period period) {
        return Span.of(period)
                .filter(span -> patterns.isReleased(release, period.first().getYear(), span));
    }

    /** Whether anything cut by some dimensions is released of a period. */
    boolean releases(Period period, Set<Dimension> cut) {
        return released(period)
                .filter(span -> ReleasePlan.releases(cut, span.level()))
                .isPresent();
    }

    /** The values of a dimension of which something is withheld in a year, at a place. */
    Stream<String> withheld(int year, String where, Dimension dimension) {
        return shown.stream().flatMap(of -> {
            Pattern pattern = patterns.of(release, of.counted(), k, year);
            return of.parts().stream().flatMap(part -> pattern.values(where, part, dimension));
        });
    }

    private Cell masked(Cell cell, int year, Span span, String where, String what) {
        boolean hidden = false;
        boolean small = false;
        for (Shown of : shown) {
            Pattern pattern = patterns.of(release, of.counted(), k, year);
            for (String part : of.parts()) {
                Place place = new Place(span, where, part, what);
                hidden |= !pattern.shows(place);
                small |= pattern.saysSmall(place);
            }
        }
        return hidden ? cell.suppressed(small ? Status.SUPPRESSED_PRIMARY : Status.SUPPRESSED_SECONDARY) : cell;
    }

    private Map<Dimension, String> cut(Cell cell) {
        Map<Dimension, String> cut = new EnumMap<>(Dimension.class);
        question.only()
                .forEach((dimension, values) -> cut.put(
                        dimension, values.size() == 1 ? values.iterator().next() : SEVERAL));
        cut.putAll(cell.key());
        return cut;
    }

    /** The centre, the municipality or the county of a cell; nothing for what is not released as a whole. */
    private @Nullable String where(Cell cell, Map<Dimension, String> cut) {
        if (cell.centre() != null) {
            return cell.centre();
        }
        String municipality = cut.get(Dimension.MUNICIPALITY);
        if (municipality == null) {
            return question.centres().isEmpty() ? Place.COUNTY : null;
        }
        List<String> centres = municipalities.entrySet().stream()
                .filter(it -> it.getValue().equals(municipality))
                .map(Map.Entry::getKey)
                .toList();
        return switch (centres.size()) {
            case 0 -> null;
            case 1 -> centres.getFirst();
            default -> Place.municipality(municipality);
        };
    }
}
