package se.halsocenter.standalone.oracle;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.halsocenter.standalone.Client;
import se.halsocenter.standalone.oracle.Answer.Asked;
import se.halsocenter.standalone.oracle.Oracle.Place;
import se.halsocenter.standalone.oracle.Oracle.Span;

/** What the service itself says. */
record Asking(Client client) {

    /** A key figure, and what it can be split by. */
    record Kpi(Asked asked, List<String> dimensions) {}

    List<Kpi> catalogue() throws Exception {
        return client.get("/v1/kpis")
                .get("kpis")
                .valueStream()
                .map(it -> new Kpi(
                        new Asked(it.get("id").stringValue(), it.get("unit").stringValue()),
                        it.get("dimensions")
                                .valueStream()
                                .map(dimension -> dimension.get("name").stringValue())
                                .toList()))
                .toList();
    }

    /** The cells of one centre, as of a position. */
    Map<Place, Answer> cells(Asked kpi, List<Span> periods, List<String> by, String centre, long asOf)
            throws Exception {
        List<String> question = new ArrayList<>(List.of("centreId=" + centre, "asOf=" + asOf));
        periods.forEach(it -> question.add("period=" + it.name()));
        if (!by.isEmpty()) {
            question.add("by=" + String.join(",", by));
        }
        return client.values(kpi.id(), question.toArray(String[]::new))
                .get("cells")
                .valueStream()
                .collect(toMap(
                        cell -> new Place(
                                cell.get("period").stringValue(),
                                by.stream()
                                        .map(it -> cell.get(it).stringValue())
                                        .toList()),
                        cell -> Answer.of(kpi, cell)));
    }
}
