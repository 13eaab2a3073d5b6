package se.halsocenter.standalone.demo;

import java.time.LocalDate;

/** The plan for 2023 (verksamhetsplan): made before the year, followed up at its end, with what comes next. */
final class ActionPlan {
    static final int YEAR = 2023;
    private static final LocalDate MADE = LocalDate.of(2022, 12, 12);
    private static final LocalDate FOLLOWED_UP = LocalDate.of(2023, 12, 11);

    private final Script script;
    private int number;

    ActionPlan(Script script) {
        this.script = script;
    }

    private enum Outcome {
        DONE,
        PARTLY,
        NOT_DONE
    }

    void register() {
        String movement = "PHYSICAL_ACTIVITY";
        plan(movement, "FaR-träningsgrupp", Outcome.DONE, "Fungerar väl.", "Fortsätter 2024.");
        plan(movement, "LSS-träningsgrupp", Outcome.DONE, "Ska utvärderas.", "I vår; medel söks för två terminer.");
        plan(movement, "Promenadgrupper", Outcome.NOT_DONE, "XRundor prövades; frivilliga söks.", "Fler 2024.");

        String food = "EATING_HABITS";
        plan(food, "Hälsosamma matvanor", Outcome.DONE, "En öppen och en med AME.", "Nya våren 2024 för båda.");
        plan(
                food,
                "Hälsosamma matvanor, familjecentral",
                Outcome.NOT_DONE,
                "Ingen målgrupp än.",
                "Nytt försök tidigt 2024.");

        String stress = "STRESS_AND_RECOVERY";
        plan(stress, "Samverkan med Värnamo", Outcome.NOT_DONE, "Inte påbörjad.", "Börjar 2024.");
        plan(stress, "Utbildning i mindfulness", Outcome.NOT_DONE, "Inte påbörjad.", "Behövs 2024.");

        String community = "COMMUNITY_AND_WELLBEING";
        plan(community, "More to life – samtalscafé", Outcome.NOT_DONE, "Inte påbörjat.", "Börjar 2024.");
        plan(community, "Gemensam XRunda", Outcome.PARTLY, "Fyra försök, blandat utfall.", "Fortsätter 2024.");
        plan(community, "Suicidprevention – Att välja livet", Outcome.DONE, "Gott resultat.", "Ny kurs våren 2024.");

        plan("SPONTANEOUS_VISITS", "Spontana besök", Outcome.DONE, "Fyra besök.", "Fortsätter 2024.");

        String lectures = "LECTURES";
        plan(lectures, "Föreläsning i september", Outcome.DONE, "Kväll och dagtid.", "En annan föreläsare 2024.");
        plan(lectures, "Seniorveckan", Outcome.DONE, "Lyckades väl.", "Medverkar 2024.");
    }

    private void plan(String focusArea, String activity, Outcome outcome, String followUp, String future) {
        String id = script.id("plan/" + number++).toString();
        String items = "/v1/plans/" + script.centreId() + "/" + YEAR + "/items";
        script.post(
                MADE,
                "plan",
                items,
                Script.body().put("id", id).put("focusArea", focusArea).put("activity", activity));
        script.put(
                FOLLOWED_UP,
                "plan",
                items + "/" + id + "/follow-up",
                Script.body().put("outcome", outcome.name()).put("text", followUp));
        script.put(
                FOLLOWED_UP, "plan", items + "/" + id + "/future", Script.body().put("text", future));
    }
}
