package se.halsocenter.query.disclosure;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.kpi.Period;

/**
 * A calendar part of a year that figures are released for. Weeks and ranges of days are none: they cut across months.
 *
 * @param number its place in {@link #ALL}
 * @param name such as {@code Q3}; of a year empty
 * @param firstMonth and {@code lastMonth}: 1 to 12
 */
public record Span(int number, String name, Every level, int firstMonth, int lastMonth) {
    private static final Map<Every, Integer> LENGTHS = new EnumMap<>(
            Map.of(Every.YEAR, 12, Every.HALF_YEAR, 6, Every.TERTIAL, 4, Every.QUARTER, 3, Every.MONTH, 1));

    /** All of a year, the longest first. */
    public static final List<Span> ALL = all();

    private static final Map<Integer, List<Span>> OF_MONTH = IntStream.rangeClosed(1, 12)
            .boxed()
            .collect(toUnmodifiableMap(
                    month -> month,
                    month -> ALL.stream().filter(span -> span.contains(month)).toList()));

    private static List<Span> all() {
        List<Span> all = new ArrayList<>();
        LENGTHS.forEach((level, length) -> {
            for (int ofLevel = 1; ofLevel <= 12 / length; ofLevel++) {
                int last = ofLevel * length;
                all.add(new Span(all.size(), name(level, ofLevel), level, last - length + 1, last));
            }
        });
        return List.copyOf(all);
    }

    private static String name(Every level, int number) {
        return switch (level) {
            case YEAR -> "";
            case HALF_YEAR -> "H" + number;
            case TERTIAL -> "T" + number;
            case QUARTER -> "Q" + number;
            case MONTH, WEEK -> "%02d".formatted(number);
        };
    }

    public static Span month(int month) {
        return ALL.get(ALL.size() - 12 + month - 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span span && number == span.number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    static Span named(String name) {
        return ALL.stream().filter(span -> span.name().equals(name)).findFirst().orElseThrow();
    }

    /** The span that a period is, if it is one. */
    public static Optional<Span> of(Period period) {
        return Every.of(period).stream()
                .flatMap(level -> ALL.stream()
                        .filter(span -> span.level() == level
                                && span.firstMonth() == period.first().getMonthValue()))
                .findFirst();
    }

    /** All that a month lies in, itself included. */
    List<Span> around() {
        return OF_MONTH.getOrDefault(firstMonth, List.of());
    }

    /** The first day after the quarter in which it ends. */
    LocalDate quarterOver(int year) {
        return LocalDate.of(year, (lastMonth + 2) / 3 * 3, 1).plusMonths(1);
    }

    boolean contains(int month) {
        return firstMonth <= month && month <= lastMonth;
    }

    Stream<Span> monthsOfQuarter() {
        int first = (firstMonth - 1) / 3 * 3 + 1;
        return IntStream.range(first, first + 3).mapToObj(Span::month);
    }
}
