package se.halsocenter.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replays that an auditor asks a service for. */
record AskedReplays(QueryFixture service) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/v1/audit/replays";

    private static String auditor() {
        return "Bearer " + TestIssuer.shared().token(Role.AUDITOR, "");
    }

    JsonNode begin(String body) {
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> post(String body) {
        return service.postAs(auditor(), PATH, body);
    }

    JsonNode ended(JsonNode begun) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> JSON.readTree(get(begun.get("id").asString()).body()),
                        it -> !it.get("endedAt").isNull());
    }

    /** What a replay comes to. */
    JsonNode of(String body) {
        return ended(begin(body));
    }

    JsonNode against(UUID publication) {
        return of("{\"publication\": \"%s\"}".formatted(publication));
    }

    HttpResponse<String> get(String id, String... headers) {
        return service.sendAs(auditor(), PATH + "/" + id, headers);
    }

    HttpResponse<String> all() {
        return service.sendAs(auditor(), PATH);
    }

    HttpResponse<String> cancel(String id) {
        return service.deleteAs(auditor(), PATH + "/" + id);
    }
}
