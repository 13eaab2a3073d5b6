package se.halsocenter.query.export;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.ledger.Dimension;

/** The address that gives an answer again: the question with the version of the definition and the place in the log. */
final class Address {
    private final List<String> parameters = new ArrayList<>();

    private Address() {}

    static String of(Answered answered) {
        Question question = answered.question();
        Address address = new Address();
        address.periods(question.periods());
        question.centres().forEach(centre -> address.add("centreId", centre));
        if (!question.by().isEmpty()) {
            address.add("by", question.by().stream().map(Dimension::label).collect(joining(",")));
        }
        new TreeMap<>(question.only())
                .forEach((dimension, values) ->
                        values.stream().sorted().forEach(value -> address.add(dimension.label(), value)));
        if (question.comparing()) {
            address.add("compare", "previous");
        }
        address.add("definition", Integer.toString(question.kpi().version()));
        address.add("asOf", Long.toString(answered.asOf().position()));
        return "/v1/kpis/" + question.kpi().id() + "/values?" + String.join("&", address.parameters);
    }

    /** A row of calendar parts is written as the range that it fills, cut: an address of a thousand weeks would be refused. */
    private void periods(List<Period> periods) {
        Optional<Every> every = periods.size() > 1 ? Every.of(periods.getFirst()) : Optional.empty();
        Period first = periods.getFirst();
        Optional<Period> range = every.map(ignored -> new Period(
                        first.first() + "/" + periods.getLast().last(),
                        first.first(),
                        periods.getLast().last()))
                .filter(whole -> !whole.last().isBefore(whole.first()))
                .filter(whole -> every.get().split(whole).equals(periods));
        if (range.isPresent()) {
            add("period", range.get().label());
            add("every", every.get().label());
        } else {
            periods.forEach(period -> add("period", period.label()));
        }
    }

    private void add(String name, String value) {
        parameters.add(name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("%2F", "/")
                        .replace("%2C", ","));
    }
}
