package se.halsocenter.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

class AcceptedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | JSON",
                "application/json;charset=utf-8 | JSON",
                "*/* | JSON",
                "application/* | JSON",
                "application/json-stat+json | JSON_STAT",
                "text/csv | CSV",
                "text/* | CSV",
                "text/csv;dialect=sv | CSV_SV",
                "text/csv; charset=UTF-8; dialect=sv | CSV_SV",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | XLSX",
                // what says most of a format decides how much it is liked
                "text/csv, */* | CSV",
                "text/csv, */*;q=0.1 | CSV",
                "text/csv;q=0.5, application/json | JSON",
                "text/csv, application/json | CSV",
                "application/json;q=0, */* | JSON_STAT",
                "text/csv;q=0.2, text/csv;dialect=sv;q=0.9 | CSV_SV",
                // as a browser asks, and as R's httr does
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | JSON",
                "application/json, text/xml, application/xml, */* | JSON"
            })
    void the_format_that_is_liked_best_is_taken(String accept, Format format) throws Exception {
        assertThat(Accepted.of(List.of(accept))).isEqualTo(format);
    }

    @Test
    void whoever_does_not_say_takes_json() throws Exception {
        assertThat(Accepted.of(List.of())).isEqualTo(Format.JSON);
    }

    @Test
    void a_header_may_be_sent_in_parts() throws Exception {
        assertThat(Accepted.of(List.of("text/html", "text/csv"))).isEqualTo(Format.CSV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/vnd.ms-excel",
                "text/csv;dialect=tsv",
                "text/csv;charset=iso-8859-1",
                "application/json;q=0",
                "csv"
            })
    void what_there_is_not_is_refused(String accept) {
        assertThatThrownBy(() -> Accepted.of(List.of(accept))).isInstanceOf(HttpMediaTypeNotAcceptableException.class);
    }
}
