package se.halsocenter.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The examples of RFC 8785, and what figures look like. */
class CanonicalJsonTest {

    @Test
    void the_example_of_the_standard_comes_out_as_it_says() {
        assertThat(canonical("""
                        {
                          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                          "literals": [null, true, false]
                        }"""))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void names_stand_in_the_order_of_their_code_units_at_every_depth() {
        assertThat(
                        canonical(
                                "{\"\\u20ac\": 1, \"\\r\": 2, \"\\ufb33\": 3, \"1\": 4, \"\\ud83d\\ude00\": 5, \"ö\": {\"b\": 1, \"a\": 2}}"))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"ö\":{\"a\":2,\"b\":1},\"€\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "5e-324, 5e-324",
        "-5e-324, -5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "9007199254740992, 9007199254740992",
        "295147905179352830000, 295147905179352830000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "1e23, 1e+23",
        "1.0000000000000001e23, 1.0000000000000001e+23",
        "999999999999999700000, 999999999999999700000",
        "1e21, 1e+21",
        "9.999999999999997e-7, 9.999999999999997e-7",
        "0.000001, 0.000001",
        "333333333.3333333, 333333333.3333333",
        "-0.0000033333333333333333, -0.0000033333333333333333",
        "1424953923781206.2, 1424953923781206.2",
        "89, 89",
        "100, 100",
        "0.1, 0.1",
        "1227.25, 1227.25",
        "0.5, 0.5",
        "2e-7, 2e-7"
    })
    void numbers_are_written_as_ecmascript_writes_them(double number, String written) {
        assertThat(CanonicalJson.number(number)).isEqualTo(written);
        assertThat(Double.parseDouble(written)).isEqualTo(number == 0 ? 0.0 : number);
    }

    @Test
    void what_is_no_number_of_json_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.number(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.number(Double.POSITIVE_INFINITY));
    }

    private static String canonical(String json) {
        return CanonicalJson.of(JsonMapper.shared().readTree(json));
    }
}
