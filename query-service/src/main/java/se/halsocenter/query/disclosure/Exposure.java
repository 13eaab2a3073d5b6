package se.halsocenter.query.disclosure;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.halsocenter.query.disclosure.Counted.Unit;
import se.halsocenter.query.kpi.Calculation;
import se.halsocenter.query.kpi.Calculation.Day;
import se.halsocenter.query.kpi.Calculation.Term;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.KpiCatalogue;
import se.halsocenter.query.kpi.Split;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.Measure;

/** Which counts of people a key figure shows: drawn from the catalogue, so that no new figure is forgotten. */
final class Exposure {
    /** The part of the intakes that have reached a first conversation so far. */
    static final String REACHED = "REACHED";

    /** These count meetings, hours and plans. Nobody is small among them. */
    private static final Set<Measure> OF_NOBODY = EnumSet.of(
            Measure.GROUP_SESSION, Measure.ACTIVITY, Measure.STEERING_MEETING, Measure.COACH_HOURS, Measure.PLAN_ITEM);

    private static final Set<Dimension> PLACES = EnumSet.of(Dimension.CENTRE, Dimension.MUNICIPALITY);

    private static final Map<String, Counted> COUNTED = counted(KpiCatalogue.everyVersion());

    private Exposure() {}

    /**
     * Cells that can be read off a figure.
     *
     * @param parts of what is counted
     */
    record Shown(Counted counted, List<String> parts) {}

    /** What a key figure shows; nothing when it counts nobody. */
    static List<Shown> of(Kpi kpi) {
        Map<String, List<String>> shown = shown(kpi);
        return shown.entrySet().stream()
                .map(it -> new Shown(requireNonNull(COUNTED.get(it.getKey())), it.getValue()))
                .toList();
    }

    /** Everything that is counted of people. */
    static List<Counted> everything() {
        return List.copyOf(COUNTED.values());
    }

    private static Map<String, List<String>> shown(Kpi kpi) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        for (Read read : read(kpi)) {
            List<String> parts = shown.computeIfAbsent(read.counted(), any -> new ArrayList<>());
            parts.add(read.part());
            if (read.withRest()) {
                parts.add(Part.rest(read.part()));
            }
        }
        return shown;
    }

    /**
     * A term as it is read from the ledger.
     *
     * @param part its name, or {@link Part#ALL}
     */
    private record Read(String counted, Term term, Unit unit, String part, boolean withRest) {}

    private static List<Read> read(Kpi kpi) {
        return switch (kpi.calculation()) {
            case Calculation.Sum sum -> read(Stream.of(sum.term()), unit(sum.term()), false);
            case Calculation.PerInhabitants ratio -> read(Stream.of(ratio.term()), Unit.LINES, false);
            case Calculation.Percentile percentile -> read(Stream.of(percentile.term()), Unit.LINES, false);
            case Calculation.DistinctPeople people -> read(Stream.of(people.term()), Unit.PEOPLE, false);
            case Calculation.Ratio ratio -> read(Stream.of(ratio.numerator(), ratio.denominator()), Unit.LINES, false);
            case Calculation.Rate rate ->
                Stream.concat(
                                read(rate.numerator().stream(), Unit.LINES, true).stream(),
                                read(rate.denominator().stream(), Unit.LINES, false).stream())
                        .toList();
        };
    }

    private static List<Read> read(Stream<Term> terms, Unit unit, boolean ofWhole) {
        return terms.filter(term -> !OF_NOBODY.contains(term.measure()))
                .map(term -> read(term, unit, ofWhole))
                .toList();
    }

    private static Read read(Term term, Unit unit, boolean ofWhole) {
        if (term.measure() == Measure.CONVERSATION && term.day() == Day.COHORT) {
            return new Read(Measure.INTAKE.name(), term, unit, REACHED, true);
        }
        String name = term.measure() + (unit == Unit.PEOPLE ? "-" + unit : "");
        String part = term.only().entrySet().stream()
                .map(only -> only.getKey().label() + "=" + String.join(",", only.getValue()))
                .sorted()
                .collect(joining(" "));
        return new Read(name, term, unit, part, ofWhole && !part.isEmpty());
    }

    private static Unit unit(Term term) {
        if (term.measure() == Measure.AUDIENCE) {
            return Unit.HEADS;
        }
        return term.measure() == Measure.ATTENDANCE_MINUTES ? Unit.AMOUNTS : Unit.LINES;
    }

    private static Map<String, Counted> counted(List<Kpi> kpis) {
        Map<String, Counted> counted = new LinkedHashMap<>();
        for (Kpi kpi : kpis) {
            Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
            kpi.splits().stream()
                    .map(Split::dimension)
                    .filter(d -> !PLACES.contains(d))
                    .forEach(dimensions::add);
            for (Read read : read(kpi)) {
                counted.merge(read.counted(), alone(read, dimensions), Exposure::together);
            }
        }
        shownWhole(kpis).forEach(name -> counted.computeIfPresent(name, (_, of) -> withRests(of)));
        return counted;
    }

    /** What some figure shows the whole of: a part of it taken from the whole leaves the rest. */
    private static Set<String> shownWhole(List<Kpi> kpis) {
        return kpis.stream()
                .flatMap(kpi -> read(kpi).stream())
                .filter(read -> read.part().equals(Part.ALL))
                .map(Read::counted)
                .collect(toSet());
    }

    private static Counted withRests(Counted of) {
        List<Part> parts = of.parts().stream()
                .map(part -> new Part(part.name(), part.dimension(), part.values(), true))
                .toList();
        return new Counted(of.name(), of.measure(), of.day(), of.unit(), parts, of.dimensions());
    }

    private static Counted alone(Read read, Set<Dimension> dimensions) {
        Term term = read.term();
        boolean reached = read.part().equals(REACHED);
        List<Part> parts = read.part().isEmpty() ? List.of() : List.of(part(read, dimensions));
        Day day = reached || term.measure() == Measure.INTAKE ? Day.HAPPENED : term.day();
        Measure measure = reached ? Measure.INTAKE : term.measure();
        return new Counted(read.counted(), measure, day, read.unit(), parts, dimensions);
    }

    private static Part part(Read read, Set<Dimension> dimensions) {
        return read.term().only().entrySet().stream()
                .filter(only -> !read.part().equals(REACHED) && dimensions.contains(only.getKey()))
                .findFirst()
                .map(only -> new Part(read.part(), only.getKey(), only.getValue(), read.withRest()))
                .orElseGet(() -> new Part(read.part(), null, Set.of(), read.withRest()));
    }

    /** What both show: a part's rest if either does, and its dimension if either can be cut by it. */
    private static Counted together(Counted one, Counted other) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Stream.of(one.parts(), other.parts())
                .flatMap(List::stream)
                .forEach(part -> parts.merge(
                        part.name(),
                        part,
                        (a, b) -> new Part(
                                a.name(),
                                a.dimension() == null ? b.dimension() : a.dimension(),
                                a.dimension() == null ? b.values() : a.values(),
                                a.withRest() || b.withRest())));
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        dimensions.addAll(one.dimensions());
        dimensions.addAll(other.dimensions());
        return new Counted(one.name(), one.measure(), one.day(), one.unit(), List.copyOf(parts.values()), dimensions);
    }
}
