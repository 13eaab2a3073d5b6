package se.halsocenter.standalone.stories;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Vaggeryd's plan for 2023: six focus areas, each activity followed up, and what comes next. */
final class Vaggeryd {
    static final List<Item> PLAN = List.of(
            new Item("PHYSICAL_ACTIVITY", "FaR-träningsgrupp", "DONE", "Fungerar väl.", "Fortsätter."),
            new Item("PHYSICAL_ACTIVITY", "LSS-träningsgrupp", "DONE", "Ska utvärderas.", "Två terminer till."),
            new Item("PHYSICAL_ACTIVITY", "Promenadgrupper", "NOT_DONE", "Frivilliga söks.", "Fler nästa år."),
            new Item("EATING_HABITS", "Hälsosamma matvanor", "DONE", "En öppen, en med AME.", "Nya i vår."),
            new Item("EATING_HABITS", "Med familjecentralen", "NOT_DONE", "Ingen målgrupp.", "Nytt försök."),
            new Item("STRESS_AND_RECOVERY", "Samverkan med Värnamo", "NOT_DONE", "Ej påbörjad.", "Nästa år."),
            new Item("STRESS_AND_RECOVERY", "Mindfulness", "NOT_DONE", "Ej påbörjad.", "Behövs nästa år."),
            new Item("COMMUNITY_AND_WELLBEING", "More to life", "NOT_DONE", "Ej påbörjad.", "Nästa år."),
            new Item("COMMUNITY_AND_WELLBEING", "Gemensam XRunda", "PARTLY", "Fyra försök.", "Fortsätter."),
            new Item("COMMUNITY_AND_WELLBEING", "Att välja livet", "DONE", "Gott resultat.", "Ny kurs i vår."),
            new Item("SPONTANEOUS_VISITS", "Spontana besök", "DONE", "Fyra besök.", "Fortsätter."),
            new Item("LECTURES", "Föreläsning i september", "DONE", "Kväll och dagtid.", "En annan föreläsare."),
            new Item("LECTURES", "Seniorveckan", "DONE", "Lyckades väl.", "Medverkar igen."));

    private Vaggeryd() {}

    /** A planned activity, how it went and what comes next. */
    record Item(String focusArea, String activity, String outcome, String followUp, String future) {

        /** What the query service says of it. */
        static Item of(JsonNode item) {
            return new Item(
                    item.get("focusArea").stringValue(),
                    item.get("activity").stringValue(),
                    item.at("/followUp/outcome").stringValue(),
                    item.at("/followUp/text").stringValue(),
                    item.at("/future/text").stringValue());
        }
    }

    static void plan(Desk desk) throws Exception {
        for (Item item : PLAN) {
            String path = desk.plan(2023, item.focusArea, item.activity);
            desk.client().replace(path + "/follow-up", """
                    {"outcome": "%s", "text": "%s"}""".formatted(item.outcome, item.followUp));
            desk.client().replace(path + "/future", """
                    {"text": "%s"}""".formatted(item.future));
        }
    }
}
