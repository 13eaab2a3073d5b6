package se.halsocenter.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The table "Verksamhetsplan 2023": what was planned within each focus area, how it went and what comes next. */
public final class PlanTable {
    private static final String NOTHING_YET = "–";

    private PlanTable() {}

    /**
     * The table as text, with a heading.
     *
     * @param plan as the query service answers it
     * @param labels of focus areas and outcomes
     */
    public static String of(JsonNode plan, Labels labels) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Verksamhetsplan " + plan.get("year").intValue(), "Uppföljning", "Framtida plan"));
        for (JsonNode area : plan.get("focusAreas")) {
            rows.add(List.of(labels.of("focusArea", area.get("focusArea").stringValue()), "", ""));
            for (JsonNode item : area.get("items")) {
                rows.add(List.of(
                        "  " + item.get("activity").stringValue(),
                        followUp(item.get("followUp"), labels),
                        future(item)));
            }
        }
        return TextTable.of(rows, 3) + "\n";
    }

    private static String followUp(JsonNode followUp, Labels labels) {
        return followUp.isNull()
                ? NOTHING_YET
                : labels.of("itemOutcome", followUp.get("outcome").stringValue()) + ". "
                        + followUp.get("text").stringValue();
    }

    private static String future(JsonNode item) {
        JsonNode future = item.get("future");
        return future.isNull() ? NOTHING_YET : future.get("text").stringValue();
    }
}
