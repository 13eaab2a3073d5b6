package se.halsocenter.standalone.stories;

import java.util.ArrayList;
import java.util.List;

/** Jönköping's process: a conversation, some weeks of activity, a check-in, and the follow-up at about six months. */
final class Jonkoping {
    private static final List<String> SESSIONS = List.of("2023-01-20", "2023-01-27", "2023-02-03", "2023-02-10");

    private Jonkoping() {}

    /** One intake for each person. */
    static List<String> intakes(Desk desk, List<String> people) throws Exception {
        List<String> ways = new ArrayList<>();
        for (String person : people) {
            ways.add(desk.intake(person, "SELF", "2023-01-10", "LONELINESS"));
        }
        return ways;
    }

    static void firstConversations(Desk desk, List<String> ways) throws Exception {
        for (String way : ways) {
            desk.conversation(way, "FIRST", "2023-01-17");
        }
    }

    /** A group that meets four times an hour and a half, for all but the first, who is guided to an association. */
    static void activities(Desk desk, List<String> ways, List<String> people) throws Exception {
        for (String way : ways) {
            desk.programme(way, "2023-01-18");
        }
        String group = Desk.id(desk.client().record("/v1/groups", """
                {"centreId": "%s", "name": "Kom i gång", "kind": "OTHER",
                 "focusArea": "COMMUNITY_AND_WELLBEING", "startsOn": "2023-01-20"}""".formatted(desk.centre())));
        String present = String.join("\", \"", people.subList(1, people.size()));
        for (String day : SESSIONS) {
            desk.client().record("/v1/groups/" + group + "/sessions", """
                    {"heldOn": "%s", "minutes": 90, "participants": ["%s"]}""".formatted(day, present));
        }
        desk.step(ways.getFirst(), "guidances", """
                {"guidedOn": "2023-01-17", "organisation": "Simklubben", "organisationKind": "ASSOCIATION"}""");
    }

    static void checkInAndFollowUp(Desk desk, List<String> ways) throws Exception {
        for (String way : ways) {
            desk.conversation(way, "CHECK_IN", "2023-02-20");
            desk.conversation(way, "FOLLOW_UP", "2023-07-18");
            desk.complete(way, "2023-07-18");
        }
    }
}
