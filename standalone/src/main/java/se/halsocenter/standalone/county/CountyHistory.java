package se.halsocenter.standalone.county;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.halsocenter.eventlog.Recorded;

/** What all centres of the county may have registered. The same extent always gives the same events. */
public final class CountyHistory {
    /** Open activities of a year, and one more for so many intakes. */
    private static final int ACTIVITIES = 5;

    private static final int INTAKES_OF_AN_ACTIVITY = 15;

    private final List<Registration> registrations;

    private CountyHistory(List<Registration> registrations) {
        this.registrations = registrations;
    }

    /** Makes it up, centre by centre. */
    public static CountyHistory of(Extent extent) {
        return new CountyHistory(Municipality.ALL.stream()
                .flatMap(municipality -> centre(extent, municipality))
                .sorted(Comparator.comparing(Registration::recordedAt))
                .toList());
    }

    /** How many events there are: the last position of a log that is filled with them. */
    public int size() {
        return registrations.size();
    }

    /** The id of the first event. */
    UUID first() {
        return registrations.getFirst().eventId();
    }

    /** The id of the last event. */
    UUID last() {
        return registrations.getLast().eventId();
    }

    /** The events in the order of the log. */
    public Iterator<Recorded> events() {
        return registrations.stream().map(Registration::recorded).iterator();
    }

    private static Stream<Registration> centre(Extent extent, Municipality municipality) {
        Chance chance = new Chance(new Random(31 * extent.seed() + Integer.parseInt(municipality.code())));
        Journal journal = new Journal(chance, municipality.centreId(), extent.end());
        LocalDate january = LocalDate.of(extent.firstYear(), 1, 7);
        LocalDate opening = Season.working(chance.day(january, january.plusDays(60)));
        Office office = new Office(journal, municipality, opening);
        People people = new People(journal);
        office.open();
        for (int year = extent.firstYear(); year <= extent.lastYear(); year++) {
            int intakes = extent.intakes(municipality, year);
            office.year(year, intakes);
            new Plans(journal).year(year, opening);
            people.erase(Season.working(LocalDate.of(year, 2, 1)));
            new Year(year, opening.plusDays(1), intakes).live(journal, people, municipality);
        }
        return journal.registrations().stream();
    }

    /** A year of a centre's work with people. */
    private record Year(int year, LocalDate first, int intakes) {

        void live(Journal journal, People people, Municipality municipality) {
            Chance chance = journal.chance();
            Intakes ways = new Intakes(journal, people, municipality);
            days(intakes, chance).forEach(ways::receive);
            Groups groups = new Groups(journal, people);
            Season.terms(year).stream()
                    .filter(term -> term.isAfter(first.plusDays(Groups.DAYS_AHEAD)))
                    .forEach(term -> groups.term(term, intakes));
            Activities activities = new Activities(journal);
            days(ACTIVITIES + intakes / INTAKES_OF_AN_ACTIVITY, chance).forEach(activities::hold);
        }

        private List<LocalDate> days(int count, Chance chance) {
            return IntStream.range(0, count)
                    .mapToObj(_ -> Season.day(year, first, chance))
                    .sorted()
                    .toList();
        }
    }
}
