package se.halsocenter.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.halsocenter.query.kpi.Kpi.Unit;
import se.halsocenter.query.web.Language;

class NumbersTest {
    private static final Numbers SWEDISH = new Numbers(Language.SWEDISH);
    private static final Numbers ENGLISH = new Numbers(Language.ENGLISH);

    @Test
    void swedish_has_a_decimal_comma_thin_spaces_and_a_space_before_the_per_cent_sign() {
        assertThat(SWEDISH.of(1_249, Unit.COUNT)).isEqualTo("1\u202f249");
        assertThat(SWEDISH.of(1_234_567, Unit.COUNT)).isEqualTo("1\u202f234\u202f567");
        assertThat(SWEDISH.of(3.5, Unit.DAYS)).isEqualTo("3,5");
        assertThat(SWEDISH.of(0.76, Unit.RATE)).isEqualTo("76\u00a0%");
        assertThat(SWEDISH.of(12.25, Unit.PER_1000_INHABITANTS)).isEqualTo("12,3");
        assertThat(SWEDISH.withUnit(2, Unit.HOURS)).isEqualTo("2\u00a0tim");
    }

    @Test
    void english_has_a_decimal_point_and_commas() {
        assertThat(ENGLISH.of(1_249, Unit.COUNT)).isEqualTo("1,249");
        assertThat(ENGLISH.of(3.5, Unit.DAYS)).isEqualTo("3.5");
        assertThat(ENGLISH.of(0.76, Unit.RATE)).isEqualTo("76%");
    }

    @Test
    void halves_are_rounded_up_whatever_a_double_makes_of_them() {
        assertThat(SWEDISH.share(0.285)).isEqualTo("29\u00a0%");
        assertThat(SWEDISH.share(0.005)).isEqualTo("1\u00a0%");
    }

    @Test
    void a_difference_has_its_sign_and_one_between_shares_is_in_percentage_points() {
        assertThat(SWEDISH.difference(-0.08, Unit.RATE)).isEqualTo("\u22128\u00a0procentenheter");
        assertThat(SWEDISH.difference(11, Unit.COUNT)).isEqualTo("+11");
        assertThat(ENGLISH.difference(-3, Unit.DAYS)).isEqualTo("\u22123\u00a0days");
    }

    @Test
    void days_and_moments_are_those_of_sweden() {
        Instant late = Instant.parse("2024-01-31T23:15:00Z");

        assertThat(SWEDISH.moment(late)).isEqualTo("1 februari 2024 kl. 00.15");
        assertThat(ENGLISH.moment(late)).isEqualTo("1 February 2024 at 00:15");
        assertThat(SWEDISH.day(LocalDate.of(2023, 3, 14))).isEqualTo("14 mars 2023");
    }
}
