package se.halsocenter.standalone.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.halsocenter.standalone.Client;
import se.halsocenter.standalone.OneStandalone;
import se.halsocenter.standalone.Running;
import tools.jackson.databind.JsonNode;

/** On random histories the months of a year add up to it; people never do, but are no more than the months together. */
@ExtendWith(OneStandalone.class)
class SplitPeriodsIT {
    private static final int HISTORIES = 10;

    private final Client client;

    SplitPeriodsIT(Running running) {
        client = new Client(running);
    }

    @Test
    void months_add_up_to_their_year() throws Exception {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            String centre = "split-" + seed;
            new RandomHistory(seed, centre).record(client);
            for (JsonNode kpi : client.get("/v1/kpis").get("kpis")) {
                String id = kpi.get("id").stringValue();
                if (id.equals("group-participants")) {
                    peopleAreNoMoreThanInItsMonths(centre);
                } else if (isAdditive(kpi)) {
                    assertThat(months(id, centre).stream().mapToDouble(it -> it).sum())
                            .as("%s of %s", id, centre)
                            .isCloseTo(year(id, centre), within(1e-9));
                }
            }
        }
    }

    private static boolean isAdditive(JsonNode kpi) {
        String unit = kpi.get("unit").stringValue();
        return unit.equals("count") || unit.equals("hours");
    }

    private void peopleAreNoMoreThanInItsMonths(String centre) throws Exception {
        List<Double> months = months("group-participants", centre);
        assertThat(year("group-participants", centre))
                .as(centre)
                .isLessThanOrEqualTo(months.stream().mapToDouble(it -> it).sum())
                .isGreaterThanOrEqualTo(
                        months.stream().mapToDouble(it -> it).max().orElseThrow());
    }

    private double year(String kpi, String centre) throws Exception {
        return values(kpi, centre, "period=2022").getFirst();
    }

    private List<Double> months(String kpi, String centre) throws Exception {
        List<Double> months = values(kpi, centre, "period=2022", "every=month");
        assertThat(months).hasSize(12);
        return months;
    }

    private List<Double> values(String kpi, String centre, String... period) throws Exception {
        List<String> question = new ArrayList<>(List.of(period));
        question.add("centreId=" + centre);
        return client.values(kpi, question.toArray(String[]::new))
                .get("cells")
                .valueStream()
                .map(cell -> adds(cell.get("value")))
                .toList();
    }

    /** A month that nothing was reported of adds nothing. */
    private static double adds(JsonNode value) {
        return value.isNull() ? 0 : value.doubleValue();
    }
}
