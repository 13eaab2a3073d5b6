package se.halsocenter.standalone.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VaggerydHistoryTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** The history that the demo shows, and others of the same kind. */
    static Stream<VaggerydHistory> histories() {
        return Stream.concat(
                Stream.of(VaggerydHistory.DEMO),
                Stream.iterate(1L, it -> it + 1).limit(9).map(seed -> new VaggerydHistory("centre-" + seed, seed)));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void recept_and_first_conversations_are_those_of_the_annual_report(VaggerydHistory history) {
        List<JsonNode> recept = bodies(history, "/v1/referrals").stream()
                .filter(it -> text(it, "source").equals("FAR_PRESCRIPTION"))
                .toList();
        List<JsonNode> firsts = firstConversations(history);

        assertThat(recept).hasSize(167);
        assertThat(recept)
                .filteredOn(it -> text(it, "receivedOn").startsWith("2023"))
                .hasSize(81);
        assertThat(recept.getFirst().get("receivedOn").stringValue()).isEqualTo("2021-10-25");
        assertThat(firsts).hasSize(152);
        assertThat(firsts)
                .filteredOn(it -> text(it, "heldOn").startsWith("2023"))
                .hasSize(89);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void groups_have_the_people_and_hours_of_the_annual_report(VaggerydHistory history) {
        List<JsonNode> far = sessions(history, Groups.FAR, "2023");

        assertThat(people(far)).hasSize(12);
        assertThat(far.stream()
                        .mapToInt(it -> it.get("participants").size()
                                * it.get("minutes").intValue())
                        .sum())
                .isEqualTo(227 * 60);
        assertThat(sessions(history, Groups.FAR, "2022")).isNotEmpty();
        assertThat(people(sessions(history, Groups.LSS, "2023"))).hasSize(14);
        assertThat(people(sessions(history, Groups.EATING_PUBLIC, "2023"))).hasSize(5);
        assertThat(people(sessions(history, Groups.EATING_AME, "2023"))).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void open_activities_and_meetings_are_those_of_the_annual_report(VaggerydHistory history) {
        assertThat(bodies(history, "/v1/activities"))
                .filteredOn(it -> text(it, "kind").equals("SPONTANEOUS_VISIT"))
                .hasSize(4);
        assertThat(bodies(history, "/v1/activities"))
                .filteredOn(it -> text(it, "kind").equals("LECTURE"))
                .singleElement()
                .satisfies(it -> assertThat(it.get("audiences").toString())
                        .contains("\"count\":70,\"precision\":\"AT_LEAST\"")
                        .contains("\"count\":400,\"precision\":\"ESTIMATE\""));
        assertThat(bodies(history, "/v1/centres/" + history.centreId() + "/steering-meetings"))
                .filteredOn(it -> text(it, "heldOn").startsWith("2023"))
                .hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void the_course_of_things_is_plausible(VaggerydHistory history) {
        List<JsonNode> referrals = bodies(history, "/v1/referrals");
        Map<String, Long> byPerson =
                referrals.stream().collect(groupingBy(it -> text(it, "participantId"), counting()));
        Map<String, LocalDate> receivedOn = new HashMap<>();
        referrals.forEach(it -> receivedOn.put(text(it, "id"), LocalDate.parse(text(it, "receivedOn"))));
        List<Long> waits = history.writes().stream()
                .filter(it -> it.body().contains("\"FIRST\"") && it.path().endsWith("/conversations"))
                .map(it -> ChronoUnit.DAYS.between(
                        receivedOn.get(referralId(it)), LocalDate.parse(text(json(it), "heldOn"))))
                .sorted()
                .toList();

        assertThat(waits.get(waits.size() / 2)).isBetween(21L, 35L);
        assertThat(byPerson.values()).filteredOn(it -> it > 1).hasSizeGreaterThan(4);
        assertThat(writes(history, "/no-shows")).hasSizeBetween(10, 50);
        assertThat(writes(history, "/cancellation")).hasSizeBetween(3, 40);
        assertThat(writes(history, "/return")).hasSize(20);
        assertThat(writes(history, "/decline")).hasSize(10);
        assertThat(referrals)
                .filteredOn(it -> text(it, "source").equals("SELF"))
                .hasSize(1);
        assertThat(writes(history, "/bookings"))
                .filteredOn(it -> text(json(it), "startsAt").startsWith("2024"))
                .hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void nothing_is_registered_before_it_happens_or_after_the_year(VaggerydHistory history) {
        Set<String> happened =
                Set.of("receivedOn", "heldOn", "missedOn", "declinedOn", "returnedOn", "cancelledOn", "endedOn");
        LocalDate before = LocalDate.MIN;
        for (Write write : history.writes()) {
            JsonNode body = json(write);
            happened.stream()
                    .filter(body::has)
                    .forEach(it -> assertThat(LocalDate.parse(text(body, it))).isBeforeOrEqualTo(write.registeredOn()));
            assertThat(write.registeredOn())
                    .isAfterOrEqualTo(before)
                    .isBetween(LocalDate.of(2021, 10, 25), LocalDate.of(2023, 12, 31));
            before = write.registeredOn();
        }
    }

    @Test
    void the_same_seed_gives_the_same_writes_and_another_centre_other_ids() {
        List<Write> writes = VaggerydHistory.DEMO.writes();

        assertThat(new VaggerydHistory("vaggeryd", 2023).writes()).isEqualTo(writes);
        assertThat(writes).extracting(Write::idempotencyKey).doesNotHaveDuplicates();
        assertThat(new VaggerydHistory("another", 2023).writes())
                .hasSameSizeAs(writes)
                .extracting(Write::idempotencyKey)
                .doesNotContainAnyElementsOf(
                        writes.stream().map(Write::idempotencyKey).toList());
    }

    private static List<JsonNode> firstConversations(VaggerydHistory history) {
        return writes(history, "/conversations").stream()
                .map(VaggerydHistoryTest::json)
                .filter(it -> text(it, "kind").equals("FIRST"))
                .toList();
    }

    private static List<JsonNode> sessions(VaggerydHistory history, String group, String year) {
        return bodies(history, "/v1/groups/" + history.groupId(group) + "/sessions").stream()
                .filter(it -> text(it, "heldOn").startsWith(year))
                .toList();
    }

    private static Set<String> people(List<JsonNode> sessions) {
        Set<String> people = new HashSet<>();
        sessions.forEach(session -> session.get("participants").forEach(it -> people.add(it.stringValue())));
        return people;
    }

    private static List<JsonNode> bodies(VaggerydHistory history, String path) {
        return history.writes().stream()
                .filter(it -> it.path().equals(path))
                .map(VaggerydHistoryTest::json)
                .toList();
    }

    private static List<Write> writes(VaggerydHistory history, String pathEnd) {
        return history.writes().stream()
                .filter(it -> it.path().endsWith(pathEnd))
                .toList();
    }

    private static String referralId(Write write) {
        return write.path().replaceFirst("/v1/referrals/([^/]+)/.*", "$1");
    }

    private static JsonNode json(Write write) {
        return JSON.readTree(write.body());
    }

    private static String text(JsonNode body, String field) {
        return body.get(field).stringValue();
    }
}
