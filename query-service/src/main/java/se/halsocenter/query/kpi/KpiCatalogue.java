package se.halsocenter.query.kpi;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.Words;

/** The key figures there are. A changed definition is a new version beside the old one. */
public final class KpiCatalogue {
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final String PROPOSAL = "Förslag, ännu inte beslutat";

    private static final List<Kpi> ALL = Stream.of(
                    ReferralKpis.all(),
                    ReferralRates.all(),
                    ProgrammeKpis.all(),
                    OutcomeKpis.all(),
                    GroupKpis.all(),
                    CentreKpis.all())
            .flatMap(kpis -> kpis)
            .toList();

    private KpiCatalogue() {}

    /** The latest version of every key figure, in the catalogue's order. */
    public static List<Kpi> all() {
        return ALL.stream()
                .map(Kpi::id)
                .distinct()
                .flatMap(id -> latest(id).stream())
                .toList();
    }

    /** Every version of every key figure. */
    public static List<Kpi> everyVersion() {
        return ALL;
    }

    /** The latest version. */
    public static Optional<Kpi> latest(String id) {
        return ALL.stream().filter(kpi -> kpi.id().equals(id)).max(Comparator.comparingInt(Kpi::version));
    }

    public static Optional<Kpi> version(String id, long version) {
        return ALL.stream()
                .filter(kpi -> kpi.id().equals(id) && kpi.version() == version)
                .findFirst();
    }

    /** The first version of a figure that is neither better nor worse when it grows. */
    static Kpi count(
            String id,
            Words name,
            Words definition,
            Kpi.Unit unit,
            Kpi.DecidingDate decidingDate,
            Calculation calculation,
            List<Split> splits) {
        Kpi.Direction direction = Kpi.Direction.NONE;
        return first(id, name, definition, unit, decidingDate, null, null, direction, calculation, splits);
    }

    /** The first version of a share, which is the better the larger it is. */
    static Kpi share(
            String id,
            Words name,
            Words definition,
            Kpi.DecidingDate decidingDate,
            Words numerator,
            Words denominator,
            Calculation.Rate rate,
            List<Split> splits) {
        Kpi.Direction direction = Kpi.Direction.UP;
        Kpi.Unit unit = Kpi.Unit.RATE;
        return first(id, name, definition, unit, decidingDate, numerator, denominator, direction, rate, splits);
    }

    /** The first version of a key figure. */
    static Kpi first(
            String id,
            Words name,
            Words definition,
            Kpi.Unit unit,
            Kpi.DecidingDate decidingDate,
            @Nullable Words numerator,
            @Nullable Words denominator,
            Kpi.Direction direction,
            Calculation calculation,
            List<Split> splits) {
        return new Kpi(
                id,
                1,
                FIRST_DAY,
                PROPOSAL,
                name,
                definition,
                unit,
                decidingDate,
                numerator,
                denominator,
                direction,
                calculation,
                splits);
    }
}
