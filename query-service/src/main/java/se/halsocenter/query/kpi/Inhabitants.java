package se.halsocenter.query.kpi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.ledger.Centres.Centre;
import se.halsocenter.query.ledger.Dimension;

/**
 * The people whom a cell's figure is compared with: all who live in the municipalities where a centre had opened by the
 * end of the period, each municipality once. A centre that shares its municipality is compared with all of it.
 */
record Inhabitants(Population population, Map<String, Centre> centres) {

    /** Nothing when no such municipality is known. */
    Optional<BigDecimal> of(Question question, Period period, @Nullable String centre, Map<Dimension, String> key) {
        int year = population.nearest(period.last().getYear());
        List<OptionalLong> known = centres.entrySet().stream()
                .filter(entry -> centre == null || entry.getKey().equals(centre))
                .map(Map.Entry::getValue)
                .filter(place -> !place.openedOn().isAfter(period.last()))
                .map(Centre::municipality)
                .distinct()
                .filter(code -> code.equals(key.getOrDefault(Dimension.MUNICIPALITY, code)))
                .filter(code -> question.only()
                        .getOrDefault(Dimension.MUNICIPALITY, Set.of(code))
                        .contains(code))
                .map(code -> population.of(code, year))
                .filter(OptionalLong::isPresent)
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(
                        known.stream().mapToLong(OptionalLong::getAsLong).sum()));
    }

    /** The flag of a figure that rests on another year's inhabitants. */
    Optional<Flag> flag(Period period) {
        int year = population.nearest(period.last().getYear());
        return year == period.last().getYear() ? Optional.empty() : Optional.of(new Flag.Population(year));
    }
}
