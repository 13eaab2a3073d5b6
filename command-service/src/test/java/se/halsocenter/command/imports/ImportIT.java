package se.halsocenter.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.Scene.anyId;
import static se.halsocenter.command.Scene.json;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.Scene;
import se.halsocenter.command.Service.Reply;
import se.halsocenter.contract.Contract;
import se.halsocenter.contract.Operation;
import tools.jackson.databind.JsonNode;

/** Files of writes through HTTP: tried out, recorded, repeated, broken. */
class ImportIT {
    private static final Scene SCENE = new Scene();

    @AfterAll
    static void close() {
        SCENE.close();
    }

    @Test
    void a_dry_run_sees_its_own_rows_and_records_nothing_and_then_it_is_recorded() {
        String participant = anyId();
        String referral = anyId();
        String file = way(participant, referral);
        long head = SCENE.service.head();

        Reply tried = send(file, "?dryRun=true&report=all");

        counts(tried, 4, 4, 0, 0);
        assertThat(tried.json().get("dryRun").asBoolean()).isTrue();
        assertThat(tried.json().get("position").isNull()).isTrue();
        assertThat(SCENE.service.head()).isEqualTo(head);

        Reply recorded = send(file, "?report=all");

        counts(recorded, 4, 4, 0, 0);
        assertThat(recorded.json().get("position").asLong()).isEqualTo(head + 4);
        assertThat(recorded.json().get("results").get(1).get("id").asString()).isEqualTo(referral);
        assertThat(SCENE.history(referral))
                .containsExactly("referral.received", "referral.first-conversation-held", "referral.programme-started");
    }

    @Test
    void the_same_file_twice_adds_nothing_and_rows_alike_are_several_facts() {
        String visit = line(
                "activities",
                "{'centreId': 'vaggeryd', 'kind': 'SPONTANEOUS_VISIT', 'title': 'Besök %s', 'heldOn': '2023-05-02',"
                        + " 'audiences': [{'segment': 'Invånare', 'count': 1, 'precision': 'EXACT'}]}",
                anyId().substring(0, 8));

        counts(send(visit + visit, ""), 2, 2, 0, 0);
        long head = SCENE.service.head();

        counts(send(visit + visit, ""), 2, 0, 2, 0);
        assertThat(SCENE.service.head()).isEqualTo(head);
        counts(send(visit + visit, "?dryRun=true"), 2, 0, 2, 0);
        counts(send(visit + visit + visit, ""), 3, 1, 2, 0);
        assertThat(SCENE.service.head()).isEqualTo(head + 1);
    }

