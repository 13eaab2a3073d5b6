package se.halsocenter.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AddressTest {

    private static Address at(String path, String... parameters) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        for (String parameter : parameters) {
            String[] parts = parameter.split("=", 2);
            request.addParameter(parts[0], parts[1]);
        }
        return Address.of(request);
    }

    @Test
    void a_link_keeps_what_it_does_not_change() {
        Address here = at("/", "lang=en", "centre=habo", "period=2023-H1", "theme=dark");

        assertThat(here.with("period", "2022")).hasToString("/?centre=habo&period=2022&lang=en&theme=dark");
        assertThat(here.without("lang")).hasToString("/?centre=habo&period=2023-H1&theme=dark");
    }

    @Test
    void another_page_is_about_the_same_without_what_belongs_to_one_page_only() {
        Address here = at("/kpis/intakes", "by=sex", "every=month", "centre=habo", "asOf=2024-01-31");

        assertThat(here.at("/")).hasToString("/?centre=habo&asOf=2024-01-31");
        assertThat(here.at("/compare")).hasToString("/compare?centre=habo&asOf=2024-01-31");
    }

    @Test
    void what_no_page_knows_and_what_is_empty_is_dropped() {
        assertThat(at("/", "centre=", "utm=x", "period= 2023 ")).hasToString("/?period=2023");
        assertThat(at("/about")).hasToString("/about");
    }

    @Test
    void what_means_something_in_an_address_is_written_as_text() {
        assertThat(at("/", "period=2023-01-01/2023-02-01", "centre=a&b=\"<c>"))
                .hasToString("/?centre=a%26b%3D%22%3Cc%3E&period=2023-01-01%2F2023-02-01");
    }

    @Test
    void a_form_sends_along_what_it_has_no_field_for() {
        assertThat(at("/", "centre=habo", "period=2023", "lang=en").besides("centre", "period"))
                .containsExactly(java.util.Map.entry("lang", "en"));
    }
}
