package se.halsocenter.standalone.county;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.access.Role;
import se.halsocenter.command.participant.Participant;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.ParticipantEvent.ParticipantErased;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;
import se.halsocenter.events.ParticipantEvent.Sex;

/** The participants of a centre: known by an id, a year of birth and a sex, and nothing else. */
final class People {
    private static final Mix<Sex> SEXES =
            Mix.of(600, Sex.FEMALE).and(394, Sex.MALE).and(6, Sex.UNKNOWN);

    /** The youngest and the oldest of an age group; those in the middle of life come most. */
    private static final Mix<List<Integer>> AGES = Mix.of(25, List.of(20, 40))
            .and(58, List.of(41, 60))
            .and(15, List.of(61, 80))
            .and(2, List.of(81, 90));

    private static final int PERCENT_AGAIN = 16;
    private static final int MONTHS_BETWEEN = 9;

    /** By then every way has come to its end, the last questionnaire included. */
    private static final int YEARS_KEPT = 4;

    private static final double PERCENT_ERASED = 3;

    private final Journal journal;
    private final Chance chance;
    private final List<Person> known = new ArrayList<>();

    People(Journal journal) {
        this.journal = journal;
        this.chance = journal.chance();
    }

    /** A participant, and how far their ways have come. */
    static final class Person {
        final UUID id;
        final Dossier<ParticipantEvent> dossier;
        LocalDate lastReceived;

        /** The day on which a first conversation was registered. */
        @Nullable
        LocalDate met;

        Person(UUID id, Dossier<ParticipantEvent> dossier, LocalDate lastReceived) {
            this.id = id;
            this.dossier = dossier;
            this.lastReceived = lastReceived;
        }

        boolean registered() {
            return dossier.begun();
        }

        LocalDateTime registeredAt() {
            return dossier.at();
        }
    }

    /** Who comes on a day: mostly somebody new, sometimes somebody who has been there long before. */
    Person coming(LocalDate on) {
        if (!known.isEmpty() && chance.percent(PERCENT_AGAIN)) {
            Person before = chance.oneOf(known);
            if (before.lastReceived.isBefore(on.minusMonths(MONTHS_BETWEEN))) {
                before.lastReceived = on;
                return before;
            }
        }
        Person person = registered(on);
        known.add(person);
        return person;
    }

    private Person registered(LocalDate on) {
        UUID id = chance.id();
        Dossier<ParticipantEvent> dossier =
                journal.open(Participant.SUBJECT, ParticipantEvent.class, id.toString(), null);
        List<Integer> ages = AGES.draw(chance);
        int born = on.getYear() - chance.between(ages.getFirst(), ages.getLast());
        dossier.record(on, new ParticipantRegistered(born, SEXES.draw(chance)));
        return new Person(id, dossier, on);
    }

    /** Who first met a coach in the year before a day. */
    List<Person> metBefore(LocalDate day) {
        return known.stream()
                .filter(it -> it.met != null && it.met.isBefore(day) && it.met.isAfter(day.minusYears(1)))
                .toList();
    }

    /** Erases a few of those who have not come for years (gallring); their figures stand. */
    void erase(LocalDate on) {
        List<Person> chosen = known.stream()
                .filter(it -> it.lastReceived.isBefore(on.minusYears(YEARS_KEPT)) && chance.percent(PERCENT_ERASED))
                .toList();
        known.removeAll(chosen);
        for (Person person : chosen) {
            String decision = "Dnr %d/%d".formatted(on.getYear(), chance.between(1, 900));
            person.dossier.register(on, new ParticipantErased(decision), Role.COORDINATOR);
        }
    }
}
