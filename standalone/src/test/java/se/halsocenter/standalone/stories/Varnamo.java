package se.halsocenter.standalone.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Värnamo's customers: 250 came in 2019, 140 of them with a recept, and 100 of them went through a whole programme. */
final class Varnamo {
    private static final int CUSTOMERS = 250;
    private static final int WOMEN = 150;
    private static final int RECEPT_2019 = 140;
    private static final Map<String, Integer> RECEPT_BEFORE =
            Map.of("2016-05-02", 100, "2017-05-02", 110, "2018-05-02", 125);
    private static final int PROGRAMMES = 100;

    private Varnamo() {}

    /** Women and men of three ages in 2019: 30, 50 and 70. */
    static List<String> customers(Desk desk) throws Exception {
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            int birthYear = i < 62 ? 1989 : i < 212 ? 1969 : 1949;
            customers.add(desk.person(birthYear, i < WOMEN ? "FEMALE" : "MALE"));
        }
        return customers;
    }

    /** The recept of the years before; a customer comes back with a new one. */
    static void recept(Desk desk, List<String> customers) throws Exception {
        for (Map.Entry<String, Integer> day : RECEPT_BEFORE.entrySet()) {
            for (String customer : customers.subList(0, day.getValue())) {
                desk.intake(customer, "FAR_PRESCRIPTION", day.getKey());
            }
        }
    }

    /** The intakes of 2019 and what the programmes of the first hundred led to. */
    static void outcomes(Desk desk, List<String> customers) throws Exception {
        for (int i = 0; i < CUSTOMERS; i++) {
            String source = i < RECEPT_2019 ? "FAR_PRESCRIPTION" : "SELF";
            String way = desk.intake(customers.get(i), source, "2019-01-14");
            if (i < PROGRAMMES) {
                complete(desk, way, i);
            }
        }
    }

    private static void complete(Desk desk, String way, int number) throws Exception {
        desk.conversation(way, "FIRST", "2019-02-01");
        desk.programme(way, "2019-02-05");
        desk.complete(way, "2019-08-05");
        desk.ask(way, "CLOSING", "2019-08-05");
        desk.answer(
                way,
                "CLOSING",
                "2019-08-12",
                "%s, %s, %s"
                        .formatted(
                                yes("behaviourChanged", number < 87),
                                yes("healthImproved", number < 74),
                                yes("inspired", number < 90)));
        desk.ask(way, "SIX_MONTHS_AFTER", "2020-02-05");
        String lasting = "%s, %s".formatted(yes("behaviourChanged", number < 83), yes("healthImproved", number < 67));
        desk.answer(way, "SIX_MONTHS_AFTER", "2020-02-12", lasting);
        desk.ask(way, "TWELVE_MONTHS_AFTER", "2020-08-05");
        if (number < 50) {
            int times = number < 38 ? 3 : 2;
            desk.answer(way, "TWELVE_MONTHS_AFTER", "2020-08-20", """
                    "timesPerWeek": %d, "minutesPerWeek": 150""".formatted(times));
        }
    }

    private static String yes(String question, boolean yes) {
        return "\"%s\": \"%s\"".formatted(question, yes ? "YES" : "NO");
    }
}
