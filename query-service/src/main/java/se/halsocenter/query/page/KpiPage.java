package se.halsocenter.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Questions;
import se.halsocenter.query.kpi.Split;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.page.Chart.Kind;
import se.halsocenter.query.page.Chooser.Option;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;

/**
 * A key figure with its definition.
 *
 * @param asOf the place in the log that the figures rest on
 * @param splits what it can be shown by
 * @param paces how the period can be cut
 */
record KpiPage(
        Visit visit,
        Head asOf,
        Chooser chooser,
        Kpi kpi,
        List<Option> splits,
        List<Option> paces,
        Exhibit exhibit,
        List<Download> downloads) {
    KpiPage {
        splits = List.copyOf(splits);
        paces = List.copyOf(paces);
        downloads = List.copyOf(downloads);
    }

    /** The same figures as a file. */
    record Download(String name, String address) {}

    static KpiPage of(String kpiId, Visit visit, Codes codes) {
        Kpi kpi = Questions.known(kpiId);
        @Nullable Dimension by = by(kpi, visit);
        Optional<Every> every = every(visit);
        List<Period> periods = every.map(it -> it.split(visit.period())).orElseGet(visit::series);
        Answered answered = by == null ? visit.ask(kpiId, periods) : visit.ask(kpiId, periods, by);
        Exhibit exhibit = by == null ? CourseOfOne.exhibit(answered, visit) : split(answered, by, visit, codes);
        return new KpiPage(
                visit,
                answered.asOf(),
                Chooser.of(visit),
                kpi,
                splits(kpi, by, visit),
                paces(every, visit),
                exhibit,
                downloads(answered, by, visit));
    }

    private static @Nullable Dimension by(Kpi kpi, Visit visit) {
        String label = visit.frame().here().value("by");
        if (label == null) {
            return null;
        }
        return Dimension.labelled(label)
                .filter(it -> kpi.split(it).isPresent())
                .orElseThrow(() -> new Refused(Problem.INVALID_PARAMETER, List.of(Mistake.UNKNOWN_DIMENSION.in("by"))));
    }

    private static Optional<Every> every(Visit visit) {
        String label = visit.frame().here().value("every");
        if (label == null) {
            return Optional.empty();
        }
        return Optional.of(Every.labelled(label)
                .orElseThrow(() -> new Refused(Problem.INVALID_PARAMETER, List.of(Mistake.MALFORMED.in("every")))));
    }

    private static Exhibit split(Answered answered, Dimension by, Visit visit, Codes codes) {
        Kpi kpi = answered.question().kpi();
        Frame frame = visit.frame();
        String title = frame.say(kpi.name()) + frame.say(" efter ", " by ") + frame.say(Phrases.of(by));
        var names = codes.of(kpi, by, visit);
        Split split = kpi.split(by).orElseThrow();
        Exhibits exhibits = new Exhibits(frame);
        FigureTable table = split.values().isEmpty()
                ? exhibits.largestFirst(title, answered, by, names)
                : exhibits.parts(title, answered, by, names);
        boolean percent = kpi.unit() == Kpi.Unit.RATE;
        Chart chart = table.heads().size() < 2
                ? Chart.ofColumn(percent, table, 0)
                : Chart.byRow(kpi.additive(split) ? Kind.STACKED : Kind.LINES, percent, table);
        String lead = kpi.additive(split)
                ? ""
                : frame.say("Delarna får inte läggas ihop.", "The parts must not be added up.");
        return new Exhibit("figures", title, lead, table, chart);
    }

    private static List<Option> splits(Kpi kpi, @Nullable Dimension by, Visit visit) {
        Frame frame = visit.frame();
        Stream<Option> each = kpi.splits().stream()
                .map(Split::dimension)
                .filter(it -> visit.centre() == null || (it != Dimension.CENTRE && it != Dimension.MUNICIPALITY))
                .map(it -> new Option(it.label(), frame.say(Phrases.of(it)), it == by));
        return Stream.concat(Stream.of(new Option("", frame.say("ingen", "none"), by == null)), each)
                .toList();
    }

    /** By periods of the same kind one after the other, or by the parts of the one. */
    private static List<Option> paces(Optional<Every> chosen, Visit visit) {
        Frame frame = visit.frame();
        Optional<Every> kind = Every.of(visit.period());
        List<Option> paces = new ArrayList<>();
        paces.add(new Option(
                "",
                kind.map(it -> frame.say(Phrases.of(it)))
                        .orElseGet(() -> frame.say("lika långa perioder", "by equal periods")),
                chosen.isEmpty()));
        for (Every every : Every.values()) {
            if (kind.filter(it -> it.compareTo(every) >= 0).isEmpty()) {
                paces.add(new Option(
                        every.label(),
                        frame.say(Phrases.of(every)),
                        chosen.filter(every::equals).isPresent()));
            }
        }
        return paces;
    }

    private static List<Download> downloads(Answered answered, @Nullable Dimension by, Visit visit) {
        List<String> parameters = new ArrayList<>();
        answered.question()
                .periods()
                .forEach(period -> parameters.add(Address.query(Map.of("period", period.label()))));
        if (visit.centre() != null) {
            parameters.add(Address.query(Map.of("centreId", visit.centre())));
        }
        if (by != null) {
            parameters.add("by=" + by.label());
        }
        parameters.add("asOf=" + answered.asOf().position());
        String address = "/v1/kpis/" + answered.question().kpi().id() + "/values?" + String.join("&", parameters);
        return Stream.of(
                        new Download("Excel", "xlsx"),
                        new Download(visit.frame().say("CSV för svensk Excel", "CSV for Swedish Excel"), "csv-sv"),
                        new Download("CSV", "csv"),
                        new Download("JSON-stat", "json-stat2"),
                        new Download("JSON", "json"))
                .map(it -> new Download(it.name(), address + "&format=" + it.address()))
                .toList();
    }
}
