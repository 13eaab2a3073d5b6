package se.halsocenter.query.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.web.Parameters;

/**
 * The forms in which a page's centre, period and state of knowledge are chosen. They are plain forms: sending them is going to an
 * address.
 *
 * @param asOfDay the day up to which things are known, empty for today
 */
record Chooser(List<Option> centres, List<Options> periods, String asOfDay, String latestDay) {
    Chooser {
        centres = List.copyOf(centres);
        periods = List.copyOf(periods);
    }

    /** One of the values of a field. */
    record Option(String value, String text, boolean chosen) {}

    /** Values under a heading. */
    record Options(String heading, List<Option> options) {
        Options {
            options = List.copyOf(options);
        }
    }

    static Chooser of(Visit visit) {
        String asOf = visit.frame().here().value("asOf");
        return new Chooser(
                centres(visit),
                periods(visit),
                asOf == null || Parameters.day(asOf).isEmpty() ? "" : asOf,
                visit.today().toString());
    }

    private static List<Option> centres(Visit visit) {
        @Nullable String centre = visit.centre();
        Stream<Option> county = visit.caller().mayReadFiguresOfAll()
                ? Stream.of(new Option("", visit.frame().say("Hela länet", "The whole county"), centre == null))
                : Stream.empty();
        Stream<Option> each = visit.centres().stream()
                .map(it -> new Option(it.id(), it.name(), it.id().equals(centre)));
        return Stream.concat(county, each).toList();
    }

    /** The years, and the parts of the year in question. */
    private static List<Options> periods(Visit visit) {
        Frame frame = visit.frame();
        List<Options> groups = new ArrayList<>();
        LocalDate day = visit.period().last();
        int first = Math.min(visit.opened().getYear(), day.getYear());
        int last = Math.max(visit.today().getYear(), day.getYear());
        List<Option> years = IntStream.iterate(last, year -> year >= first, year -> year - 1)
                .mapToObj(year -> option(Every.YEAR.containing(LocalDate.of(year, 1, 1)), visit))
                .toList();
        groups.add(new Options(frame.say("År", "Years"), years));
        Period year = Every.YEAR.containing(day);
        Stream.of(Every.HALF_YEAR, Every.TERTIAL, Every.QUARTER, Every.MONTH)
                .map(every -> new Options(
                        heading(every, frame) + " " + year.label(),
                        every.split(year).stream()
                                .map(part -> option(part, visit))
                                .toList()))
                .forEach(groups::add);
        boolean listed =
                groups.stream().flatMap(group -> group.options().stream()).anyMatch(Option::chosen);
        if (!listed) {
            groups.addFirst(new Options(frame.say("Vald", "Chosen"), List.of(option(visit.period(), visit))));
        }
        return groups;
    }

    private static String heading(Every every, Frame frame) {
        return switch (every) {
            case YEAR -> frame.say("År", "Years");
            case HALF_YEAR -> frame.say("Halvår", "Half-years");
            case TERTIAL -> frame.say("Tertial", "Tertials");
            case QUARTER -> frame.say("Kvartal", "Quarters");
            case MONTH -> frame.say("Månader", "Months");
            case WEEK -> frame.say("Veckor", "Weeks");
        };
    }

    private static Option option(Period period, Visit visit) {
        return new Option(period.label(), PeriodNames.of(period, visit.frame()), period.equals(visit.period()));
    }

    /** Whether there is a centre to choose at all. */
    boolean hasCentres() {
        return centres.size() > 1;
    }
}
