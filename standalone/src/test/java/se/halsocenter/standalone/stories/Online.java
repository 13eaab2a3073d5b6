package se.halsocenter.standalone.stories;

import java.util.List;

/** Two participants of the coach online: one of own initiative, four occasions; one referred, six. */
final class Online {
    private Online() {}

    static void register(Desk desk) throws Exception {
        String own = desk.intake(desk.person(2007, "FEMALE"), "SELF", "2023-01-10", "STRESS");
        String referred = desk.intake(desk.person(1980, "MALE"), "CARE_REFERRAL", "2023-01-12", "SLEEP");
        for (String way : List.of(own, referred)) {
            desk.conversation(way, "FIRST", "2023-01-20");
            desk.programme(way, "2023-01-20");
            for (String day : List.of("2023-02-03", "2023-02-17", "2023-03-03")) {
                desk.conversation(way, "COACHING", day);
            }
        }
        desk.conversation(referred, "COACHING", "2023-04-14");
        desk.conversation(referred, "FOLLOW_UP_3_MONTHS", "2023-05-05");
        desk.complete(own, "2023-03-20");
        desk.complete(referred, "2023-05-20");
    }
}
