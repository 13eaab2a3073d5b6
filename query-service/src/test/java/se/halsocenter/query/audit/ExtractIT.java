package se.halsocenter.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.events.ParticipantEvent.ParticipantErased;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log extract of a participant, and the access log for other systems. */
class ExtractIT {
    private static final String[] WHY = {"Access-Reason", "Begaran om loggutdrag"};

    private final UUID anna = UUID.randomUUID();
    private final UUID berit = UUID.randomUUID();
    private final UUID way = UUID.randomUUID();
    private final QueryFixture service = new QueryFixture();

    @BeforeEach
    void given_a_way_of_one_of_two_people() {
        service.append("vaggeryd", Facts.centre("vaggeryd", "0665", "2021-10-25"));
        service.log.appendFrom("vaggeryd", anna.toString(), Facts.person(1960, Sex.FEMALE));
        service.log.appendFrom("vaggeryd", berit.toString(), Facts.person(1961, Sex.FEMALE));
        service.append(way, Facts.recept(anna, "2023-01-10", "STRESS"));
        service.values("intakes", "period=2023");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpResponse<String> read(Role role, String centre, String path, String... headers) {
        return service.sendAs("Bearer " + TestIssuer.shared().token(role, centre), path, headers);
    }

    private HttpResponse<String> audit(String path) {
        HttpResponse<String> answer = read(Role.AUDITOR, "", "/v1/audit/" + path, WHY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private List<String> sentences(UUID participant) {
        JsonNode extract = JsonMapper.shared()
                .readTree(audit("accesses/extract?participantId=" + participant).body());
        return extract.get("entries")
                .valueStream()
                .map(it -> it.get("sentence").asString())
                .toList();
    }

    @Test
    void it_says_in_plain_words_which_unit_and_role_read_what_and_when_and_nobodys_name() {
        read(Role.COACH, "vaggeryd", "/v1/referrals/" + way, "Access-Reason", "Samtal");
        read(Role.COORDINATOR, "vaggeryd", "/v1/referrals");
        read(Role.COORDINATOR, "vaggeryd", "/v1/referrals");
        read(Role.COACH, "savsjo", "/v1/referrals/" + way);

        String unit = service.ledger()
                .sql("select name from ledger.centre where centre = 'vaggeryd'")
                .query(String.class)
                .single();
        assertThat(sentences(anna))
                .anyMatch(it ->
                        it.matches("Den \\d+ \\p{L}+ \\d{4} kl\\. \\d\\d\\.\\d\\d läste någon i rollen hälsocoach vid "
                                + unit + " ditt ärende\\. Angiven orsak: Samtal\\."))
                .anyMatch(it -> it.contains("läste någon i rollen samordnare vid " + unit
                        + " en lista över ärenden där ditt stod med, 2 gånger mellan kl. "))
                .anyMatch(it ->
                        it.endsWith("försökte någon i rollen hälsocoach vid savsjo läsa ditt ärende, men nekades."))
                .noneMatch(it -> it.contains("test-coach"));
        assertThat(sentences(berit)).isEmpty();
    }

    @Test
    void it_holds_reads_of_the_log_that_showed_the_participant_and_no_others() {
        audit("events?streamType=referral&format=ndjson");
        audit("events?type=centre.opened&format=ndjson");
        audit("events?streamId=" + way);
        assertThat(sentences(anna)).hasSize(1).allMatch(it -> it.contains(" 2 gånger mellan "));
        assertThat(sentences(berit)).isEmpty();

        audit("events?format=ndjson");
        assertThat(sentences(berit)).anyMatch(it -> it.contains("händelser i loggen som gäller dig, utan namn"));
    }

    @Test
    void it_is_complete_after_an_erasure_and_says_nobody_read_when_nobody_did() {
        read(Role.COACH, "vaggeryd", "/v1/referrals/" + way);
        service.append(anna, new ParticipantErased("Dnr 2024/117"));
        assertThat(sentences(anna)).anyMatch(it -> it.contains(" ditt ärende"));

        String text =
                audit("accesses/extract?format=text&participantId=" + berit).body();
        assertThat(text).contains("Loggutdrag: läsningar av uppgifter om dig", "Ingen har läst något om dig");
        assertThat(audit("accesses/extract?format=text&participantId=" + anna).body())
                .contains("\n- Den ", "inte vem personen är");
        assertThat(read(Role.AUDITOR, "", "/v1/audit/accesses/extract?participantId=" + way, WHY)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_access_log_is_exported_as_fhir_audit_events_with_every_required_element() {
        read(Role.COACH, "vaggeryd", "/v1/referrals/" + way, "Access-Reason", "Samtal");
        read(Role.COACH, "savsjo", "/v1/referrals/" + way);
        audit("events?format=ndjson&streamId=" + way);
        HttpResponse<String> answer =
                read(Role.AUDITOR, "", "/v1/audit/accesses", "Accept", "application/fhir+json", WHY[0], WHY[1]);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/fhir+json");
        JsonNode bundle = JsonMapper.shared().readTree(answer.body());
        assertThat(bundle.get("resourceType").asString()).isEqualTo("Bundle");
        assertThat(bundle.get("type").asString()).isEqualTo("searchset");
        assertThat(bundle.get("entry")).hasSize(3);
        bundle.get("entry").forEach(it -> requireAuditEvent(it.get("resource")));

        JsonNode refused = bundle.at("/entry/1/resource");
        assertThat(refused.get("outcome").asString()).isEqualTo("4");
        JsonNode first = bundle.at("/entry/2/resource");
        assertThat(first.at("/outcome").asString()).isEqualTo("0");
        assertThat(first.at("/purposeOfEvent/0/text").asString()).isEqualTo("Samtal");
        assertThat(first.at("/agent/0/role/0/coding/0/code").asString()).isEqualTo("coach");
        assertThat(first.at("/source/site").asString()).isEqualTo("vaggeryd");
        assertThat(first.at("/entity/0/what/identifier/value").asString()).isEqualTo(anna.toString());
        assertThat(bundle.at("/entry/0/resource/entity/0/query").asString()).isNotEmpty();
    }

    /** The elements with a minimum of one in HL7 FHIR R4's AuditEvent, the codes' value sets, and no empty element. */
    private static void requireAuditEvent(JsonNode event) {
        assertThat(event.get("resourceType").asString()).isEqualTo("AuditEvent");
        assertThat(event.get("id").asString()).matches("[A-Za-z0-9\\-.]{1,64}");
        assertThat(event.at("/type/system").asString()).startsWith("http");
        assertThat(event.at("/type/code").asString()).isNotEmpty();
        assertThat(event.get("recorded").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(event.get("action").asString()).isIn("C", "R", "U", "D", "E");
        assertThat(event.get("outcome").asString()).isIn("0", "4", "8", "12");
        assertThat(event.get("agent")).isNotEmpty();
        event.get("agent").forEach(agent -> {
            assertThat(agent.get("requestor").isBoolean()).isTrue();
            assertThat(agent.at("/who/identifier/value").asString()).isNotEmpty();
        });
        assertThat(event.at("/source/observer").isEmpty()).isFalse();
        // sev-1: a name or a query, not both
        event.path("entity")
                .forEach(entity ->
                        assertThat(entity.has("name") && entity.has("query")).isFalse());
        requireFull(event);
    }

    private static void requireFull(JsonNode node) {
        assertThat(node.isNull()).isFalse();
        assertThat(node.isContainer() && node.isEmpty()).as(node.toString()).isFalse();
        node.forEach(ExtractIT::requireFull);
    }
}
