package se.halsocenter.query.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptTest {

    /** RFC 7636, appendix B. */
    @Test
    void the_challenge_is_the_verifiers_hash() {
        Attempt attempt = new Attempt("state", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "/");

        assertThat(attempt.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void no_two_attempts_are_alike() {
        Attempt one = Attempt.to("/");
        Attempt other = Attempt.to("/");

        assertThat(one.state()).hasSize(43).isNotEqualTo(other.state());
        assertThat(one.verifier()).hasSize(43).isNotEqualTo(other.verifier()).isNotEqualTo(one.state());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/compare",
                "/?centre=vaggeryd&period=2023",
                "/kpis/intakes?by=sex&lang=en",
                "/v1/kpis/intakes/values?period=2023-01-15%2F2023-02-14&format=csv",
                "/?next=//elsewhere.example"
            })
    void one_comes_back_to_where_one_was(String way) {
        Attempt attempt = Attempt.to(way);

        assertThat(Attempt.kept(attempt.cookie(), attempt.state())).contains(attempt);
        assertThat(attempt.back()).isEqualTo(way);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "compare",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "/%\\..",
                "https://elsewhere.example/",
                "javascript:alert(1)",
                "/a b",
                "/a\r\nSet-Cookie: b=c",
                "/\u00e5",
                "\\\\elsewhere.example",
                " //elsewhere.example",
                "/login",
                "/login/callback?state=x",
                "/logout"
            })
    void one_is_sent_nowhere_else(String way) {
        assertThat(Attempt.to(way).back()).isEqualTo("/");
    }

    @Test
    void a_very_long_way_is_forgotten() {
        assertThat(Attempt.to("/?centre=" + "a".repeat(2_000)).back()).isEqualTo("/");
    }

    @Test
    void a_cookie_of_another_attempt_or_of_nonsense_keeps_nothing() {
        Attempt attempt = Attempt.to("/");

        assertThat(Attempt.kept(attempt.cookie(), Attempt.to("/").state())).isEmpty();
        assertThat(Attempt.kept("nonsense", attempt.state())).isEmpty();
        assertThat(Attempt.kept(attempt.state() + ".verifier.%%%", attempt.state()))
                .isEmpty();
        assertThat(Attempt.name("x")).isEmpty();
    }
}
