package se.halsocenter.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    /** Newcombe, Statistics in Medicine 17 (1998), table I, method 3; and ten of a hundred. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "10, 100, 0.0552, 0.1744"
    })
    void published_intervals(long successes, long trials, double lower, double upper) {
        Wilson interval = Wilson.of(successes, trials);
        assertThat(interval.lower()).isEqualTo(lower, within(0.00005));
        assertThat(interval.upper()).isEqualTo(upper, within(0.00005));
    }

    @Test
    void none_and_all_touch_the_ends() {
        assertThat(Wilson.of(0, 5).lower()).isZero();
        assertThat(Wilson.of(5, 5).upper()).isOne();
    }

    @Test
    void more_successes_than_trials_cannot_be() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(0, 0));
    }
}
