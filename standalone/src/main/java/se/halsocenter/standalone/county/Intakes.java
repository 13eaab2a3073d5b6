package se.halsocenter.standalone.county;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.halsocenter.command.referral.Referral;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.PrescribedActivity;
import se.halsocenter.events.ReferralEvent.Prescriber;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.standalone.county.People.Person;

/** How people come to a centre: who, by which way in, from whom and why. */
final class Intakes {
    private static final Mix<Source> SOURCES = Mix.of(62, Source.FAR_PRESCRIPTION)
            .and(12, Source.CARE_REFERRAL)
            .and(7, Source.HEALTH_DIALOGUE)
            .and(5, Source.CARE_RECOMMENDATION)
            .and(3, Source.ASSOCIATION)
            .and(4, Source.OTHER_AUTHORITY)
            .and(7, Source.SELF);
    private static final Mix<String> PROFESSIONS =
            Mix.of(40, "NURSE").and(30, "PHYSICIAN").and(22, "PHYSIOTHERAPIST").and(8, "OCCUPATIONAL_THERAPIST");

    /** From the most common one on. */
    private static final List<String> REASONS = List.of(
            "HIGH_BLOOD_PRESSURE",
            "PHYSICAL_INACTIVITY",
            "OVERWEIGHT",
            "DIABETES",
            "OSTEOARTHRITIS",
            "STRESS",
            "PAIN",
            "MENTAL_ILL_HEALTH",
            "SLEEP",
            "HIGH_BLOOD_SUGAR",
            "LONELINESS",
            "DIET",
            "AFTER_REHABILITATION",
            "TOBACCO",
            "ALCOHOL",
            "OTHER");

    private static final List<String> ACTIVITIES =
            List.of("WALKING", "STRENGTH_TRAINING", "GROUP_TRAINING", "WATER_GYMNASTICS", "CYCLING", "SWIMMING");
    private static final int INHABITANTS_OF_A_CARE_UNIT = 9_000;
    private static final double PERCENT_WITHOUT_REASON = 6;

    private final Journal journal;
    private final Chance chance;
    private final People people;
    private final List<Prescriber> careUnits;

    Intakes(Journal journal, People people, Municipality municipality) {
        this.journal = journal;
        this.chance = journal.chance();
        this.people = people;
        this.careUnits = IntStream.rangeClosed(1, 1 + municipality.inhabitants() / INHABITANTS_OF_A_CARE_UNIT)
                .mapToObj(number -> new Prescriber(
                        "Vårdcentralen %s %d".formatted(municipality.name(), number),
                        "SE0000000000-%s%02d".formatted(municipality.code(), number),
                        null))
                .toList();
    }

    /** Somebody comes in, and goes on; who is not registered before the history ends, does neither. */
    void receive(LocalDate day) {
        Person person = people.coming(day);
        if (person.registered()) {
            receive(day, person);
        }
    }

    private void receive(LocalDate day, Person person) {
        Source source = SOURCES.draw(chance);
        boolean prescribed = source == Source.FAR_PRESCRIPTION || source == Source.CARE_REFERRAL;
        Dossier<ReferralEvent> way =
                journal.open(Referral.SUBJECT, ReferralEvent.class, chance.id().toString(), person.registeredAt());
        way.record(
                day,
                new ReferralReceived(
                        person.id,
                        journal.centre(),
                        source,
                        day,
                        prescribed ? day.minusDays(chance.between(0, 12)) : null,
                        prescribed ? prescriber() : null,
                        chance.percent(PERCENT_WITHOUT_REASON) ? Set.of() : chance.someOf(REASONS, 3),
                        source == Source.FAR_PRESCRIPTION ? List.of(prescription()) : List.of()));
        new Way(way, person, prescribed, chance).goOn(day);
    }

    private Prescriber prescriber() {
        Prescriber unit = chance.oneOf(careUnits);
        return new Prescriber(unit.careUnit(), unit.hsaId(), PROFESSIONS.draw(chance));
    }

    private PrescribedActivity prescription() {
        return new PrescribedActivity(
                chance.oneOf(ACTIVITIES),
                chance.between(2, 5),
                15 * chance.between(2, 4),
                chance.percent(80) ? "MODERATE" : "LOW");
    }
}
