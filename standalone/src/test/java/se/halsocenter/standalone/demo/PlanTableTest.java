package se.halsocenter.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanTableTest {

    @Test
    void what_was_planned_stands_beside_how_it_went_and_what_comes_next() {
        JsonNode plan = JsonMapper.shared().readTree("""
                {"year": 2024, "focusAreas": [
                  {"focusArea": "CULTURE", "items": [
                    {"activity": "Kör", "followUp": {"outcome": "DONE", "text": "Sjöng."}, "future": {"text": "Sjunger."}},
                    {"activity": "Dans", "followUp": null, "future": null}]},
                  {"focusArea": "OTHER", "items": [
                    {"activity": "Annat", "followUp": {"outcome": "PARTLY", "text": "Lite."}, "future": null}]}]}""");
        JsonNode lists = JsonMapper.shared().readTree("""
                {"codeLists": [
                  {"name": "focusArea", "codes": [{"code": "CULTURE", "label": {"sv": "Kultur", "en": "Culture"}}]},
                  {"name": "itemOutcome", "codes": [{"code": "DONE", "label": {"sv": "Genomförd", "en": "Done"}}]}]}""");

        assertThat(PlanTable.of(plan, new Labels(lists))).isEqualTo("""
                Verksamhetsplan 2024  Uppföljning        Framtida plan
                ────────────────────  ─────────────────  ─────────────
                Kultur
                  Kör                 Genomförd. Sjöng.  Sjunger.
                  Dans                –                  –
                OTHER
                  Annat               PARTLY. Lite.      –
                ────────────────────  ─────────────────  ─────────────
                """);
    }
}
