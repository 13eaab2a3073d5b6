package se.halsocenter.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.halsocenter.query.kpi.Periods;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.web.Language;

class PhrasesTest {
    private static final Frame SWEDISH = frame(Language.SWEDISH);
    private static final Frame ENGLISH = frame(Language.ENGLISH);

    private static Frame frame(Language language) {
        return new Frame(new Address("/", new LinkedHashMap<>()), language, Theme.AUTO, null, false);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023, 2023, 2023",
        "2023-H2, halvår 2 2023, half-year 2 2023, H2 2023",
        "2023-T3, tertial 3 2023, tertial 3 2023, T3 2023",
        "2023-Q1, kvartal 1 2023, quarter 1 2023, K1 2023",
        "2023-09, september 2023, September 2023, sep. 2023",
        "2023-W05, vecka 05 2023, week 05 2023, v. 05 2023",
        "2023-01-15/2023-02-14, 2023-01-15–2023-02-14, 2023-01-15–2023-02-14, 2023-01-15–2023-02-14"
    })
    void periods_have_names(String period, String swedish, String english, String brief) {
        var named = Periods.parse(period).orElseThrow();

        assertThat(PeriodNames.of(named, SWEDISH)).isEqualTo(swedish);
        assertThat(PeriodNames.of(named, ENGLISH)).isEqualTo(english);
        assertThat(PeriodNames.brief(named, SWEDISH)).isEqualTo(brief);
    }

    @Test
    void no_dimension_is_called_by_its_code() {
        for (Dimension dimension : Dimension.values()) {
            assertThat(Phrases.of(dimension).sv()).isNotEqualTo(dimension.label());
        }
    }
}
