package se.halsocenter.standalone.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.halsocenter.standalone.demo.Api;
import se.halsocenter.standalone.demo.Figure;
import se.halsocenter.standalone.demo.TextTable;
import tools.jackson.databind.JsonNode;

/** Every key figure of the whole county, in the second year, in which all centres are open from its first day, and in the last. */
final class CountyTable {
    private CountyTable() {}

    static String of(Api api, Extent extent, long minPosition) {
        List<String> years = List.of(
                Integer.toString(Math.min(extent.firstYear() + 1, extent.lastYear())),
                Integer.toString(extent.lastYear()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Jönköpings län", years.getFirst(), years.getLast()));
        for (JsonNode kpi : api.kpis()) {
            String id = kpi.get("id").stringValue();
            rows.add(List.of(
                    kpi.get("name").get("sv").stringValue(),
                    words(api, id, years.getFirst(), minPosition),
                    words(api, id, years.getLast(), minPosition)));
        }
        return TextTable.of(rows, 1);
    }

    private static String words(Api api, String kpi, String year, long minPosition) {
        return Figure.of(api.values(kpi, Map.of("period", year), minPosition)).words();
    }
}
