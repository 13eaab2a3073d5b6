package se.halsocenter.command.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @Test
    void without_the_header_any_version_will_do() {
        assertThat(IfMatch.of(null).allows(0)).isTrue();
        assertThat(IfMatch.of(null).allows(7)).isTrue();
    }

    @Test
    void a_star_asks_for_a_stream() {
        assertThat(IfMatch.of(" * ").allows(0)).isFalse();
        assertThat(IfMatch.of("*").allows(1)).isTrue();
    }

    @Test
    void one_of_the_strong_tags_must_be_the_version() {
        assertThat(IfMatch.of("\"3\"").allows(3)).isTrue();
        assertThat(IfMatch.of("\"3\"").allows(4)).isFalse();
        assertThat(IfMatch.of("\"a,b\" , \"4\"").allows(4)).isTrue();
        assertThat(IfMatch.of("W/\"4\", \"5\"").allows(4)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "3\"", "\"3\" \"4\"", "\"3\";\"4\"", "w/\"3\"", "\"3\"x", " , "})
    void anything_else_is_refused(String header) {
        assertThatThrownBy(() -> IfMatch.of(header)).isInstanceOf(WriteRefused.class);
    }
}
