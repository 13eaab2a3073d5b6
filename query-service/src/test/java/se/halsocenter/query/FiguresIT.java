package se.halsocenter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.recept;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.ParticipantEvent.Sex;

/** Figures asked for over HTTP, from events that went through the log and the running projection. */
class FiguresIT {
    private static final QueryFixture SERVICE = new QueryFixture();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void a_recept_and_its_first_conversation_are_counted() {
        UUID anna = UUID.randomUUID();
        SERVICE.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        SERVICE.append(anna, person(1960, Sex.FEMALE));
        SERVICE.append(UUID.randomUUID(), recept(anna, "2022-12-20", "STRESS"), firstConversation("2023-01-17"));

        assertThat(SERVICE.value("prescriptions-received", "period=2022").asInt())
                .isEqualTo(1);
        assertThat(SERVICE.value("first-conversations", "period=2023").asInt()).isEqualTo(1);
        assertThat(SERVICE.value("first-conversation-rate", "period=2022").asInt())
                .isEqualTo(1);
        assertThat(SERVICE.value("waiting-days", "period=2023").asInt()).isEqualTo(28);
    }
}
