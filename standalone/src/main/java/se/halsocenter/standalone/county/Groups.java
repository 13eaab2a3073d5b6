package se.halsocenter.standalone.county;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import se.halsocenter.access.Role;
import se.halsocenter.command.group.Group;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.GroupEvent.GroupEnded;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.events.GroupEvent.SessionHeld;
import se.halsocenter.events.HeadCount;
import se.halsocenter.events.HeadCount.Precision;
import se.halsocenter.standalone.county.People.Person;
import se.halsocenter.standalone.demo.WorkingDays;

/** The groups of a centre, which meet once a week for a term. */
final class Groups {
    private enum Kind {
        FAR_TRAINING("FaR-träningsgrupp", "PHYSICAL_ACTIVITY", 60),
        INDOOR_TRAINING("Träning inomhus", "PHYSICAL_ACTIVITY", 60),
        OUTDOOR_TRAINING("Träning utomhus", "PHYSICAL_ACTIVITY", 60),
        WALKING("Promenadgrupp", "PHYSICAL_ACTIVITY", 90),
        WATER_GYMNASTICS("Vattengympa", "PHYSICAL_ACTIVITY", 45),
        HEALTHY_EATING("Hälsosamma matvanor", "EATING_HABITS", 120),
        CONVERSATION_SLEEP("Sova bättre", "STRESS_AND_RECOVERY", 90),
        CONVERSATION_RECOVERY("Återhämtning", "STRESS_AND_RECOVERY", 90),
        MORE_TO_LIFE("More to life", "COMMUNITY_AND_WELLBEING", 120);

        private final String label;
        private final String focusArea;
        private final int minutes;

        Kind(String label, String focusArea, int minutes) {
            this.label = label;
            this.focusArea = focusArea;
            this.minutes = minutes;
        }
    }

    private static final List<Kind> KINDS = List.of(Kind.values());

    /** A group for so many intakes of a year, and at least one each term. */
    private static final int INTAKES_OF_A_GROUP = 45;

    /** A group is set up so long before its term at the most. */
    static final int DAYS_AHEAD = 14;

    private static final int MOST = 18;
    private static final double PERCENT_PRESENT = 78;
    private static final double PERCENT_WITH_OTHERS = 20;
    private static final double PERCENT_ENDED = 90;

    private final Journal journal;
    private final Chance chance;
    private final People people;

    Groups(Journal journal, People people) {
        this.journal = journal;
        this.chance = journal.chance();
        this.people = people;
    }

    /** The groups of a term. */
    void term(LocalDate begins, int intakesOfTheYear) {
        for (int number = 0; number <= intakesOfTheYear / INTAKES_OF_A_GROUP; number++) {
            meet(Season.working(begins.plusDays(chance.between(0, 20))));
        }
    }

    private void meet(LocalDate start) {
        Kind kind = chance.oneOf(KINDS);
        List<LocalDate> sessions = WorkingDays.weekly(start, start.plusWeeks(chance.between(7, 16)));
        List<Person> members = chance.sample(people.metBefore(start), chance.between(5, 14));
        Dossier<GroupEvent> group =
                journal.open(Group.SUBJECT, GroupEvent.class, chance.id().toString(), null);
        group.register(
                start.minusDays(chance.between(0, DAYS_AHEAD)),
                new GroupStarted(
                        journal.centre(),
                        kind.label,
                        kind.name(),
                        kind.focusArea,
                        start,
                        chance.percent(50) ? "Deltagare med recept" : null,
                        chance.percent(40) ? MOST : null,
                        sessions.size()),
                Role.COACH);
        sessions.forEach(day -> group.record(day, session(day, kind.minutes, members)));
        if (chance.percent(PERCENT_ENDED)) {
            group.record(sessions.getLast(), new GroupEnded(sessions.getLast()));
        }
    }

    private SessionHeld session(LocalDate day, int minutes, List<Person> members) {
        Set<UUID> present = new TreeSet<>();
        for (Person member : members) {
            if (chance.percent(PERCENT_PRESENT)) {
                present.add(member.id);
            }
        }
        boolean others = present.isEmpty() || chance.percent(PERCENT_WITH_OTHERS);
        HeadCount anonymous =
                new HeadCount(chance.between(1, 4), chance.percent(80) ? Precision.EXACT : Precision.ESTIMATE);
        return new SessionHeld(chance.id(), day, minutes, present, others ? anonymous : null);
    }
}
