package se.halsocenter.standalone.oracle;

import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.halsocenter.standalone.oracle.Answer.Asked;
import se.halsocenter.standalone.oracle.Oracle.Computed;
import se.halsocenter.standalone.oracle.Oracle.Place;
import se.halsocenter.standalone.oracle.Oracle.Span;

/**
 * What the service should say of a centre, as of a position.
 *
 * @param inhabitants of the centre's municipality
 */
record Expectation(Oracle oracle, String centre, long asOf, BigDecimal inhabitants) {

    static Expectation of(Oracle oracle, String centre, long asOf) throws Exception {
        oracle.rewind(asOf);
        return new Expectation(oracle, centre, asOf, oracle.inhabitants());
    }

    /** A cell for every period and every combination that occurs in any of them; the centre itself always does. */
    Map<Place, Answer> cells(Asked kpi, List<Span> periods, List<String> by) throws Exception {
        Map<Place, Computed> computed = oracle.compute(kpi.id(), periods, by);
        Set<List<String>> combinations =
                computed.keySet().stream().map(Place::values).collect(toCollection(HashSet::new));
        if (by.isEmpty() || by.equals(List.of("centre"))) {
            combinations.add(by.stream().map(_ -> centre).toList());
        }
        Map<Place, Answer> cells = new HashMap<>();
        for (Span period : periods) {
            for (List<String> values : combinations) {
                Place place = new Place(period.name(), values);
                cells.put(place, Answer.of(kpi, computed.getOrDefault(place, Computed.NOTHING), inhabitants));
            }
        }
        return cells;
    }
}
