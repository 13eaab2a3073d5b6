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
}
