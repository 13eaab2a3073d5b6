package se.halsocenter.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.recept;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.query.QueryFixture;

/** What the nightly replay finds, and how it is told. */
class ShadowIT {
    private final QueryFixture service = new QueryFixture("--halsocenter.replay.shadow=-");

    @AfterEach
    void close() {
        service.close();
    }

    private String alarm() {
        return service.get("/actuator/metrics/halsocenter.shadow.alarm").toString();
    }

    @Test
    void books_that_are_no_longer_what_the_log_says_raise_an_alarm_until_they_are_again() throws Exception {
        UUID anna = UUID.randomUUID();
        service.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        service.append(anna, person(1960, Sex.FEMALE));
        service.append(UUID.randomUUID(), recept(anna, "2023-01-01"));
        assertThat(service.value("intakes", "period=2023").asInt()).isEqualTo(1);
        Shadow shadow = service.bean(Shadow.class);

        assertThat(shadow.run().state()).isEqualTo(Replay.State.EQUAL);
        assertThat(alarm()).contains("\"value\":0.0");

        service.asOwner("update ledger.entry set quantity = 2");
        Replay found = shadow.run();
        assertThat(found.state()).isEqualTo(Replay.State.DIFFERENT);
        assertThat(Objects.requireNonNull(found.result()).differences())
                .allSatisfy(it -> assertThat(it.events()).containsExactly(3L));
        assertThat(alarm()).contains("\"value\":1.0");
        assertThat(service.send("/actuator/health").statusCode()).isEqualTo(503);

        service.asOwner("update ledger.entry set quantity = 1");
        assertThat(shadow.run().state()).isEqualTo(Replay.State.EQUAL);
        assertThat(alarm()).contains("\"value\":0.0");
        assertThat(service.send("/actuator/health").statusCode()).isEqualTo(200);
    }
}
