package se.halsocenter.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.halsocenter.query.ledger.Centres.Centre;
import se.halsocenter.query.ledger.Dimension;

class InhabitantsTest {
    private static final Map<String, Centre> CENTRES = Map.of(
            "vaggeryd", new Centre("0665", LocalDate.of(2021, 10, 25)),
            "skillingaryd", new Centre("0665", LocalDate.of(2022, 1, 1)),
            "varnamo", new Centre("0683", LocalDate.of(2015, 1, 1)),
            "abroad", new Centre("9999", LocalDate.of(2015, 1, 1)));
    private static final Inhabitants INHABITANTS = new Inhabitants(Population.KNOWN, CENTRES);

    @Test
    void a_municipality_counts_once_and_from_the_day_it_has_a_centre() {
        assertThat(of("2024", null, Map.of(), Map.of())).contains(BigDecimal.valueOf(14_825 + 34_542));
        assertThat(of("2020", null, Map.of(), Map.of())).contains(BigDecimal.valueOf(34_542));
        assertThat(of("2024", "skillingaryd", Map.of(), Map.of())).contains(BigDecimal.valueOf(14_825));
        assertThat(of("2024", "abroad", Map.of(), Map.of())).isEmpty();
    }

    @Test
    void only_the_municipality_of_the_cell_or_those_asked_for_count() {
        Map<Dimension, Set<String>> only = Map.of(Dimension.MUNICIPALITY, Set.of("0683"));
        assertThat(of("2024", null, Map.of(Dimension.MUNICIPALITY, "0665"), Map.of()))
                .contains(BigDecimal.valueOf(14_825));
        assertThat(of("2024", null, Map.of(), only)).contains(BigDecimal.valueOf(34_542));
    }

    @Test
    void an_unknown_year_takes_the_nearest_known_one_and_says_so() {
        assertThat(INHABITANTS.flag(period("2024-05"))).isEmpty();
        assertThat(INHABITANTS.flag(period("2023"))).contains(new Flag.Population(2024));
        Population two = new Population(new TreeMap<>(Map.of(2020, Map.of(), 2024, Map.of())));
        assertThat(List.of(two.nearest(1990), two.nearest(2022), two.nearest(2023), two.nearest(2030)))
                .containsExactly(2020, 2020, 2024, 2024);
    }

    @Test
    void all_thirteen_municipalities_of_the_county_are_known() {
        assertThat(Population.KNOWN.years().get(2024)).hasSize(13);
    }

    private static Optional<BigDecimal> of(
            String period, @Nullable String centre, Map<Dimension, String> key, Map<Dimension, Set<String>> only) {
        Kpi kpi = KpiCatalogue.latest("intakes-per-1000").orElseThrow();
        Question question = new Question(kpi, List.of(period(period)), List.of(), List.of(), only, null, 0, false);
        return INHABITANTS.of(question, period(period), centre, key);
    }

    private static Period period(String text) {
        return Periods.parse(text).orElseThrow();
    }
}
