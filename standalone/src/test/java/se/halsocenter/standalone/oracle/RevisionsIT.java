package se.halsocenter.standalone.oracle;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.halsocenter.standalone.Client;
import se.halsocenter.standalone.OneStandalone;
import se.halsocenter.standalone.Running;
import tools.jackson.databind.JsonNode;

/**
 * On seeded random histories, with everything that may happen to them, what moved a figure between two moments comes to
 * its difference: the listed lines add up to it, and so do the counts by cause. {@code -Doracle.seed=n} runs one alone.
 */
@ExtendWith(OneStandalone.class)
class RevisionsIT {
    private static final int HISTORIES = 40;
    private static final double EXACT = 1e-9;
    private static final List<String> PERIODS = List.of("2022", "2023", "2023-H1", "2022-Q4", "2024");
    private static final Set<String> CAUSES = Set.of("recorded", "recorded-late", "corrected", "voided", "moved");

    /** How many of a line's unit make one of the figure's. */
    private static final Map<String, Integer> MINUTES_AND_HUNDREDTHS = Map.of("training-hours", 60, "coach-hours", 100);

    private final Client client;
    private final Set<String> met = new HashSet<>();
    private int compared;

    RevisionsIT(Running running) {
        this.client = new Client(running);
    }

    @Test
    void what_moved_a_figure_comes_to_its_difference() throws Exception {
        Integer only = Integer.getInteger("oracle.seed");
        for (int seed = only == null ? 1 : only; seed <= (only == null ? HISTORIES : only); seed++) {
            String centre = "revised-" + seed;
            long first = new RandomHistory(seed, centre).record(client);
            for (JsonNode kpi : client.get("/v1/kpis").get("kpis")) {
                compare(new Random(seed), centre, kpi, first, client.position());
            }
        }
        assertThat(compared).isPositive();
        assertThat(met).containsAll(only == null ? CAUSES : Set.of());
    }

    private void compare(Random random, String centre, JsonNode kpi, long first, long last) throws Exception {
        long one = first + random.nextLong(last - first + 1);
        long other = first + random.nextLong(last - first + 1);
        String by = someOf(kpi.get("dimensions"), random);
        String question = "/v1/kpis/%s/changes?centreId=%s&from=%d&to=%d&limit=500%s&minPosition=%d&period="
                        .formatted(
                                kpi.get("id").asString(), centre, Math.min(one, other), Math.max(one, other), by, last)
                + String.join("&period=", PERIODS);
        JsonNode answer = client.get(question);
        List<JsonNode> lines = lines(answer, question);
        Map<List<String>, List<JsonNode>> byCell =
                lines.stream().collect(groupingBy(line -> place(line, kpi.get("dimensions"))));
        for (JsonNode cell : answer.get("cells")) {
            List<JsonNode> behind = byCell.getOrDefault(place(cell, kpi.get("dimensions")), List.of());
            compare(question, kpi, cell, behind);
        }
    }

    /** All pages of them. */
    private List<JsonNode> lines(JsonNode answer, String question) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        long total = answer.at("/lines/total").asLong();
        for (JsonNode page = answer; lines.size() < total; ) {
            lines.addAll(page.at("/lines/items").valueStream().toList());
            page = client.get(question + "&offset=" + lines.size());
        }
        assertThat(lines).as(question).hasSize((int) total);
        return lines;
    }

    private void compare(String question, JsonNode kpi, JsonNode cell, List<JsonNode> lines) {
        cell.get("causes").forEach(cause -> met.add(cause.get("cause").asString()));
        for (String part : List.of("whole", "numerator", "denominator")) {
            List<JsonNode> ofPart = lines.stream()
                    .filter(line -> line.get("part").asString().equals(part))
                    .toList();
            assertThat(count(cell, part)).as("%s: counts of %s", question, cell).isEqualTo(ofPart.size());
            JsonNode difference = cell.get("difference").get(part.equals("whole") ? "value" : part);
            if (addsUp(kpi, part) && !difference.isNull()) {
                double per = per(kpi.get("id").asString(), part);
                double sum = ofPart.stream()
                        .mapToLong(line ->
                                line.get("quantity").asLong() * line.get("sign").asInt())
                        .sum();
                assertThat(sum / per)
                        .as("%s: lines of %s", question, cell)
                        .isCloseTo(difference.asDouble(), within(EXACT));
                assertThat(amount(cell, part))
                        .as("%s: causes of %s", question, cell)
                        .isCloseTo(difference.asDouble(), within(EXACT));
                compared++;
            }
        }
    }

    /** People, medians, shares and ratios are not the sum of anything; inhabitants stand in no books. */
    private static boolean addsUp(JsonNode kpi, String part) {
        String id = kpi.get("id").asString();
        boolean sum = Set.of("count", "hours").contains(kpi.get("unit").asString()) && !id.equals("group-participants");
        return part.equals("whole") ? sum : !sum && !(id.equals("intakes-per-1000") && part.equals("denominator"));
    }

    private static double per(String kpi, String part) {
        boolean hours = kpi.equals("first-conversations-per-100-coach-hours") && part.equals("denominator");
        return hours ? 100 : MINUTES_AND_HUNDREDTHS.getOrDefault(kpi, 1);
    }

    private static long count(JsonNode cell, String part) {
        return causes(cell, part)
                .mapToLong(cause ->
                        cause.get("added").asLong() + cause.get("removed").asLong())
                .sum();
    }

    private static double amount(JsonNode cell, String part) {
        return causes(cell, part)
                .mapToDouble(cause -> cause.get("amount").asDouble())
                .sum();
    }

    private static Stream<JsonNode> causes(JsonNode cell, String part) {
        return cell.get("causes")
                .valueStream()
                .filter(cause -> cause.get("part").asString().equals(part));
    }

    private static List<String> place(JsonNode node, JsonNode dimensions) {
        return Stream.concat(
                        Stream.of("period"),
                        dimensions.valueStream().map(it -> it.get("name").asString()))
                .map(name -> text(node, name))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isString() ? name + "=" + node.get(name).asString() : null;
    }

    private static String someOf(JsonNode dimensions, Random random) {
        List<String> names = new ArrayList<>(
                dimensions.valueStream().map(it -> it.get("name").asString()).toList());
        Collections.shuffle(names, random);
        List<String> some = names.subList(0, Math.min(random.nextInt(3), names.size()));
        return some.isEmpty() ? "" : "&by=" + String.join(",", some);
    }
}
