package se.halsocenter.standalone.stories;

import java.util.ArrayList;
import java.util.List;

/** Sävsjö's recept of a year: 31 led to a programme, 17 were declined, 2 were returned, and 5 still wait. */
final class Savsjo {
    private static final int RECEPT = 55;
    private static final int STARTED = 31;
    private static final int DECLINED = 17;
    private static final int RETURNED = 2;
    /** In turn, so that half of those who decline cannot come in the daytime. */
    private static final List<String> REASONS =
            List.of("DAYTIME_NOT_POSSIBLE", "COST", "DAYTIME_NOT_POSSIBLE", "HEALTH");

    private Savsjo() {}

    static void register(Desk desk) throws Exception {
        List<String> recept = new ArrayList<>();
        for (int i = 0; i < RECEPT; i++) {
            recept.add(desk.intake(desk.person(1950 + i % 40, "FEMALE"), "FAR_PRESCRIPTION", "2023-02-01"));
        }
        for (String referral : recept.subList(0, STARTED)) {
            desk.conversation(referral, "FIRST", "2023-02-15");
            desk.programme(referral, "2023-02-20");
        }
        for (int i = 0; i < DECLINED; i++) {
            decline(desk, recept.get(STARTED + i), REASONS.get(i % REASONS.size()));
        }
        for (String referral : recept.subList(STARTED + DECLINED, STARTED + DECLINED + RETURNED)) {
            desk.step(referral, "return", """
                    {"returnedOn": "2023-04-01", "reason": "NOT_REACHED"}""");
        }
    }

    /** Who declines has the recept returned, and is still one. */
    private static void decline(Desk desk, String referral, String reason) throws Exception {
        desk.step(referral, "decline", """
                {"declinedOn": "2023-03-01", "reason": "%s"}""".formatted(reason));
        desk.step(referral, "return", """
                {"returnedOn": "2023-03-02", "reason": "DECLINED"}""");
    }
}
