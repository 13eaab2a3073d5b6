package se.halsocenter.standalone.stories;

import java.util.List;

/** Aneby's participants by reason, each through a programme to the answer at its closing. */
final class Aneby {
    private static final String PRESSURE = "HIGH_BLOOD_PRESSURE";
    private static final String DIABETES = "DIABETES";
    private static final String JOINTS = "OSTEOARTHRITIS";

    /** Why each of them came; one for two reasons. */
    private static final List<List<String>> REASONS = List.of(
            List.of(PRESSURE, DIABETES),
            List.of(PRESSURE),
            List.of(PRESSURE),
            List.of(PRESSURE),
            List.of(PRESSURE),
            List.of(PRESSURE),
            List.of(DIABETES),
            List.of(DIABETES),
            List.of(DIABETES),
            List.of(JOINTS),
            List.of(JOINTS),
            List.of("PAIN"));

    private Aneby() {}

    /** Every third participant, from the first, is not relieved. */
    static void register(Desk desk) throws Exception {
        for (int i = 0; i < REASONS.size(); i++) {
            String[] reasons = REASONS.get(i).toArray(String[]::new);
            String way = desk.intake(desk.person(1955, "FEMALE"), "CARE_REFERRAL", "2023-01-10", reasons);
            desk.conversation(way, "FIRST", "2023-01-20");
            desk.programme(way, "2023-01-25");
            desk.complete(way, "2023-07-25");
            String answer = "\"concernsRelieved\": \"%s\"".formatted(i % 3 == 0 ? "NO" : "YES");
            desk.answer(way, "CLOSING", "2023-07-26", answer);
        }
    }
}
