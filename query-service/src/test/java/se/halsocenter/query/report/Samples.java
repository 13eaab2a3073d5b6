package se.halsocenter.query.report;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import se.halsocenter.eventlog.Head;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.PlanEvent.ItemAdded;
import se.halsocenter.events.PlanEvent.ItemFollowedUp;
import se.halsocenter.events.PlanEvent.ItemFutureSet;
import se.halsocenter.events.PlanEvent.ItemOutcome;
import se.halsocenter.query.Facts;
import se.halsocenter.query.Words;
import se.halsocenter.query.export.Names;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Figure.Status;
import se.halsocenter.query.kpi.Flag;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.kpi.Wilson;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.plan.Plan;

/** A report of made-up answers, one of every kind that there is. */
final class Samples {
    static final Instant KNOWN_AT = Instant.parse("2024-01-31T10:15:00Z");
    static final String HOSTILE = "<script>alert('å')</script> & \"mer\"";
    static final String GROUP = "0198c0de-0000-7000-8000-000000000001";

    private Samples() {}

    static Layout layout() {
        InputStream yaml = Samples.class.getResourceAsStream("/report/annual-report.yml");
        return LayoutReader.read(new Yaml().<Object>load(yaml));
    }

    static Subject subject(int year) {
        Map<String, Words> codes = Map.of("focusArea/CULTURE", new Words("Kultur", "Culture"));
        return new Subject(
                new Head(1249, KNOWN_AT),
                "vaggeryd",
                "Hälsocenter Vaggeryds kommun",
                LocalDate.of(2021, 10, 25),
                year,
                codes);
    }

    static Names names() {
        return new Names(
                Map.of(), Map.of(GROUP, "FaR-träningsgrupp"), subject(2023).codes());
    }

    static Report report() {
        return report(layout(), Samples::answered, Optional.of(plan()));
    }

    /** A report with answers of one's own. */
    static Report report(Layout layout, Function<Question, List<Cell>> answer, Optional<Plan> plan) {
        Asking asking = new Asking(subject(2023));
        return new Filling(asking, asking.answers(layout, answer), names(), plan).report(layout);
    }

    static List<Cell> answered(Question question) {
        return question.periods().stream()
                .flatMap(period -> keys(question).stream().map(key -> cell(question, period, key)))
                .toList();
    }

    private static List<Map<Dimension, String>> keys(Question question) {
        if (question.by().isEmpty()) {
            return List.of(Map.of());
        }
        return Stream.of(0, 1)
                .map(place -> {
                    Map<Dimension, String> key = new EnumMap<>(Dimension.class);
                    question.by().forEach(it -> key.put(it, value(question.kpi(), it, place)));
                    return key;
                })
                .distinct()
                .toList();
    }

    private static String value(Kpi kpi, Dimension dimension, int place) {
        List<String> values = kpi.split(dimension).orElseThrow().values();
        return switch (dimension) {
            case GROUP -> GROUP;
            case SEGMENT -> HOSTILE;
            default -> values.isEmpty() ? List.of("STRESS", Dimension.UNSTATED).get(place) : values.get(place);
        };
    }

    private static Cell cell(Question question, Period period, Map<Dimension, String> key) {
        Kpi kpi = question.kpi();
        return switch (kpi.id()) {
            case "declined" -> cell(period, key, absent(Status.SUPPRESSED_PRIMARY));
            case "prescriptions-returned" -> cell(period, key, absent(Status.SUPPRESSED_SECONDARY));
            case "concerns-relieved" -> cell(period, key, absent(Status.NO_DATA));
            case "audience" -> cell(period, key, amount(1470), Flag.Kind.ESTIMATE);
            default -> cell(period, key, kpi.unit() == Kpi.Unit.RATE ? rate(66, 81) : amount(kpi));
        };
    }

    private static Figure amount(Kpi kpi) {
        return kpi.unit() == Kpi.Unit.DAYS
                ? new Figure(32L, 63L, null, null, null, Status.VALUE)
                : amount(kpi.id().length());
    }

    static Figure amount(long amount) {
        return new Figure(amount, null, null, null, null, amount == 0 ? Status.ZERO : Status.VALUE);
    }

    static Figure rate(long part, long whole) {
        return new Figure((double) part / whole, null, part, whole, Wilson.of(part, whole), Status.VALUE);
    }

    static Figure absent(Status status) {
        return new Figure(null, null, null, null, null, status);
    }

    static Cell cell(Period period, Map<Dimension, String> key, Figure figure, Flag... flags) {
        return new Cell(period, "vaggeryd", key, figure, List.of(flags), null, null);
    }

    static Plan plan() {
        UUID walks = new UUID(9, 1);
        UUID course = new UUID(9, 2);
        Event[] events = {
            new ItemAdded(walks, "vaggeryd", 2023, "PHYSICAL_ACTIVITY", "Promenadgrupper " + HOSTILE),
            new ItemAdded(course, "vaggeryd", 2023, "CULTURE", "Teckning"),
            new ItemFollowedUp(walks, ItemOutcome.PARTLY, "XRundor prövades."),
            new ItemFutureSet(walks, "Fler 2024.")
        };
        List<StoredEvent> history = Facts.history("vaggeryd/2023", events);
        return Plan.of(new Head(4, KNOWN_AT), history).orElseThrow();
    }

    /** The table with a title of a report. */
    static Report.Table table(Report report, String title) {
        return report.sections().stream()
                .flatMap(section -> section.parts().stream())
                .filter(part -> part.title().sv().equals(title))
                .map(Report.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static @Nullable Number value(Report.Row row, int column) {
        return row.entries().get(column).figure().value();
    }

    static Map<String, Object> yaml(String text) {
        return new HashMap<>(Objects.requireNonNull(new Yaml().load(text)));
    }
}
