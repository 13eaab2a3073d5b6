package se.halsocenter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.halsocenter.command.Service.Reply;
import se.halsocenter.eventlog.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as the containers write it: a JSON object a line, with the trace and without anything of the request. */
@ExtendWith(OutputCaptureExtension.class)
class LogLinesIT {
    private static final String NUMBER = "19900602-2397";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void a_request_that_fails_is_a_line_of_JSON_that_holds_nothing_it_sent(CapturedOutput output) {
        TestDatabase database = TestDatabase.create();
        try (Service service = new Service(
                database,
                "--logging.structured.format.console=ecs",
                "--logging.config=classpath:logback-as-in-containers.xml")) {
            database.execute("alter table vault.identity rename to identity_gone");
            Reply failed = service.post(
                    "/v1/participants/lookup?whatever=hemligt",
                    "{\"identityNumber\": \"%s\"}".formatted(NUMBER),
                    "traceparent",
                    "00-" + TRACE + "-00f067aa0ba902b7-01");
            assertThat(failed.status()).as(failed.response().body()).isGreaterThanOrEqualTo(400);
            Reply broken = service.post(
                    "/v1/participants/lookup",
                    "{\"identityNumber\": \"%s\"}".formatted(NUMBER),
                    "traceparent",
                    "00-" + TRACE + "-00f067aa0ba902b7-01");
            assertThat(broken.status()).as(broken.response().body()).isEqualTo(500);
        }
        List<JsonNode> lines = output.getOut()
                .lines()
                .filter(line -> line.startsWith("{\"@timestamp\""))
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.toString()).contains(TRACE, "\"traceId\"", "/v1/participants/lookup failed");
            assertThat(line.at("/log/level").asString()).isEqualTo("ERROR");
            assertThat(line.at("/service/name").asString()).isEqualTo("command-service");
        });
        assertThat(output.getAll()).doesNotContain(NUMBER, "900602", "hemligt", "eyJ", "Bearer ");
    }
}
