package se.halsocenter.command.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are the Tax Agency's published test numbers, or made of them by the rules. */
class IdentityNumberTest {

    @ParameterizedTest
    @CsvSource({
        "19900602-2397, 199006022397",
        "199006022397, 199006022397",
        "900602-2397, 199006022397",
        "9006022397, 199006022397",
        "20000102-2391, 200001022391",
        "19121212-1212, 191212121212",
        "121212+1212, 191212121212"
    })
    void one_number_has_one_form_however_it_is_written(String text, String normal) {
        assertThat(IdentityNumber.of(text, null)).contains(new IdentityNumber(null, normal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19900602-2398",
                "19900631-2397",
                "19901302-2397",
                "1990-0602-2397",
                "T900602-2397",
                "2397",
                "",
                "19900602-239",
                "900602239"
            })
    void a_wrong_check_digit_or_day_is_refused(String text) {
        assertThat(IdentityNumber.of(text, null)).isEmpty();
    }

    @Test
    void the_day_of_a_samordningsnummer_is_sixty_higher() {
        String number = "19900662239" + checkDigit("900662239");
        assertThat(IdentityNumber.of(number, null)).contains(new IdentityNumber(null, number));
        assertThat(IdentityNumber.of(number.substring(2, 8) + "-" + number.substring(8), null))
                .contains(new IdentityNumber(null, number));
        assertThat(IdentityNumber.of(number, null).orElseThrow().mayBeBornIn(1990))
                .isTrue();
    }

    @Test
    void a_reserve_number_belongs_to_its_domain_and_says_nothing_of_the_birth_year() {
        Optional<IdentityNumber> number = IdentityNumber.of("99-abc 17", "region-f");
        assertThat(number).contains(new IdentityNumber("REGION-F", "99ABC17"));
        assertThat(number.orElseThrow().mayBeBornIn(1950)).isTrue();
        assertThat(IdentityNumber.of("--1", "region-f")).isEmpty();
    }

    @Test
    void whoever_names_the_domain_of_the_national_numbers_means_one_of_them() {
        assertThat(IdentityNumber.of("19900602-2397", "1.2.752.129.2.1.3.1"))
                .isEqualTo(IdentityNumber.of("199006022397", null));
        assertThat(IdentityNumber.of("19900602-2398", "1.2.752.129.2.1.3.1")).isEmpty();
    }

    @Test
    void a_number_is_never_printed() {
        assertThat(IdentityNumber.of("19900602-2397", null).orElseThrow()).hasToString("identity number");
    }

    /** Luhn's algorithm. */
    private static int checkDigit(String nineDigits) {
        int sum = IntStream.range(0, nineDigits.length())
                .map(at -> (nineDigits.charAt(at) - '0') * (2 - at % 2))
                .map(product -> product / 10 + product % 10)
                .sum();
        return (10 - sum % 10) % 10;
    }
}
