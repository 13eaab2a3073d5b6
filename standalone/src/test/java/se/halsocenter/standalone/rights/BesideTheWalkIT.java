package se.halsocenter.standalone.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.eventlog.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the documents do not list, and what a walk with one question for each endpoint does not ask. */
class BesideTheWalkIT {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final List<String> SERVICES = List.of("command", "query");

    private static Services services;

    @BeforeAll
    static void two_centres() throws IOException, InterruptedException {
        services = new Services(TestDatabase.create());
        for (String centre : List.of("vaggeryd", "savsjo")) {
            String body = """
                    {"centreId": "%s", "name": "Hälsocenter", "municipality": "0665", "openedOn": "2021-10-25",
                     "phase": "ESTABLISHMENT"}""".formatted(centre);
            String administrator = ISSUER.token(Role.ADMINISTRATOR, centre);
            assertThat(post("/v1/centres", administrator, "application/json", body)
                            .status())
                    .isEqualTo(201);
        }
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/api-info", "/actuator/health"})
    void health_and_what_the_interface_is_answer_without_a_token(String path) throws Exception {
        for (String service : SERVICES) {
            assertThat(get(service, path, null).status()).as(service).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/error",
                "/v1/nothing",
                "/v1/api-info/more",
                "/v3/api-docs",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/actuator",
                "/actuator/metrics",
                "/actuator/sbom",
                "/actuator/sbom/application",
                "/actuator/env",
                "/oauth2/token"
            })
    void without_a_token_nothing_else_answers(String path) throws Exception {
        for (String service : SERVICES) {
            assertThat(get(service, path, null).status()).as(service).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void measurements_and_the_bill_of_materials_are_for_those_who_watch_over_the_services(Role role) throws Exception {
        boolean watches = role == Role.AUDITOR || role == Role.ADMINISTRATOR;
        String token = ISSUER.token(role, "vaggeryd");
        for (String service : SERVICES) {
            assertThat(get(service, "/actuator/metrics", token).status()).isEqualTo(watches ? 200 : 403);
            Answer bill = get(service, "/actuator/sbom/application", token);
            assertThat(bill.status()).as(service).isEqualTo(watches ? 200 : 403);
            if (watches) {
                JsonNode parts = JsonMapper.shared().readTree(bill.body());
                assertThat(parts.get("bomFormat").asString()).isEqualTo("CycloneDX");
                assertThat(parts.get("components")).hasSizeGreaterThan(60);
            }
            assertThat(get(service, "/actuator/env", token).status()).isEqualTo(watches ? 404 : 403);
            assertThat(get(service, "/actuator/health", token).body().contains("\"components\""))
                    .isEqualTo(watches);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first-conversations/values?centreId=savsjo",
                "first-conversations/values?centreId=vaggeryd&centreId=savsjo",
                "first-conversations/values",
                "intakes/values?centreId=vaggeryd"
            })
    void an_integration_takes_only_the_figures_and_centres_that_its_token_names(String figure) throws Exception {
        String token = ISSUER.integration(List.of("vaggeryd"), List.of("first-conversations"));

        assertThat(get("query", "/v1/kpis/first-conversations/values?centreId=vaggeryd", token)
                        .status())
                .isEqualTo(200);
        assertThat(get("query", "/v1/kpis/" + figure, token).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_spreadsheet_for_another_centre_is_taken_from_nobody(Role role) throws Exception {
        String sheet = "Nr;Månad;Timmar\n1;2022-09;86,5\n";
        String address = "/v1/imports?dryRun=true&sheet=Coachtimmar&centreId=";
        String token = ISSUER.token(claims -> claims.subject("several")
                .claim("roles", List.of("coach", role.code()))
                .claim("centre", "vaggeryd"));

        assertThat(post(address + "vaggeryd", token, "text/csv", sheet).status())
                .isEqualTo(200);
        assertThat(post(address + "savsjo", token, "text/csv", sheet).status()).isEqualTo(403);
        assertThat(post(address + "nowhere", token, "text/csv", sheet).status()).isEqualTo(403);
    }

    private static Answer get(String service, String path, @Nullable String token) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(services.of(service).resolve(path));
        return services.send((token == null ? request : request.header("Authorization", "Bearer " + token)).build());
    }

    private static Answer post(String path, String token, String type, String body)
            throws IOException, InterruptedException {
        return services.send(HttpRequest.newBuilder(services.of("command").resolve(path))
                .headers("Authorization", "Bearer " + token, "Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
