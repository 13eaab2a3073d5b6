package se.halsocenter.accesslog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ReasonTest {
    private static final String SWEDISH = "Återbesök på måndag";

    private static @Nullable String read(String header) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader(Reason.HEADER, header);
        return Reason.of(request);
    }

    @Test
    void swedish_letters_are_read_in_both_of_the_ways_in_which_clients_send_them() {
        String asUtf8 = new String(SWEDISH.getBytes(UTF_8), ISO_8859_1);
        assertThat(read(asUtf8)).isEqualTo(SWEDISH);
        assertThat(read(SWEDISH)).isEqualTo(SWEDISH);
    }

    @Test
    void none_is_none() {
        assertThat(Reason.of(new MockHttpServletRequest())).isNull();
        assertThat(read("  ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "199006022397",
                "19900602-2397",
                "Anna 900602-2397",
                "900602 2397",
                "900602+2397",
                "a\tb",
                "a\u0085b"
            })
    void what_looks_like_an_identity_number_and_what_is_no_line_of_text_is_refused(String reason) {
        assertThatThrownBy(() -> read(reason)).isInstanceOf(Reason.Refused.class);
    }

    @Test
    void it_has_at_most_two_hundred_characters() {
        assertThat(read("å".repeat(200))).hasSize(200);
        assertThatThrownBy(() -> read("å".repeat(201))).isInstanceOf(Reason.Refused.class);
    }
}
