package se.halsocenter.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as auditors read it. */
class EventApiIT {
    private static final String[] WHY = {"Access-Reason", "Kvartalskontroll"};
    /** The ten stored values of a line, as their bytes stand in it. */
    private static final Pattern LINE = Pattern.compile(
            "\\{\"position\":(\\d+),\"streamId\":\"(.*?)\",\"sequence\":(\\d+),\"streamType\":\"(.*?)\",\"eventId\":\"(.*?)\","
                    + "\"type\":\"(.*?)\",\"revision\":(\\d+),\"recordedAt\":\"(.*?)\",\"payload\":(\\{.*}),\"metadata\":(\\{.*}),"
                    + "\"leafHash\":\"([0-9a-f]{64})\"}");

    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID WAY = UUID.randomUUID();
    private static final QueryFixture SERVICE = new QueryFixture();

    @BeforeAll
    static void given_a_way_with_a_correction() {
        SERVICE.append("vaggeryd", Facts.centre("vaggeryd", "0665", "2021-10-25"));
        SERVICE.log.appendFrom("vaggeryd", ANNA.toString(), Facts.person(1960, Sex.FEMALE));
        SERVICE.append(WAY, Facts.recept(ANNA, "2023-01-10", "STRESS"), Facts.firstConversation("2023-01-17"));
        UUID held = SERVICE.log.log.stream(WAY.toString()).getLast().eventId();
        SERVICE.append(WAY, new ReferralCorrected(held, "WRONG_DATE", Facts.firstConversation("2023-01-18")));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static String auditor() {
        return "Bearer " + TestIssuer.shared().token(Role.AUDITOR, "");
    }

    private static JsonNode events(String query) {
        var answer = SERVICE.sendAs(auditor(), "/v1/audit/events?" + query, WHY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> lines(String query) {
        var answer = SERVICE.sendAs(
                auditor(), "/v1/audit/events?" + query, "Accept", "application/x-ndjson", WHY[0], WHY[1]);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        return answer.body().lines().toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "streamId={way}                                       | 3 4 5",
                "streamId={way}&streamId={anna}                       | 2 3 4 5",
                "streamType=participant&streamType=centre             | 1 2",
                "type=referral.received&type=referral.corrected       | 3 5",
                "actor=test                                           | 1 2 3 4 5",
                "actor=nobody                                         | ''",
                "recordedFrom=2020-01-01T00:00:00Z                    | 1 2 3 4 5",
                "recordedTo=2020-01-01T00:00:00%2B01:00               | ''",
                "recordedFrom=2999-01-01T00:00:00Z                    | ''",
                "happenedFrom=2023-01-11&happenedTo=2023-01-17        | 4",
                "happenedTo=2023-01-10                                | 1 3",
                "lateBy=1                                             | 1 3 4 5",
                "lateBy=90000                                         | ''",
                "after=3                                              | 4 5",
                "after=1&upTo=3                                       | 2 3",
                "streamType=referral&after=3&type=referral.corrected  | 5",
            })
    void each_filter_leaves_what_fits_alike_in_pages_and_as_a_stream(String query, String expected) {
        String asked = query.strip().replace("{way}", WAY.toString()).replace("{anna}", ANNA.toString());
        List<String> positions =
                expected.isBlank() ? List.of() : List.of(expected.strip().split(" ", -1));

        assertThat(events(asked)
                        .get("items")
                        .valueStream()
                        .map(it -> it.get("position").asString()))
                .containsExactlyElementsOf(positions);
        assertThat(lines(asked).stream()
                        .map(it ->
                                JsonMapper.shared().readTree(it).get("position").asString()))
                .containsExactlyElementsOf(positions);
    }

    @Test
    void pages_link_to_each_other_and_together_are_the_log() {
        List<String> seen = new ArrayList<>();
        String next = "/v1/audit/events?limit=2";
        while (next != null) {
            var answer = SERVICE.sendAs(auditor(), next, WHY);
            JsonNode page = JsonMapper.shared().readTree(answer.body());
            assertThat(page.get("total").asInt()).isEqualTo(5);
            page.get("items").forEach(it -> seen.add(it.get("position").asString()));
            Matcher link = Pattern.compile("<([^>]*)>; rel=\"next\"")
                    .matcher(answer.headers().firstValue("Link").orElse(""));
            next = link.find() ? link.group(1) : null;
        }
        assertThat(seen).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void payload_and_metadata_leave_as_they_are_stored_so_that_every_leaf_can_be_hashed_again() throws Exception {
        List<String> lines = lines("");
        assertThat(lines).hasSize(5);
        for (String line : lines) {
            Matcher values = LINE.matcher(line);
            assertThat(values.matches()).as(line).isTrue();
            List<String> leaf = new ArrayList<>();
            for (int i = 1; i <= 10; i++) {
                leaf.add(values.group(i));
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 0);
            String hash = HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", leaf).getBytes(UTF_8)));
            assertThat(values.group(11)).isEqualTo(hash);
        }
        String page = SERVICE.sendAs(auditor(), "/v1/audit/events", WHY).body();
        assertThat(lines).allMatch(page::contains);
    }

    @Test
    void the_stream_can_also_be_asked_for_by_name() {
        var answer = SERVICE.sendAs(auditor(), "/v1/audit/events?format=ndjson", WHY);
        assertThat(answer.body().lines()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=referral.lost",
                "streamType=horse",
                "recordedFrom=yesterday",
                "happenedTo=2023-02-30",
                "lateBy=0",
                "after=-1",
                "shoeSize=43",
                "format=xml",
                "format=ndjson&limit=2",
                "actor="
            })
    void what_cannot_be_asked_is_refused(String query) {
        assertThat(SERVICE.sendAs(auditor(), "/v1/audit/events?" + query, WHY).statusCode())
                .isEqualTo(422);
    }

    @Test
    void an_unknown_format_is_not_acceptable() {
        assertThat(SERVICE.sendAs(auditor(), "/v1/audit/events", "Accept", "text/html", WHY[0], WHY[1])
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void the_story_of_a_way_says_who_when_how_late_what_was_corrected_and_why() {
        var answer = SERVICE.sendAs(auditor(), "/v1/audit/referrals/" + WAY + "/timeline", WHY);
        JsonNode entries = JsonMapper.shared().readTree(answer.body()).get("entries");

        assertThat(entries).hasSize(3);
        assertThat(entries.get(1).get("amended").asBoolean()).isTrue();
        JsonNode corrected = entries.get(2);
        assertThat(corrected.get("actor").asString()).isEqualTo("test");
        assertThat(corrected.get("recorded").asString())
                .matches("Registrerat \\d+ \\p{L}+ \\d{4} kl\\. \\d\\d\\.\\d\\d av test, \\d+ dagar efteråt\\.");
        assertThat(corrected.at("/amendment/why").asString()).isEqualTo("fel datum");
        assertThat(corrected.at("/amendment/before").asString()).startsWith("17 januari 2023: ");
        assertThat(corrected.at("/amendment/now").asString()).startsWith("18 januari 2023: ");
        assertThat(SERVICE.sendAs(auditor(), "/v1/audit/referrals/" + ANNA + "/timeline", WHY)
                        .statusCode())
                .isEqualTo(404);
    }
}
