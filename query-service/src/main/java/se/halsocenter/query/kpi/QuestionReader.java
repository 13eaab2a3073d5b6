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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.web.Violation;

/** Reads the query parameters of a question and collects every mistake in them. */
final class QuestionReader {
    private static final int MOST_PERIODS = 1000;

    private final Map<String, List<String>> parameters;
    private final LocalDate today;
    private final List<Violation> violations = new ArrayList<>();

    /**
     * A reader of one query.
     *
     * @param today in Europe/Stockholm: without a period its year is meant
     */
    QuestionReader(Map<String, List<String>> parameters, LocalDate today) {
        this.parameters = parameters;
        this.today = today;
    }

    /** The mistakes met so far. */
    List<Violation> violations() {
        return violations;
    }

    /** What was asked; not to be answered when there are violations. */
    Question read(Kpi latest) {
        Kpi kpi = definition(latest);
        refuseWhatIsNotThere(kpi);
        return new Question(
                kpi,
                periods(),
                values("centreId").stream().distinct().toList(),
                by(kpi),
                only(kpi),
                one("asOf", Moments::asOf).orElse(null),
                one("minPosition", Moments::position).orElse(0L));
    }

    private Kpi definition(Kpi latest) {
        Optional<Long> version = one("definition", Moments::position);
        Optional<Kpi> kpi =
                version.map(number -> KpiCatalogue.version(latest.id(), number)).orElse(Optional.of(latest));
        if (kpi.isEmpty()) {
            mistake(Mistake.UNKNOWN_DEFINITION, "definition");
        }
        return kpi.orElse(latest);
    }

    private List<Period> periods() {
        List<String> texts = values("period");
        List<Period> asked = new ArrayList<>();
        for (String text : texts.isEmpty() ? List.of(Integer.toString(today.getYear())) : texts) {
            Periods.parse(text).ifPresentOrElse(asked::add, () -> mistake(Mistake.NO_SUCH_PERIOD, "period"));
        }
        Optional<Every> every = one("every", Every::labelled);
        List<Period> periods = asked.stream()
                .flatMap(period -> every.map(e -> e.split(period).stream()).orElse(Stream.of(period)))
                .distinct()
                .limit(MOST_PERIODS + 1L)
                .toList();
        if (periods.size() > MOST_PERIODS) {
            mistake(Mistake.TOO_MANY_PERIODS, "period");
        }
        return periods;
    }

    private List<Dimension> by(Kpi kpi) {
        List<Dimension> by = new ArrayList<>();
        values("by").stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .distinct()
                .forEach(label -> Dimension.labelled(label)
                        .filter(dimension -> kpi.split(dimension).isPresent())
                        .ifPresentOrElse(by::add, () -> mistake(Mistake.UNKNOWN_DIMENSION, "by")));
        return by;
    }

    private Map<Dimension, Set<String>> only(Kpi kpi) {
        Map<Dimension, Set<String>> only = new EnumMap<>(Dimension.class);
        for (Split split : kpi.splits()) {
            String label = split.dimension().label();
            if (split.dimension() != Dimension.CENTRE && parameters.containsKey(label)) {
                List<String> values = distinct(label);
                if (!values.stream().allMatch(split::allows)) {
                    mistake(Mistake.UNKNOWN_VALUE, label);
                }
                only.put(split.dimension(), new LinkedHashSet<>(values));
            }
        }
        return only;
    }

    private void refuseWhatIsNotThere(Kpi kpi) {
        for (String name : parameters.keySet()) {
            switch (name) {
                case "period", "every", "centreId", "by", "asOf", "definition", "minPosition" -> {}
                case "format" -> one(name, text -> Optional.of(text).filter("json"::equals));
                case "compare" -> mistake(Mistake.NOT_AVAILABLE, name);
                default -> refuseUnlessFilter(name, kpi);
            }
        }
    }

    private void refuseUnlessFilter(String name, Kpi kpi) {
        Optional<Dimension> dimension = Dimension.labelled(name).filter(d -> d != Dimension.CENTRE);
        if (dimension.isEmpty()) {
            mistake(Mistake.UNKNOWN_PARAMETER, name);
        } else if (kpi.split(dimension.get()).isEmpty()) {
            mistake(Mistake.UNKNOWN_DIMENSION, name);
        }
    }

    private List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** Values that are looked up in the database, which knows no control characters. */
    private List<String> distinct(String name) {
        List<String> values = values(name).stream().distinct().toList();
        if (values.stream().anyMatch(v -> v.isEmpty() || v.chars().anyMatch(Character::isISOControl))) {
            mistake(Mistake.MALFORMED, name);
        }
        return values;
    }

    private <T> Optional<T> one(String name, Function<String, Optional<T>> reading) {
        List<String> texts = values(name);
        if (texts.size() > 1) {
            mistake(Mistake.REPEATED, name);
        }
        @Nullable String text = texts.isEmpty() ? null : texts.getFirst();
        Optional<T> value = text == null ? Optional.empty() : reading.apply(text);
        if (text != null && value.isEmpty()) {
            mistake(Mistake.MALFORMED, name);
        }
        return value;
    }

    void mistake(Mistake mistake, String parameter) {
        Violation violation = mistake.in(parameter);
        if (!violations.contains(violation)) {
            violations.add(violation);
        }
    }
}
