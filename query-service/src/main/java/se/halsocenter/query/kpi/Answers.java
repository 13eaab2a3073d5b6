package se.halsocenter.query.kpi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.halsocenter.eventlog.Head;

/** The shapes of the answers, their fields in the documented order. */
final class Answers {
    private Answers() {}

    static Map<String, Object> catalogue(List<Kpi> kpis) {
        return Map.of("kpis", kpis.stream().map(Answers::kpi).toList());
    }

    static Map<String, Object> kpi(Kpi kpi) {
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
        answer.put("targets", List.of());
        return answer;
    }

    private static Map<String, Object> dimension(Kpi kpi, Split split) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", split.dimension().label());
        answer.put("additive", kpi.additive(split));
        answer.put("values", split.values());
        return answer;
    }

    static Map<String, Object> values(Kpi kpi, Head asOf, List<Cell> cells) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("id", kpi.id());
        named.put("version", kpi.version());
        named.put("name", kpi.name());
        named.put("unit", code(kpi.unit()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("kpi", named);
        answer.put("asOf", asOf);
        answer.put("cells", cells.stream().map(cell -> cell(kpi, cell)).toList());
        return answer;
    }

    private static Map<String, Object> cell(Kpi kpi, Cell cell) {
        Figure figure = cell.figure();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("period", cell.period());
        answer.put("centre", cell.centre());
        cell.key().forEach((dimension, value) -> answer.put(dimension.label(), value));
        answer.put("value", figure.value());
        if (kpi.calculation() instanceof Calculation.Percentile) {
            answer.put("p90", figure.p90());
        }
        answer.put("numerator", figure.numerator());
        answer.put("denominator", figure.denominator());
        answer.put("interval", figure.interval());
        answer.put("status", code(figure.status()));
        answer.put("flags", cell.flags());
        answer.put("target", null);
        return answer;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
