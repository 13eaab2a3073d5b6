package se.halsocenter.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.EventTypes.UnknownEventType;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;
import se.halsocenter.events.ParticipantEvent.Sex;
import tools.jackson.core.JacksonException;

class EventJsonTest {
    private static final String TYPE = "participant.registered";

    private final EventJson json = new EventJson();

    @Test
    void an_unknown_type_stops_the_reader() {
        assertThatThrownBy(() -> json.read("participant.sneezed", 1, "{}"))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("participant.sneezed");
    }

    @Test
    void a_revision_that_no_upcaster_leads_from_stops_the_reader() {
        assertThatThrownBy(() -> json.read(TYPE, 0, "{}")).isInstanceOf(EventJson.UnknownRevision.class);
        assertThatThrownBy(() -> json.read(TYPE, 2, "{}")).isInstanceOf(EventJson.UnknownRevision.class);
    }

    @Test
    void an_older_revision_is_lifted_step_by_step() {
        EventJson upcasting = new EventJson(List.of(
                new EventJson.Upcaster(TYPE, 0, "sex", payload -> payload.put("sex", "FEMALE")),
                new EventJson.Upcaster(TYPE, -1, "birthYear", payload -> payload.put("birthYear", 1960))));

        assertThat(upcasting.read(TYPE, -1, "{}")).isEqualTo(new ParticipantRegistered(1960, Sex.FEMALE));
    }

    @Test
    void an_unknown_field_or_code_stops_the_reader() {
        assertThatThrownBy(() -> json.read(TYPE, 1, "{\"birthYear\":1960,\"sex\":\"FEMALE\",\"shoeSize\":41}"))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.read(TYPE, 1, "{\"birthYear\":1960,\"sex\":\"OTHER\"}"))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.read(TYPE, 1, "{\"sex\":\"FEMALE\"}")).isInstanceOf(JacksonException.class);
    }
}
