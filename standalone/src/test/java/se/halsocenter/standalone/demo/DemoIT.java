package se.halsocenter.standalone.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.halsocenter.standalone.OneStandalone;
import se.halsocenter.standalone.Program;
import se.halsocenter.standalone.Running;
import se.halsocenter.standalone.demo.StatisticsTable.Line;
import se.halsocenter.standalone.issuer.DemoUser;
import tools.jackson.databind.JsonNode;

/** Vaggeryd's years, registered over HTTP and read back as the statistics of the annual report. */
@ExtendWith(OneStandalone.class)
@TestInstance(Lifecycle.PER_CLASS)
class DemoIT {
    private static final VaggerydHistory HISTORY = VaggerydHistory.DEMO;
    private static final Map<String, String> YEAR = Map.of("period", "2023", "centreId", HISTORY.centreId());

    private final Running running;
    private final Api api;
    private final long registered;

    DemoIT(Running running) {
        this.running = running;
        this.api = at(HISTORY.centreId());
        this.registered = register(api, HISTORY.writes());
    }

    private Api at(String centre) {
        return new Api(running.command(), running.query(), centre);
    }

    @Test
    void every_row_of_the_annual_report_is_reproduced() {
        List<Line> lines = Demo.lines(api, HISTORY, registered);

        assertThat(lines).as(StatisticsTable.of(lines)).allMatch(Line::agrees);
        assertThat(lines).filteredOn(it -> it.row().figure() != null).hasSize(13);
        assertThat(lines)
                .filteredOn(it -> it.row().kpi().equals("audience"))
                .allMatch(it -> it.figure().estimate());
    }

    @Test
    void the_readme_shows_what_the_demo_prints() throws Exception {
        String report = Demo.report(api, HISTORY, registered);

        String readme = Files.readString(Path.of("..", "README.md"));

        assertThat(readme).contains("<!-- demo -->\n```text\n" + report + "```\n<!-- /demo -->");
        assertThat(readme).contains("the %,d events".formatted(HISTORY.writes().size()));
    }

    @Test
    void first_conversations_are_no_share_of_the_same_years_recept() {
        Map<String, String> recept =
                Map.of("period", "2023", "centreId", HISTORY.centreId(), "source", "FAR_PRESCRIPTION");

        Figure held = Figure.of(api.values("first-conversations", YEAR, registered));
        Figure cohort = Figure.of(api.values("first-conversation-rate", recept, registered));

        assertThat(held.value()).isEqualTo(89);
        assertThat(cohort.denominator()).isEqualTo(81);
        assertThat(cohort.numerator()).isEqualTo(66);
    }

    @Test
    void the_same_writes_again_add_nothing() {
        long before = positionOfANewParticipant();

        register(api, HISTORY.writes());

        assertThat(positionOfANewParticipant()).isEqualTo(before + 1);
    }

    @Test
    void a_moment_before_a_late_registration_the_figure_was_another() {
        JsonNode before = api.values("activities", YEAR, registered);
        String late = """
                {"centreId": "%s", "kind": "OTHER", "title": "Sent registrerad", "heldOn": "2023-05-05",
                 "audiences": [{"segment": "Invånare", "count": 3, "precision": "EXACT"}]}""".formatted(HISTORY.centreId());
        long lateOne = api.send(write("/v1/activities", late));

        JsonNode after = api.values("activities", YEAR, lateOne);
        JsonNode asOf = api.values("activities", asOf(Long.toString(lateOne - 1)), lateOne);
        JsonNode asOfInstant = api.values(
                "activities", asOf(before.get("asOf").get("recordedAt").stringValue()), lateOne);

        assertThat(value(after)).isEqualTo(value(before) + 1);
        assertThat(asOf.get("cells")).isEqualTo(before.get("cells"));
        assertThat(asOfInstant.get("cells")).isEqualTo(before.get("cells"));
        assertThat(asOf.get("asOf").get("position").longValue()).isEqualTo(lateOne - 1);
    }

    @Test
    void independent_cases_in_another_order_give_the_same_figures() {
        VaggerydHistory same = new VaggerydHistory("another-order", HISTORY.seed());
        List<Line> expected = Demo.lines(api, HISTORY, registered);

        Api there = at(same.centreId());
        List<Line> lines = Demo.lines(there, same, register(there, inAnotherOrder(same.writes(), new Random(7))));

        assertThat(lines)
                .extracting(Line::figure)
                .containsExactlyElementsOf(expected.stream().map(Line::figure).toList());
    }

    @ParameterizedTest
    @EnumSource(DemoUser.class)
    void the_line_for_each_role_can_be_copied_into_a_shell_and_is_answered(DemoUser user) {
        String line = CurlLines.forRole(user, running.command(), running.query());

        assertThat(line).doesNotContain("\n");
        Program program =
                Program.run(Path.of("."), "bash", "-c", line + " --output /dev/null --write-out %{http_code}");
        assertThat(program.ok()).as(line).isEqualTo("200");
    }

    private static int value(JsonNode answer) {
        return answer.get("cells").get(0).get("value").intValue();
    }

    private static long register(Api api, List<Write> writes) {
        return writes.stream().mapToLong(api::send).max().orElseThrow();
    }

    private long positionOfANewParticipant() {
        return api.send(write("/v1/participants", """
                {"birthYear": 1970, "sex": "UNKNOWN"}"""));
    }

    private static Write write(String path, String body) {
        return new Write(Quota.OPENED, "test", "POST", path, body, UUID.randomUUID());
    }

    private static Map<String, String> asOf(String moment) {
        return Map.of("period", "2023", "centreId", HISTORY.centreId(), "asOf", moment);
    }

    /** First the centre, then the people, then every case as a whole: both of the latter in any order. */
    private static List<Write> inAnotherOrder(List<Write> writes, Random random) {
        Map<String, List<Write>> cases =
                writes.stream().collect(groupingBy(Write::subject, LinkedHashMap::new, toList()));
        List<List<Write>> shuffled = new ArrayList<>(cases.values());
        Collections.shuffle(shuffled, random);
        shuffled.sort(Comparator.comparing(it -> rank(it.getFirst().subject())));
        return shuffled.stream().flatMap(List::stream).toList();
    }

    private static int rank(String subject) {
        return subject.equals("centre") ? 0 : subject.startsWith("participant/") ? 1 : 2;
    }
}
