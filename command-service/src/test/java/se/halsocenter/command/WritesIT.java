package se.halsocenter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.Service.Reply;
import se.halsocenter.eventlog.TestDatabase;

/** What every write promises, shown on participants and centres. */
@SuppressWarnings("NullAway.Init")
class WritesIT {
    private static final String PERSON = "{\"birthYear\": 1968, \"sex\": \"FEMALE\"}";
    private static Service service;

    @BeforeAll
    static void start() {
        service = new Service(TestDatabase.create());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_write_is_answered_with_its_place_in_the_log() {
        long before = service.head();
        Reply reply = service.post("/v1/participants", PERSON);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/v1/participants/" + reply.text("id"));
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.json().path("version").asLong()).isEqualTo(1);
        assertThat(reply.json().path("position").asLong()).isEqualTo(before + 1);
        assertThat(UUID.fromString(reply.text("eventId")))
                .isEqualTo(service.log().stream(reply.text("id")).getFirst().eventId());
    }

    @Test
    void a_repeat_under_the_same_key_gets_the_same_answer() {
        Reply first = service.post("/v1/participants", PERSON, "Idempotency-Key", "repeat");
        String reordered = "{\"sex\":\"FEMALE\",\"birthYear\":1968}";
        Reply second = service.post("/v1/participants", reordered, "Idempotency-Key", "\"repeat\"");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(service.log().stream(first.text("id"))).hasSize(1);
    }

    @Test
    void a_key_stands_for_one_request_only() {
        service.post("/v1/participants", PERSON, "Idempotency-Key", "one-request");
        long head = service.head();
        Reply other =
                service.post("/v1/participants", PERSON.replace("1968", "1969"), "Idempotency-Key", "one-request");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        Reply refused = service.post("/v1/participants", "{}", "Idempotency-Key", "mended");
        Reply mended = service.post("/v1/participants", PERSON, "Idempotency-Key", "mended");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(mended.status()).isEqualTo(201);
    }

    @Test
    void a_dry_run_runs_every_check_and_records_nothing() {
        String body = "{\"id\": \"0198c0de-0000-7000-8000-00000000d001\", \"birthYear\": 1968, \"sex\": \"FEMALE\"}";
        long head = service.head();
        Reply dry = service.post("/v1/participants?dryRun=true", body, "Idempotency-Key", "dry");
        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.response().body())
                .isEqualTo("{\"id\":\"0198c0de-0000-7000-8000-00000000d001\",\"version\":1,\"position\":null,"
                        + "\"eventId\":null}");
        assertThat(service.head()).isEqualTo(head);
        assertThat(service.post("/v1/participants", body, "Idempotency-Key", "dry")
                        .status())
                .isEqualTo(201);
        assertThat(service.post("/v1/participants?dryRun=true", body).violations())
                .containsExactly("/id id-taken");
    }

    @Test
    void a_chosen_id_is_taken_only_once_whatever_it_is_for() {
        openCentre("habo");
        String meeting = "{\"id\": \"0198c0de-0000-7000-8000-00000000d002\", \"heldOn\": \"2023-03-14\","
                + " \"represented\": [\"RESIDENTS\"]}";
        Reply held = service.post("/v1/centres/habo/steering-meetings", meeting);
        assertThat(held.header("Location"))
                .isEqualTo("/v1/centres/habo/steering-meetings/0198c0de-0000-7000-8000-00000000d002");
        Reply again = service.post("/v1/centres/habo/steering-meetings", meeting);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.violations()).containsExactly("/id id-taken");
        assertThat(openCentre("habo").violations()).containsExactly("/centreId id-taken");
    }

    @Test
    void a_write_can_ask_for_the_version_that_the_client_has_seen() {
        openCentre("mullsjo");
        String path = "/v1/centres/mullsjo/steering-meetings";
        String meeting = "{\"heldOn\": \"2023-03-14\", \"represented\": [\"RESIDENTS\"]}";
        assertThat(service.post(path, meeting, "If-Match", "\"1\"").header("ETag"))
                .isEqualTo("\"2\"");
        Reply stale = service.post(path, meeting, "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("precondition-failed");
        assertThat(service.post(path, meeting, "If-Match", "W/\"2\"").status()).isEqualTo(412);
        assertThat(service.post(path, meeting, "If-Match", "\"1\", \"2\"").status())
                .isEqualTo(201);
        assertThat(service.post(path, meeting, "If-Match", "*").status()).isEqualTo(201);
        assertThat(service.log().stream("mullsjo")).hasSize(4);
    }

    @Test
    void problems_speak_Swedish_unless_English_is_preferred() {
        String body = "{\"birthYear\": 1850, \"sex\": \"MALE\"}";
        Reply swedish = service.post("/v1/participants", body);
        Reply english = service.post("/v1/participants", body, "Accept-Language", "de, en-GB;q=0.8, sv;q=0.5");
        Reply garbled = service.post("/v1/participants", body, "Accept-Language", "\u00a7\u00a7;q=x");
        assertThat(swedish.text("title")).isEqualTo("Innehållet har fel");
        assertThat(swedish.text("detail")).isEqualTo("En uppgift är ogiltig. Ingenting sparades.");
        assertThat(swedish.json().at("/violations/0/detail").asString())
                .startsWith("Värdet ska ligga mellan 1900 och 20");
        assertThat(english.text("title")).isEqualTo("The body has errors");
        assertThat(english.json().at("/violations/0/detail").asString())
                .startsWith("The value must lie between 1900 and 20");
        assertThat(garbled.text("title")).isEqualTo("Innehållet har fel");
    }

    @Test
    void a_trace_goes_from_the_request_into_the_log_and_into_problems() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String parent = "00-" + trace + "-00f067aa0ba902b7-01";
        Reply recorded = service.post("/v1/participants", PERSON, "traceparent", parent);
        assertThat(service.log().stream(recorded.text("id")).getFirst().metadata())
                .containsEntry("traceparent", parent)
                .containsEntry("correlationId", trace)
                .containsEntry("actor", "test-staff")
                .containsEntry("role", "administrator,auditor,coach,coordinator")
                .containsKey("centre");
        assertThat(service.post("/v1/participants", "{}", "traceparent", parent).text("traceId"))
                .isEqualTo(trace);
    }

    @Test
    void emoji_and_surrounding_space_are_welcome_in_a_name() {
        Reply reply = service.post("/v1/centres", CENTRE.formatted("tranas").replace("Ett center", "  Tranås 🏃‍♀️ "));
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        assertThat(service.log().stream("tranas").getFirst().payload().toString())
                .contains("name=Tranås 🏃‍♀️,");
    }

    @Test
    void an_answer_comes_as_JSON_whatever_the_client_accepts() {
        assertThat(service.post("/v1/participants", PERSON, "Accept", "text/html")
                        .status())
                .isEqualTo(201);
    }

    private static final String CENTRE = """
            {"centreId": "%s", "name": "Ett center", "municipality": "0643", "openedOn": "2022-01-10",
             "phase": "PERMANENT"}""";

    private static Reply openCentre(String centreId) {
        return service.post("/v1/centres", CENTRE.formatted(centreId));
    }
}
