package se.halsocenter.query.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.query.QueryFixture;

/** Guessing tokens is slow. */
class RefusedTokensIT {

    @Test
    void an_address_that_sends_tokens_that_do_not_hold_is_not_looked_at_for_a_while() {
        try (QueryFixture service = new QueryFixture(
                "--halsocenter.limits.refused-per-second=1", "--halsocenter.limits.refused-burst=20")) {
            List<Integer> answers = IntStream.range(0, 200)
                    .map(_ -> Asking.get(service, "/v1/kpis", "Authorization", "Bearer a.b.c")
                            .statusCode())
                    .boxed()
                    .toList();
            assertThat(answers.subList(0, 20)).containsOnly(401);
            assertThat(answers).contains(429).doesNotContain(200);

            HttpResponse<InputStream> refused = Asking.get(
                    service,
                    "/v1/kpis",
                    "Authorization",
                    "Bearer " + TestIssuer.shared().token(Role.PUBLIC_HEALTH, "x"));
            assertThat(refused.statusCode()).as("not even a token that holds").isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After").orElseThrow())
                    .matches("[1-9]\\d*");
            assertThat(Asking.get(service, "/actuator/health").statusCode()).isEqualTo(200);
        }
    }
}
