package se.halsocenter.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final List<Trace> NAME = List.of(Trace.of("Åsa Testsson"));

    @Test
    void a_text_is_found_in_whatever_form_it_stands() {
        byte[] bytes = "Åsa Testsson".getBytes(UTF_8);
        for (String place : List.of(
                "{name: Åsa Testsson}",
                "åsa TESTSSON".replace('å', 'Å'),
                "\"\\u00c5sa Testsson\"",
                "?name=%C3%85sa+Testsson",
                "\\x00" + HexFormat.of().withUpperCase().formatHex(bytes),
                Base64.getEncoder().encodeToString("1Åsa Testsson, 33 år".getBytes(UTF_8)),
                Base64.getEncoder().encodeToString("22Åsa Testsson, 33 år".getBytes(UTF_8)),
                Base64.getEncoder().encodeToString("333Åsa Testsson".getBytes(UTF_8)))) {
            assertThat(Trace.found(NAME, Trace.place(place.getBytes(UTF_8))))
                    .as(place)
                    .containsExactly("Åsa Testsson");
        }
        assertThat(Trace.found(NAME, Trace.place("Asa Testson".getBytes(UTF_8))))
                .isEmpty();
    }

    @Test
    void bytes_are_found_raw_and_written() {
        byte[] bytes = {(byte) 0xC3, 0x28, 0x00, (byte) 0xFF, 0x7F, 0x11};
        List<Trace> key = List.of(Trace.of(bytes));
        assertThat(Trace.found(key, Trace.place(bytes))).hasSize(1);
        assertThat(Trace.found(key, Trace.place("\\xc32800ff7f11".getBytes(UTF_8))))
                .hasSize(1);
        assertThat(Trace.found(key, Trace.place(new byte[] {0x28, 0x00}))).isEmpty();
    }
}
