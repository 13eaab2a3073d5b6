package se.halsocenter.query.disclosure;

import static se.halsocenter.query.ledger.Dimension.AGE_BAND;
import static se.halsocenter.query.ledger.Dimension.CARE_UNIT;
import static se.halsocenter.query.ledger.Dimension.INSTRUMENT;
import static se.halsocenter.query.ledger.Dimension.PRECISION;
import static se.halsocenter.query.ledger.Dimension.PROFESSION;
import static se.halsocenter.query.ledger.Dimension.SEGMENT;
import static se.halsocenter.query.ledger.Dimension.SEX;
import static se.halsocenter.query.ledger.Dimension.TIME_POINT;
import static se.halsocenter.query.ledger.Dimension.VALUE_TABLE;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.ledger.Dimension;

/** How finely figures are cut for outside readers: the finer the cut, the more of it would have to be suppressed. */
public final class ReleasePlan {
    private static final Set<Dimension> NARROW =
            EnumSet.of(CARE_UNIT, PROFESSION, SEGMENT, PRECISION, INSTRUMENT, VALUE_TABLE);

    private static final List<Set<Dimension>> PAIRS =
            List.of(EnumSet.of(SEX, AGE_BAND), EnumSet.of(TIME_POINT, SEX), EnumSet.of(TIME_POINT, AGE_BAND));

    private ReleasePlan() {}

    /** Every combination of some dimensions that is released at all: none, each alone, and the pairs. */
    static List<Set<Dimension>> cuts(Set<Dimension> dimensions) {
        return Stream.of(
                        Stream.<Set<Dimension>>of(EnumSet.noneOf(Dimension.class)),
                        dimensions.stream().<Set<Dimension>>map(EnumSet::of),
                        PAIRS.stream().filter(dimensions::containsAll))
                .flatMap(cuts -> cuts)
                .toList();
    }

    /** Whether figures cut by these dimensions are released for a period, once it has been over for long enough. */
    public static boolean releases(Collection<Dimension> cut, Period period) {
        return Span.of(period).filter(span -> releases(cut, span.level())).isPresent();
    }

    /** Whether figures cut by these dimensions are released for spans of a level. */
    public static boolean releases(Collection<Dimension> cut, Every level) {
        return switch (cut.size()) {
            case 0 -> level != Every.WEEK;
            case 1 -> NARROW.containsAll(cut) ? level == Every.YEAR : level != Every.WEEK && level != Every.MONTH;
            default -> level == Every.YEAR && PAIRS.contains(Set.copyOf(cut));
        };
    }
}
