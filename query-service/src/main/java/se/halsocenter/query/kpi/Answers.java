package se.halsocenter.query.kpi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.ledger.Centres.Target;
import se.halsocenter.query.ledger.Dimension;

/** The shapes of the answers, their fields in the documented order. */
public final class Answers {
    private Answers() {}

    static Map<String, Object> catalogue(List<Kpi> kpis, Targets targets) {
        return Map.of("kpis", kpis.stream().map(kpi -> kpi(kpi, targets)).toList());
    }

    static Map<String, Object> kpi(Kpi kpi, Targets targets) {
        Map<String, Object> answer = definition(kpi);
        answer.put("targets", targets.of(kpi).stream().map(Answers::target).toList());
        return answer;
    }

    /** What a key figure counts, as the catalogue says it. */
    public static Map<String, Object> definition(Kpi kpi) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", kpi.id());
        answer.put("version", kpi.version());
        answer.put("name", kpi.name());
        answer.put("definition", kpi.definition());
        answer.put("validFrom", kpi.validFrom());
        answer.put("decidedBy", kpi.decidedBy());
        answer.put("unit", code(kpi.unit()));
        answer.put("decidingDate", code(kpi.decidingDate()));
        answer.put("numerator", kpi.numerator());
        answer.put("denominator", kpi.denominator());
        answer.put("direction", code(kpi.direction()));
        answer.put(
                "dimensions",
                kpi.splits().stream().map(split -> dimension(kpi, split)).toList());
        return answer;
    }

    private static Map<String, Object> target(Target target) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("centre", target.centre());
        answer.put("phase", target.phase());
        answer.put("validFrom", target.validFrom());
        answer.put("value", Figure.number(target.value().doubleValue()));
        return answer;
    }

    private static Map<String, Object> dimension(Kpi kpi, Split split) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", split.dimension().label());
        answer.put("additive", kpi.additive(split));
        answer.put("values", split.values());
        return answer;
    }

    /** The question in full; nothing in it depends on the day. */
    public static Map<String, Object> question(Question question) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("kpi", question.kpi().id());
        asked.put("definition", question.kpi().version());
        asked.put("periods", question.periods().stream().map(Period::label).toList());
        asked.put("centres", question.centres());
        asked.put("dimensions", question.by().stream().map(Dimension::label).toList());
        asked.put(
                "filters",
                question.only().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> Map.of(
                                "dimension",
                                it.getKey().label(),
                                "values",
                                it.getValue().stream().sorted().toList()))
                        .toList());
        return asked;
    }

    /** The cells of an answer. */
    public static Map<String, Object> values(Answered answered) {
        Kpi kpi = answered.question().kpi();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("kpi", named(kpi));
        answer.put("asOf", answered.asOf());
        answer.put(
                "cells", answered.cells().stream().map(cell -> cell(kpi, cell)).toList());
        return answer;
    }

    /** Which key figure it is. */
    public static Map<String, Object> named(Kpi kpi) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("id", kpi.id());
        named.put("version", kpi.version());
        named.put("name", kpi.name());
        named.put("unit", code(kpi.unit()));
        return named;
    }

    /** Where a cell stands, by period, centre and its value in each dimension. */
    public static Map<String, Object> place(Cell.Place place) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("period", place.period().label());
        answer.put("centre", place.centre());
        place.key().forEach((dimension, value) -> answer.put(dimension.label(), value));
        return answer;
    }

    /** One cell of an answer. */
    public static Map<String, Object> cell(Kpi kpi, Cell cell) {
        Map<String, Object> answer = place(cell.place());
        answer.putAll(figure(kpi, cell.figure(), cell.flags(), cell.target()));
        if (cell.previous() != null) {
            answer.put("previous", change(cell.previous()));
        }
        return answer;
    }

    /** A figure, or what is in its place. */
    public static Map<String, Object> figure(Kpi kpi, Figure figure, List<Flag> flags, @Nullable Goal target) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("value", figure.value());
        if (kpi.calculation() instanceof Calculation.Percentile) {
            answer.put("p90", figure.p90());
        }
        answer.put("numerator", figure.numerator());
        answer.put("denominator", figure.denominator());
        answer.put("interval", figure.interval());
        answer.put("status", code(figure.status()));
        answer.put("flags", flags.stream().map(Flag::label).toList());
        answer.put("target", target == null ? null : goal(target));
        return answer;
    }

    private static Map<String, Object> goal(Goal goal) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("value", goal.value());
        answer.put("gap", goal.gap());
        answer.put("direction", code(goal.direction()));
        answer.put("reached", goal.reached());
        return answer;
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("period", change.period().label());
        answer.put("value", change.value());
        answer.put("change", change.change());
        answer.put("relativeChange", change.relativeChange());
        return answer;
    }

    /** A constant as answers name it, such as {@code no-data}. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
