package se.halsocenter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever a client sends, it gets an answer and never a 500. */
class BadRequestIT {
    private static final QueryFixture SERVICE = new QueryFixture();
    private static final String VALUES = "/v1/kpis/intakes/values";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                VALUES + "?period=%zz",
                VALUES + "?period=%ff",
                VALUES + "?%zz=1",
                VALUES + "?period=%",
                "/v1/kpis/%zz",
                "/v1/kpis/a%2Fb",
                "/v1/kpis/%00"
            })
    void what_cannot_be_decoded_cannot_be_read(String target) throws IOException {
        unreadable(RawHttp.get(SERVICE, target, "Host: localhost", TRACEPARENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: not a host", "Host: localhost\r\nHost: another", "X-None: 1"})
    void a_host_that_is_none_cannot_be_read(String host) throws IOException {
        unreadable(RawHttp.get(SERVICE, VALUES, host, TRACEPARENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "utf-16"})
    void json_is_utf_8_only(String charset) {
        HttpResponse<String> response = SERVICE.send(VALUES, "Accept", "application/json;charset=" + charset);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(406);
        assertThat(response.body()).contains("urn:halsocenter:problem:not-acceptable");
        assertThat(SERVICE.send(VALUES, "Accept", "application/json;charset=utf-8")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_error_page_is_no_address() {
        assertThat(SERVICE.send("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void any_representation_matches_a_star() {
        HttpResponse<String> any = SERVICE.send(VALUES, "If-None-Match", "*");
        assertThat(any.statusCode()).isEqualTo(304);
        assertThat(any.body()).isEmpty();
        assertThat(any.headers().firstValue("ETag"))
                .isEqualTo(SERVICE.send(VALUES).headers().firstValue("ETag"));
        assertThat(SERVICE.send("/v1/kpis/shoe-size", "If-None-Match", "*").statusCode())
                .isEqualTo(404);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void our_own_faults_are_logged_with_their_trace(CapturedOutput output) {
        SERVICE.asOwner("alter table ledger.centre rename to lost");
        try {
            HttpResponse<String> response = SERVICE.send(VALUES, "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).contains(TRACE).doesNotContain("lost", "centre");
            assertThat(output.getAll()).contains("trace " + TRACE + ": GET " + VALUES + " failed");
        } finally {
            SERVICE.asOwner("alter table ledger.lost rename to centre");
        }
    }

    private static void unreadable(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json")
                .contains("\"type\":\"urn:halsocenter:problem:unreadable\"", "\"traceId\":\"" + TRACE + "\"")
                .doesNotContain("<html", "Exception");
    }
}
