package se.halsocenter.standalone.county;

import static se.halsocenter.standalone.county.Season.working;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.halsocenter.command.plan.Plan;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.PlanEvent.ItemAdded;
import se.halsocenter.events.PlanEvent.ItemFollowedUp;
import se.halsocenter.events.PlanEvent.ItemFutureSet;
import se.halsocenter.events.PlanEvent.ItemOutcome;

/** A centre's plans: made before the year, followed up at its end, with what comes next. */
final class Plans {
    private record Idea(String focusArea, String activity) {}

    private static final List<Idea> IDEAS = List.of(
            new Idea("PHYSICAL_ACTIVITY", "FaR-träningsgrupp"),
            new Idea("PHYSICAL_ACTIVITY", "Promenadgrupper"),
            new Idea("PHYSICAL_ACTIVITY", "Vattengympa"),
            new Idea("EATING_HABITS", "Hälsosamma matvanor"),
            new Idea("EATING_HABITS", "Matlagning med familjecentralen"),
            new Idea("STRESS_AND_RECOVERY", "Sova bättre"),
            new Idea("STRESS_AND_RECOVERY", "Mindfulness"),
            new Idea("COMMUNITY_AND_WELLBEING", "Samtalscafé"),
            new Idea("COMMUNITY_AND_WELLBEING", "Gemensam XRunda"),
            new Idea("SPONTANEOUS_VISITS", "Spontana besök"),
            new Idea("LECTURES", "Föreläsning om rörelse"),
            new Idea("LECTURES", "Seniorveckan"));
    private static final Mix<ItemOutcome> OUTCOMES =
            Mix.of(65, ItemOutcome.DONE).and(15, ItemOutcome.PARTLY).and(20, ItemOutcome.NOT_DONE);

    private final Journal journal;
    private final Chance chance;

    Plans(Journal journal) {
        this.journal = journal;
        this.chance = journal.chance();
    }

    void year(int year, LocalDate opening) {
        Dossier<PlanEvent> plan = journal.open(Plan.SUBJECT, PlanEvent.class, journal.centre() + "/" + year, null);
        LocalDate made = working(LocalDate.of(year - 1, 12, 3));
        LocalDate on = made.isAfter(opening) ? made : opening.plusDays(1);
        List<UUID> items = new ArrayList<>();
        for (Idea idea : chance.sample(IDEAS, chance.between(5, 9))) {
            UUID item = chance.id();
            items.add(item);
            plan.record(on, new ItemAdded(item, journal.centre(), year, idea.focusArea(), idea.activity()));
        }
        for (UUID item : items) {
            followUp(plan, item, working(LocalDate.of(year, 12, 5)), year);
        }
    }

    private void followUp(Dossier<PlanEvent> plan, UUID item, LocalDate on, int year) {
        if (chance.percent(92)) {
            ItemOutcome outcome = OUTCOMES.draw(chance);
            String text = switch (outcome) {
                case DONE -> "Genomförd.";
                case PARTLY -> "Påbörjad, fortsätter.";
                case NOT_DONE -> "Inte påbörjad.";
            };
            plan.record(on, new ItemFollowedUp(item, outcome, text));
            plan.record(on, new ItemFutureSet(item, "Fortsätter " + (year + 1) + "."));
        }
    }
}
