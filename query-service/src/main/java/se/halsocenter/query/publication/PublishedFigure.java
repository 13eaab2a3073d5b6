package se.halsocenter.query.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import se.halsocenter.query.kpi.Answers;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Periods;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.ledger.Dimension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question that was published, and its cells as they stand in the publication.
 *
 * @param version of the key figure's definition
 * @param query what the query of its values would hold today
 */
public record PublishedFigure(String kpi, int version, Map<String, List<String>> query, List<JsonNode> cells) {
    public PublishedFigure {
        cells = List.copyOf(cells);
    }

    static PublishedFigure of(JsonNode figure) {
        JsonNode question = figure.get("question");
        return new PublishedFigure(
                question.get("kpi").asString(),
                question.get("definition").asInt(),
                query(question),
                figure.get("values").get("cells").valueStream().toList());
    }

    private static Map<String, List<String>> query(JsonNode question) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("period", texts(question.get("periods")));
        query.put("centreId", texts(question.get("centres")));
        query.put("by", texts(question.get("dimensions")));
        question.get("filters")
                .forEach(filter -> query.put(filter.get("dimension").asString(), texts(filter.get("values"))));
        query.values().removeIf(List::isEmpty);
        return query;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /** What each cell says, by its place in the answer to the question, in the order in which they were published. */
    public SequencedMap<Cell.Place, JsonNode> byPlace(Question question) {
        SequencedMap<Cell.Place, JsonNode> byPlace = new LinkedHashMap<>();
        for (JsonNode cell : cells) {
            Cell.Place place = place(question, cell);
            ObjectNode said = ((ObjectNode) cell).deepCopy();
            said.remove(Answers.place(place).keySet());
            byPlace.put(place, said);
        }
        return byPlace;
    }

    private static Cell.Place place(Question question, JsonNode cell) {
        Period period = Periods.parse(cell.get("period").asString()).orElseThrow();
        Map<Dimension, String> key = new LinkedHashMap<>();
        question.keys()
                .forEach(dimension ->
                        key.put(dimension, cell.get(dimension.label()).asString()));
        return new Cell.Place(
                period, cell.get("centre").isNull() ? null : cell.get("centre").asString(), key);
    }
}