    @Test
    void what_is_refused_is_told_row_by_row_and_the_rest_is_recorded() {
        String participant = anyId();
        String file = line("participants", "{'id': '%s', 'birthYear': 1962, 'sex': 'MALE'}", participant)
                + line("participants", "{'birthYear': 1800, 'sex': 'HEN', 'shoeSize': 43}")
                + line("referrals/%s/conversations", "{'kind': 'FIRST', 'heldOn': '2023-04-01'}", anyId())
                + line("referrals/x/conversations", "{'kind': 'FIRST', 'heldOn': '2023-04-01'}")
                + line("imports", "{}")
                + line("../actuator/health", "{}")
                + line("code-lists", "{}")
                + "not JSON\n\n{\"write\": 7, \"row\": 1}\n[]\n"
                + line("referrals", "%s", Scene.intake(participant, "SELF", "2023-03-01"));

        Reply reply = send(file, "", "Accept-Language", "en");

        counts(reply, 11, 2, 0, 9);
        assertThat(reply.json().get("results").valueStream().map(ImportIT::lineAndCode))
                .containsExactly(
                        "2 invalid-body",
                        "3 unknown-id",
                        "4 unknown-id",
                        "5 unknown-path",
                        "6 unknown-path",
                        "7 unknown-path",
                        "8 not-json",
                        "10 invalid-body",
                        "11 not-json");
        JsonNode problem = reply.json().get("results").get(0).get("problem");
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.get("detail").asString()).isEqualTo("3 fields are invalid. Nothing was recorded.");
        assertThat(problem.get("violations").get(0).get("pointer").asString()).isEqualTo("/birthYear");
        assertThat(reply.json().get("position").asLong()).isEqualTo(SCENE.service.head());
    }

    @Test
    void a_row_refused_in_a_dry_run_leaves_the_rows_after_it_as_a_real_run_would() {
        String participant = anyId();
        String referral = anyId();
        String recept = json("""
                {'id': '%s', 'participantId': '%s', 'centreId': 'vaggeryd', 'source': 'FAR_PRESCRIPTION',
                 'receivedOn': '2023-03-01'}""", referral, participant).replace('\n', ' ');
        String again = recept.replace(referral, anyId());
        String file = line("participants", "{'id': '%s', 'birthYear': 1962, 'sex': 'MALE'}", participant)
                + line("referrals", "%s", recept)
                + line("referrals", "%s", again)
                + line("referrals/%s/decline", "{'declinedOn': '2023-02-01', 'reason': 'COST'}", referral)
                + line("referrals/%s/decline", "{'declinedOn': '2023-03-02', 'reason': 'COST'}", referral);

        Reply tried = send(file, "?dryRun=true&report=all");
        Reply recorded = send(file, "?report=all");

        counts(tried, 5, 3, 0, 2);
        counts(recorded, 5, 3, 0, 2);
        assertThat(statuses(tried))
                .isEqualTo(statuses(recorded))
                .containsExactly("recorded", "recorded", "refused", "refused", "recorded");
    }

    @Test
    void a_write_with_another_method_than_post_is_found_by_its_path() {
        Reply reply = send(line("centres/vaggeryd", "{'minimumAge': 18, 'from': '2023-01-01'}"), "?dryRun=true");

        counts(reply, 1, 1, 0, 0);
    }

    @Test
    void every_write_of_the_document_can_be_a_row_and_nothing_else_can() throws IOException {
        Routes routes = SCENE.service.bean(Routes.class);
        for (Operation operation : Contract.named("command-service.yaml").operations()) {
            boolean write = Stream.of(200, 201)
                    .anyMatch(status -> operation
                            .responseSchema(status, "application/json")
                            .path("$ref")
                            .asString("")
                            .endsWith("/Recorded"));
            assertThat(routes.find(operation.examplePath().replaceFirst("/v1/", ""))
                            .filter(route -> route.method().equalsIgnoreCase(operation.method()))
                            .isPresent())
                    .as(operation.route())
                    .isEqualTo(write && !operation.path().endsWith("/erasure"));
        }
    }

    @Test
    void two_imports_of_the_same_file_at_once_record_each_row_once() {
        String file = IntStream.range(0, 40)
                .mapToObj(index -> line("participants", "{'birthYear': %d, 'sex': 'FEMALE'}", 1950 + index))
                .collect(Collectors.joining());
        long head = SCENE.service.head();

        List<Reply> replies = Scene.race(() -> send(file, ""), () -> send(file, ""));

        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.json().get("refused").asInt())
                        .as(reply.response().body())
                        .isZero());
        assertThat(replies.stream()
                        .mapToInt(reply -> reply.json().get("recorded").asInt())
                        .sum())
                .isEqualTo(40);
        assertThat(SCENE.service.head()).isEqualTo(head + 40);
    }

    @Test
    void line_ends_and_a_byte_order_mark_make_no_difference() {
        String file = way(anyId(), anyId());
        counts(send(file, ""), 4, 4, 0, 0);

        counts(send('\ufeff' + file.replace("\n", "\r\n"), ""), 4, 0, 4, 0);
    }

    @Test
    void bad_files_are_answered_as_problems() {
        assertThat(send("", "").problem()).isEqualTo("invalid-body");
        assertThat(send("\n \r\n", "").violations()).containsExactly(" empty-file");
        assertThat(send(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}, "application/x-ndjson", "")
                        .json()
                        .at("/results/0/problem/code")
                        .asString())
                .isEqualTo("not-json");
        assertThat(send("{\"body\":\"" + "x".repeat(300_000) + "\"}", "")
                        .json()
                        .at("/results/0/problem/code")
                        .asString())
                .isEqualTo("too-large");
        assertThat(send(new byte[9 * 1024 * 1024], "application/x-ndjson", "").problem())
                .isEqualTo("file-too-large");
        assertThat(send("{}\n".repeat(10_001), "").problem()).isEqualTo("file-too-large");
        assertThat(send(new byte[2], "application/json", "").problem()).isEqualTo("unsupported-file-type");
        assertThat(send("{}", "?shoeSize=43").violations()).containsExactly(" unknown-parameter");
        assertThat(send("{}", "?dryRun=perhaps").violations()).containsExactly(" invalid-dry-run");
        assertThat(send("{}", "?report=some").violations()).containsExactly(" invalid-report");
    }

    @Test
    void an_import_that_breaks_off_in_the_middle_is_completed_by_the_same_file() {
        String file = way(anyId(), anyId());
        long head = SCENE.service.head();
        SCENE.database.execute("""
                create function event_log.break_off() returns trigger language plpgsql as
                    $$ begin raise exception 'broken off' using errcode = '08006'; end $$""", """
                create trigger break_off before insert on event_log.event
                    for each row when (new.position > %d) execute function event_log.break_off()""".formatted(head + 2));

        Reply broken = send(file, "");

        assertThat(broken.status()).isEqualTo(503);
        assertThat(broken.header("Retry-After")).isNotEmpty();
        assertThat(SCENE.service.head()).isEqualTo(head + 2);

        SCENE.database.execute("drop trigger break_off on event_log.event", "drop function event_log.break_off()");

        counts(send(file, ""), 4, 2, 2, 0);
        assertThat(SCENE.service.head()).isEqualTo(head + 4);
    }

    @Test
    void the_documents_example_is_answered_as_documented() throws IOException {
        Operation operation = Contract.named("command-service.yaml").operation("importFile");
        String example = operation
                .node()
                .at("/requestBody/content/application~1x-ndjson/examples/way/value")
                .asString();

        Reply recorded = send(example, "?report=all");
        Reply refused = send(example.replace("2022-03-15", "2022-02-15"), "");

        counts(recorded, 3, 3, 0, 0);
        counts(refused, 3, 0, 2, 1);
        for (Reply reply : List.of(recorded, refused)) {
            assertThat(operation.contract().mistakes(operation.responseSchema(200, "application/json"), reply.json()))
                    .isEmpty();
        }
    }

    private static String way(String participant, String referral) {
        return line("participants", "{'id': '%s', 'birthYear': 1962, 'sex': 'FEMALE'}", participant)
                + line(
                        "referrals",
                        "{'id': '%s', 'participantId': '%s', 'centreId': 'vaggeryd', 'source': 'SELF',"
                                + " 'receivedOn': '2023-03-01'}",
                        referral,
                        participant)
                + line("referrals/" + referral + "/conversations", "{'kind': 'FIRST', 'heldOn': '2023-03-20'}")
                + line("referrals/" + referral + "/programme", "{'startsOn': '2023-03-27', 'track': 'HALSOCENTER'}");
    }

    /** A line, with arguments filled in and its quotation marks written as apostrophes. */
    private static String line(String write, String body, Object... arguments) {
        return json("{'write': '" + write + "', 'body': " + body + "}\n", arguments);
    }

    private static String lineAndCode(JsonNode result) {
        return result.get("line").asInt() + " " + result.at("/problem/code").asString();
    }

    private static List<String> statuses(Reply reply) {
        return reply.json()
                .get("results")
                .valueStream()
                .map(result -> result.get("status").asString())
                .toList();
    }

    private static void counts(Reply reply, int rows, int recorded, int unchanged, int refused) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        assertThat(List.of("rows", "recorded", "unchanged", "refused"))
                .extracting(name -> reply.json().get(name).asInt())
                .as(reply.response().body())
                .containsExactly(rows, recorded, unchanged, refused);
    }

    private static Reply send(String file, String query, String... headers) {
        return send(file.getBytes(StandardCharsets.UTF_8), "application/x-ndjson", query, headers);
    }

    static Reply send(byte[] file, String type, String query, String... headers) {
        return SCENE.service.send(
                SCENE.service
                        .request("/v1/imports" + query)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(file)),
                headers);
    }
}
