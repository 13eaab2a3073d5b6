package se.halsocenter.query.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Answers;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.ledger.Centres.Named;
import se.halsocenter.query.ledger.Dimension;

/**
 * An answer as a dataset of JSON-stat 2.0, its labels in Swedish. What the format has no place for, such as numerators
 * and reservations, stands in its {@code extension}, cell by cell in the order of {@code value}.
 */
record JsonStat(Answered answered, Names names, Cube cube) {
    /** The dimension of one category that says what is measured. */
    private static final String CONTENTS = "contents";

    private static final List<String> DETAILS =
            List.of("p90", "numerator", "denominator", "interval", "flags", "target", "previous");

    static Map<String, Object> of(Answered answered, Names names) {
        return new JsonStat(answered, names, Cube.of(answered)).dataset();
    }

    private Kpi kpi() {
        return answered.question().kpi();
    }

    private Map<String, Object> dataset() {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        dataset.put("label", kpi().name().sv());
        dataset.put("href", Address.of(answered));
        dataset.put("source", Texts.SOURCE.sv());
        if (answered.asOf().recordedAt() != null) {
            dataset.put("updated", answered.asOf().recordedAt());
        }
        dataset.put("note", List.of(kpi().definition().sv()));
        List<String> ids = new ArrayList<>(cube.categories().sequencedKeySet());
        ids.add(CONTENTS);
        List<Integer> sizes = new ArrayList<>(
                cube.categories().sequencedValues().stream().map(List::size).toList());
        sizes.add(1);
        dataset.put("id", ids);
        dataset.put("size", sizes);
        dataset.put("role", roles());
        dataset.put("dimension", dimensions());
        dataset.put("value", cube.each(cell -> cell.figure().value()));
        dataset.put("status", cube.each(cell -> Answers.code(cell.figure().status())));
        dataset.put("extension", extension());
        return dataset;
    }

    private Map<String, Object> roles() {
        Map<String, Object> roles = new LinkedHashMap<>();
        roles.put("time", List.of(Cube.PERIOD));
        roles.put(
                "geo",
                Stream.of(Cube.CENTRE, Dimension.MUNICIPALITY.label())
                        .filter(cube.categories()::containsKey)
                        .toList());
        roles.put("metric", List.of(CONTENTS));
        return roles;
    }

    private Map<String, Object> dimensions() {
        Map<String, Object> dimensions = new LinkedHashMap<>();
        dimensions.put(Cube.PERIOD, periods());
        dimensions.put(Cube.CENTRE, centres());
        for (Dimension dimension : answered.question().keys()) {
            dimensions.put(
                    dimension.label(),
                    dimension(
                            Texts.of(dimension).sv(),
                            dimension.label(),
                            value -> names.value(kpi(), dimension, value).sv()));
        }
        dimensions.put(CONTENTS, contents());
        return dimensions;
    }

    private Map<String, Object> periods() {
        Map<String, String> called = new LinkedHashMap<>();
        Map<String, Object> days = new LinkedHashMap<>();
        for (Cell cell : answered.cells()) {
            Period period = cell.period();
            called.putIfAbsent(period.label(), PeriodNames.of(period).sv());
            days.putIfAbsent(period.label(), List.of(period.first(), period.last()));
        }
        Map<String, Object> dimension = dimension("Period", Cube.PERIOD, label -> called.getOrDefault(label, label));
        dimension.put("extension", Map.of("days", days));
        return dimension;
    }

    private Map<String, Object> centres() {
        Map<String, Object> dimension = dimension(
                Texts.of(Dimension.CENTRE).sv(),
                Cube.CENTRE,
                code -> names.centre(code.equals(Names.COUNTY) ? null : code).sv());
        Map<String, Object> municipalities = new LinkedHashMap<>();
        for (String code : cube.categories().getOrDefault(Cube.CENTRE, List.of())) {
            @Nullable Named centre = names.centres().get(code);
            if (centre != null) {
                municipalities.put(code, centre.municipality());
            }
        }
        dimension.put("extension", Map.of("municipality", municipalities));
        return dimension;
    }

    private Map<String, Object> dimension(String label, String id, Function<String, String> name) {
        List<String> values = cube.categories().getOrDefault(id, List.of());
        Map<String, Object> labels = new LinkedHashMap<>();
        values.forEach(value -> labels.put(value, name.apply(value)));
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("index", values);
        category.put("label", labels);
        Map<String, Object> dimension = new LinkedHashMap<>();
        dimension.put("label", label);
        dimension.put("category", category);
        return dimension;
    }

    private Map<String, Object> contents() {
        Map<String, Object> unit = new LinkedHashMap<>();
        unit.put("label", Texts.of(kpi().unit()).sv());
        unit.put("decimals", Texts.decimals(kpi().unit()));
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("index", List.of(kpi().id()));
        category.put("label", Map.of(kpi().id(), kpi().name().sv()));
        category.put("unit", Map.of(kpi().id(), unit));
        Map<String, Object> dimension = new LinkedHashMap<>();
        dimension.put("label", "Nyckeltal");
        dimension.put("category", category);
        return dimension;
    }

    private Map<String, Object> extension() {
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("kpi", Answers.named(kpi()));
        extension.put("definition", kpi().definition());
        extension.put("decidingDate", Answers.code(kpi().decidingDate()));
        extension.put("asOf", answered.asOf());
        Map<String, Words> statuses = new LinkedHashMap<>();
        Stream.of(Figure.Status.values()).forEach(status -> statuses.put(Answers.code(status), Texts.meaning(status)));
        extension.put("statuses", statuses);
        extension.put("cells", details());
        return extension;
    }

    /** What the cells of the plain answer hold besides value and status, by place, where they hold something. */
    private Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        for (String name : DETAILS) {
            Map<String, Object> some =
                    cube.some(cell -> said(Answers.cell(kpi(), cell).get(name)));
            if (!some.isEmpty()) {
                details.put(name, some);
            }
        }
        return details;
    }

    private static @Nullable Object said(@Nullable Object detail) {
        return detail instanceof List<?> list && list.isEmpty() ? null : detail;
    }
}
