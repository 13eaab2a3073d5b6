package se.halsocenter.query.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.halsocenter.access.Caller;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.Words;
import se.halsocenter.query.export.Names;
import se.halsocenter.query.export.Naming;
import se.halsocenter.query.export.PeriodNames;
import se.halsocenter.query.export.Texts;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.kpi.Figures;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Figures.Asked;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Periods;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.kpi.Split;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.ledger.Centres.Named;
import se.halsocenter.query.ledger.Dimension;

/** Describes key figures as the caller may see them. */
@Component
final class Tables {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final Centres centres;
    private final Figures figures;
    private final Naming naming;

    Tables(Centres centres, Figures figures, Naming naming) {
        this.centres = centres;
        this.figures = figures;
        this.naming = naming;
    }

    Table of(Kpi kpi, Head asOf) {
        Seen seen = seen(asOf);
        List<Variable> variables = new ArrayList<>(List.of(periods(seen), centres(kpi, seen)));
        kpi.splits().stream()
                .filter(split -> split.dimension() != Dimension.CENTRE)
                .forEach(split -> variables.add(variable(kpi, split, seen)));
        return Table.of(kpi, asOf, variables);
    }

    /**
     * What the caller sees.
     *
     * @param all whether they see all centres together
     * @param years from the first opening on, in order
     */
    private record Seen(Head asOf, boolean all, List<Named> centres, List<Period> years) {
        /** The centres that a question must name: none for the county. */
        List<String> named() {
            return all ? List.of() : centres.stream().map(Named::id).toList();
        }
    }

    private Seen seen(Head asOf) {
        Caller caller = Caller.required();
        List<Named> seen = centres.named(asOf.position()).stream()
                .filter(centre -> caller.sees(centre.id()))
                .toList();
        return new Seen(asOf, caller.mayReadFiguresOfAll(), seen, years(seen, asOf));
    }

    private static List<Period> years(List<Named> seen, Head asOf) {
        @Nullable Instant last = asOf.recordedAt();
        if (seen.isEmpty() || last == null) {
            return List.of();
        }
        int first = seen.stream()
                .mapToInt(centre -> centre.openedOn().getYear())
                .min()
                .getAsInt();
        return IntStream.rangeClosed(first, LocalDate.ofInstant(last, STOCKHOLM).getYear())
                .mapToObj(Integer::toString)
                .flatMap(year -> Periods.parse(year).stream())
                .toList();
    }

    private static Variable periods(Seen seen) {
        return new Variable(
                "period",
                new Words("Period", "Period"),
                "period",
                true,
                false,
                false,
                seen.years().stream().map(Period::label).toList(),
                seen.years().stream().map(PeriodNames::of).toList(),
                Stream.of(Every.values()).map(Every::label).toList(),
                null);
    }

    private static Variable centres(Kpi kpi, Seen seen) {
        return new Variable(
                Dimension.CENTRE.label(),
                Texts.of(Dimension.CENTRE),
                "centreId",
                false,
                seen.all(),
                kpi.split(Dimension.CENTRE).map(kpi::additive).orElse(false),
                seen.centres().stream().map(Named::id).toList(),
                seen.centres().stream()
                        .map(it -> new Words(it.name(), it.name()))
                        .toList(),
                null,
                seen.centres().stream().map(Named::municipality).toList());
    }

    private Variable variable(Kpi kpi, Split split, Seen seen) {
        Dimension dimension = split.dimension();
        List<String> values = split.values();
        Names names = naming.of(List.of());
        if (values.isEmpty() && !seen.years().isEmpty()) {
            Answered answered = met(kpi, dimension, seen);
            values = answered.cells().stream()
                    .flatMap(cell -> Stream.ofNullable(cell.key().get(dimension)))
                    .distinct()
                    .sorted()
                    .toList();
            names = naming.of(List.of(answered));
        }
        Names known = names;
        return new Variable(
                dimension.label(),
                Texts.of(dimension),
                dimension.label(),
                false,
                true,
                kpi.additive(split),
                values,
                values.stream().map(value -> known.value(kpi, dimension, value)).toList(),
                null,
                null);
    }

    /** The values that have been met, as the figures' own gate lets the caller see them. */
    private Answered met(Kpi kpi, Dimension dimension, Seen seen) {
        Question question = Question.of(kpi, seen.years(), seen.named(), List.of(dimension));
        return figures.answer(new Asked(question, seen.asOf()));
    }
}
