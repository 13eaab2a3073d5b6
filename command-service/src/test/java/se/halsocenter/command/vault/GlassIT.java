package se.halsocenter.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.Scene.accepted;
import static se.halsocenter.command.Scene.json;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.access.Role;
import se.halsocenter.command.Scene;
import se.halsocenter.command.Service.Reply;

/** Protected identities, and what it takes to be shown one that one may not see. */
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
class GlassIT {
    private static final String REASON = "Anna har ramlat på passet";
    private static final String ASK = "{'participantIds': ['%s']}";
    private static final String ASK_IN_NEED = "{'participantIds': ['%s'], 'emergency': {'reason': '" + REASON + "'}}";

    private static Scene scene;
    private static JdbcClient jdbc;
    private static Desk coach;
    private static Desk coordinator;
    private static Desk elsewhere;
    private static String anna;

    @BeforeAll
    static void somebody_is_protected() {
        scene = new Scene();
        jdbc = VaultRows.asOwner(scene.database);
        accepted(scene.service.post("/v1/centres", json("""
                {'centreId': 'mora', 'name': 'Hälsocenter Mora', 'municipality': '0685',
                 'openedOn': '2021-10-25', 'phase': 'ESTABLISHMENT'}""")));
        coach = Desk.of(scene.service, Role.COACH, Scene.CENTRE);
        coordinator = Desk.of(scene.service, Role.COORDINATOR, Scene.CENTRE);
        elsewhere = Desk.of(scene.service, Role.COORDINATOR, "mora");
        anna = accepted(coach.post("/v1/participants", VaultIT.person("19900602-2397", 1990)))
                .text("id");
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    void a_coach_of_the_centre_sees_who_it_is_and_a_coordinator_that_it_is_withheld() {
        assertThat(identity(coach, ASK)).contains("Anna Testsson", "CONFIDENTIALITY_MARKING", "\"withheld\":false");
        assertThat(identity(coordinator, ASK)).isEqualTo(json("""
                {'participantId':'%s','name':null,'identityNumber':null,'domain':null,'phone':null,'email':null,\
                'protectedIdentity':'CONFIDENTIALITY_MARKING','withheld':true,'erased':false}""", anna));
        assertThat(identity(elsewhere, ASK)).isEmpty();
    }

    @Test
    void a_coordinator_neither_finds_nor_changes_somebody_protected() {
        String number = "{'identityNumber': '19900602-2397'}";
        assertThat(lookUp(coach, number).text("participantId")).isEqualTo(anna);
        assertThat(lookUp(coordinator, number).problem()).isEqualTo("unknown-identity");
        long head = scene.service.head();
        Reply change = coordinator.put(
                "/v1/participants/" + anna + "/identity", json("{'identity': {'name': 'Någon annan'}}"));
        assertThat(change.status()).isEqualTo(403);
        assertThat(change.problem()).isEqualTo("forbidden");
        assertThat(scene.service.head()).isEqualTo(head);
        assertThat(identity(coach, ASK)).contains("Anna Testsson");
    }

    @Test
    void registering_a_protected_number_once_more_is_refused_in_the_rehearsal_as_well() {
        for (String query : List.of("", "?dryRun=true")) {
            assertThat(coordinator
                            .post("/v1/participants" + query, VaultIT.person("19900602-2397", 1990))
                            .violations())
                    .containsExactly("/identity/identityNumber identity-known");
        }
    }

    @Test
    void in_an_emergency_a_coordinator_is_shown_it_and_it_leaves_a_row_and_rings(CapturedOutput output) {
        // tests are quieter than the service is
        scene.service.bean(LoggingSystem.class).setLogLevel(Glass.class.getName(), LogLevel.WARN);
        long before = rows();
        double rung = rung();
        assertThat(identity(coordinator, ASK_IN_NEED)).contains("Anna Testsson", "\"withheld\":false");
        assertThat(lookUp(coordinator, "{'identityNumber': '19900602-2397', 'emergency': {'reason': '" + REASON + "'}}")
                        .text("participantId"))
                .isEqualTo(anna);
        assertThat(rows()).isEqualTo(before + 2);
        assertThat(rung()).isEqualTo(rung + 2);
        assertThat(jdbc.sql("select actor, role, centre, participants::text as about from vault.glass_broken"
                                + " order by at desc limit 1")
                        .query()
                        .singleRow())
                .containsEntry("actor", "test-coordinator")
                .containsEntry("role", "coordinator")
                .containsEntry("centre", Scene.CENTRE)
                .containsEntry("about", "{" + anna + "}");
        String last = "from vault.glass_broken order by at desc limit 1";
        String row = jdbc.sql("select id::text " + last).query(String.class).single();
        String trace = jdbc.sql("select trace_id " + last).query(String.class).single();
        assertThat(output.getOut().lines().filter(line -> line.contains("ALARM")))
                .hasSize(2)
                .last()
                .asString()
                .contains("WARN", "test-coordinator", Scene.CENTRE, row, trace)
                .doesNotContain(anna, "Anna", "ramlat", "2397");
        assertThat(identity(coordinator, ASK)).as("only that once").contains("\"withheld\":true");
    }

    @Test
    void a_reason_is_sealed_for_its_row() {
        accepted(coordinator.post("/v1/participants/identities", json(ASK_IN_NEED, anna)));
        assertThat(jdbc.sql("select encode(reason, 'escape') from vault.glass_broken where centre = 'vaggeryd'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason).doesNotContain("ramlat"));
    }

    @Test
    void another_centres_glass_holds_and_whoever_finds_nobody_leaves_a_row_too() {
        long before = rows();
        assertThat(identity(elsewhere, ASK_IN_NEED)).isEmpty();
        assertThat(lookUp(elsewhere, "{'identityNumber': '19900602-2397', 'emergency': {'reason': '" + REASON + "'}}")
                        .problem())
                .isEqualTo("unknown-identity");
        assertThat(jdbc.sql("select participants::text from vault.glass_broken where centre = 'mora'")
                        .query(String.class)
                        .list())
                .containsExactly("{}", "{}");
        assertThat(rows()).isEqualTo(before + 2);
    }

    @Test
    void no_row_no_answer() {
        jdbc.sql("revoke insert on vault.glass_broken from halsocenter_command").update();
        try {
            Reply reply = coordinator.post("/v1/participants/identities", json(ASK_IN_NEED, anna));
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.response().body()).doesNotContain("Testsson");
        } finally {
            jdbc.sql("grant insert on vault.glass_broken to halsocenter_command")
                    .update();
        }
    }

    @Test
    void a_reason_is_needed_and_a_coach_breaks_nothing() {
        long before = rows();
        Reply brief = coordinator.post(
                "/v1/participants/identities",
                json("{'participantIds': ['%s'], 'emergency': {'reason': 'kort'}}", anna));
        assertThat(brief.violations()).containsExactly("/emergency/reason reason-too-short");
        assertThat(identity(coach, ASK_IN_NEED)).contains("Anna Testsson");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_coordinator_may_have_somebody_protected_erased() {
        String id = accepted(coach.post("/v1/participants", VaultIT.person("20000102-2391", 2000)))
                .text("id");
        accepted(coordinator.post("/v1/participants/" + id + "/erasure", json("{'decision': 'KS 2024/118'}")));
        for (String table : List.of("vault.identity", "vault.protection", "vault.text")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where subject = ?")
                            .param(id)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private static String identity(Desk desk, String body) {
        var identities = accepted(desk.post("/v1/participants/identities", json(body, anna)))
                .json()
                .path("identities");
        return identities.isEmpty() ? "" : identities.path(0).toString();
    }

    private static Reply lookUp(Desk desk, String body) {
        return desk.post("/v1/participants/lookup", json(body));
    }

    private static long rows() {
        return VaultRows.count(jdbc, "vault.glass_broken");
    }

    private static double rung() {
        return scene.service
                .bean(MeterRegistry.class)
                .get("halsocenter.glass.broken")
                .counter()
                .count();
    }
}
