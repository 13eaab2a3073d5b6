package se.halsocenter.query.kpi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Parameters;

/** Reads a question out of its query parameters, which collect every mistake. */
final class QuestionReader {
    private static final int MOST_PERIODS = 1000;

    private final Parameters parameters;
    private final LocalDate today;
    private final List<String> others;

    /**
     * A reader of one query.
     *
     * @param today in Europe/Stockholm: without a period its year is meant
     * @param others parameters that somebody else reads
     */
    QuestionReader(Parameters parameters, LocalDate today, List<String> others) {
        this.parameters = parameters;
        this.today = today;
        this.others = others;
    }

    /** What was asked; not to be answered when the parameters hold mistakes. */
    Question read(Kpi latest) {
        Kpi kpi = definition(latest);
        refuseWhatIsNotThere(kpi);
        return new Question(
                kpi,
                periods(),
                parameters.values("centreId").stream().distinct().toList(),
                by(kpi),
                only(kpi),
                parameters.one("asOf", Moments::asOf).orElse(null),
                parameters.one("minPosition", Parameters::position).orElse(0L),
                parameters
                        .one("compare", text -> Optional.of(text).filter("previous"::equals))
                        .isPresent());
    }

    private Kpi definition(Kpi latest) {
        Optional<Long> version = parameters.one("definition", Parameters::position);
        Optional<Kpi> kpi =
                version.map(number -> KpiCatalogue.version(latest.id(), number)).orElse(Optional.of(latest));
        if (kpi.isEmpty()) {
            parameters.mistake(Mistake.UNKNOWN_DEFINITION, "definition");
        }
        return kpi.orElse(latest);
    }

    private List<Period> periods() {
        List<String> texts = parameters.values("period");
        List<Period> asked = new ArrayList<>();
        for (String text : texts.isEmpty() ? List.of(Integer.toString(today.getYear())) : texts) {
            Periods.parse(text).ifPresentOrElse(asked::add, () -> parameters.mistake(Mistake.NO_SUCH_PERIOD, "period"));
        }
        Optional<Every> every = parameters.one("every", Every::labelled);
        List<Period> periods = asked.stream()
                .flatMap(period -> every.map(e -> e.split(period).stream()).orElse(Stream.of(period)))
                .distinct()
                .limit(MOST_PERIODS + 1L)
                .toList();
        if (periods.size() > MOST_PERIODS) {
            parameters.mistake(Mistake.TOO_MANY_PERIODS, "period");
        }
        return periods;
    }

    private List<Dimension> by(Kpi kpi) {
        List<Dimension> by = new ArrayList<>();
        parameters.values("by").stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .distinct()
                .forEach(label -> Dimension.labelled(label)
                        .filter(dimension -> kpi.split(dimension).isPresent())
                        .ifPresentOrElse(by::add, () -> parameters.mistake(Mistake.UNKNOWN_DIMENSION, "by")));
        return by;
    }

    private Map<Dimension, Set<String>> only(Kpi kpi) {
        Map<Dimension, Set<String>> only = new EnumMap<>(Dimension.class);
        for (Split split : kpi.splits()) {
            String label = split.dimension().label();
            if (split.dimension() != Dimension.CENTRE && parameters.has(label)) {
                List<String> values = parameters.distinct(label);
                if (!values.stream().allMatch(split::allows)) {
                    parameters.mistake(Mistake.UNKNOWN_VALUE, label);
                }
                only.put(split.dimension(), new LinkedHashSet<>(values));
            }
        }
        return only;
    }

    private void refuseWhatIsNotThere(Kpi kpi) {
        for (String name : parameters.names()) {
            if (others.contains(name)) {
                continue;
            }
            switch (name) {
                case "period", "every", "centreId", "by", "asOf", "definition", "minPosition", "compare" -> {}
                case "format" -> parameters.one(name, text -> Optional.of(text).filter("json"::equals));
                default -> refuseUnlessFilter(name, kpi);
            }
        }
    }

    private void refuseUnlessFilter(String name, Kpi kpi) {
        Optional<Dimension> dimension = Dimension.labelled(name).filter(d -> d != Dimension.CENTRE);
        if (dimension.isEmpty()) {
            parameters.mistake(Mistake.UNKNOWN_PARAMETER, name);
        } else if (kpi.split(dimension.get()).isEmpty()) {
            parameters.mistake(Mistake.UNKNOWN_DIMENSION, name);
        }
    }
}
