package se.halsocenter.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import se.halsocenter.events.ReferralEvent.Source;

/**
 * So many intakes of one kind.
 *
 * @param from the first day on which they may be received
 * @param heldFrom the first day of the period in which the first conversation lies, if there is one
 * @param waitingDays the usual time to the first conversation
 */
record Quota(
        int count,
        Source source,
        LocalDate from,
        LocalDate to,
        Outcome outcome,
        LocalDate heldFrom,
        LocalDate heldTo,
        int waitingDays) {

    /** How far an intake gets. */
    enum Outcome {
        HELD,
        NO_SHOW,
        DECLINED,
        NOT_REACHED,
        MOVED,
        BOOKED
    }

    static final LocalDate OPENED = LocalDate.of(2021, 10, 25);
    private static final LocalDate AUTUMN_2021 = LocalDate.of(2021, 10, 26);
    private static final LocalDate END_2022 = LocalDate.of(2022, 12, 21);
    private static final LocalDate NEW_YEAR_2023 = LocalDate.of(2023, 1, 9);
    private static final LocalDate END_2023 = LocalDate.of(2023, 12, 21);

    /**
     * Vaggeryd's intakes: 167 recept and 152 first conversations since the start, of which 81 and 89 in 2023. Seventeen
     * first conversations of 2023 belong to recept of 2022, and nine people in all came without any recept.
     */
    static List<Quota> vaggeryd() {
        Source far = Source.FAR_PRESCRIPTION;
        return List.of(
                until2022(1, far, OPENED, OPENED, Outcome.HELD),
                until2022(59, far, AUTUMN_2021, LocalDate.of(2022, 11, 25), Outcome.HELD),
                until2022(3, far, AUTUMN_2021, LocalDate.of(2022, 11, 10), Outcome.NO_SHOW),
                until2022(5, far, AUTUMN_2021, LocalDate.of(2022, 11, 10), Outcome.DECLINED),
                until2022(1, far, AUTUMN_2021, LocalDate.of(2022, 11, 10), Outcome.NOT_REACHED),
                until2022(1, Source.CARE_REFERRAL, AUTUMN_2021, LocalDate.of(2022, 10, 31), Outcome.HELD),
                until2022(1, Source.CARE_RECOMMENDATION, AUTUMN_2021, LocalDate.of(2022, 10, 31), Outcome.HELD),
                until2022(1, Source.OTHER_AUTHORITY, AUTUMN_2021, LocalDate.of(2022, 10, 31), Outcome.HELD),
                new Quota(
                        17,
                        far,
                        LocalDate.of(2022, 11, 7),
                        LocalDate.of(2022, 12, 20),
                        Outcome.HELD,
                        NEW_YEAR_2023,
                        LocalDate.of(2023, 2, 17),
                        42),
                in2023(66, far, Outcome.HELD),
                in2023(4, far, Outcome.NO_SHOW),
                in2023(4, far, Outcome.DECLINED),
                in2023(1, far, Outcome.NOT_REACHED),
                in2023(1, far, Outcome.MOVED),
                in2023(2, Source.CARE_REFERRAL, Outcome.HELD),
                in2023(1, Source.CARE_REFERRAL, Outcome.NO_SHOW),
                in2023(1, Source.HEALTH_DIALOGUE, Outcome.HELD),
                in2023(1, Source.HEALTH_DIALOGUE, Outcome.DECLINED),
                in2023(2, Source.OTHER_AUTHORITY, Outcome.HELD),
                in2023(1, Source.SELF, Outcome.HELD),
                new Quota(
                        5,
                        far,
                        LocalDate.of(2023, 11, 27),
                        LocalDate.of(2023, 12, 15),
                        Outcome.BOOKED,
                        LocalDate.of(2024, 1, 8),
                        LocalDate.of(2024, 1, 31),
                        35));
    }

    private static Quota until2022(int count, Source source, LocalDate from, LocalDate to, Outcome outcome) {
        return new Quota(count, source, from, to, outcome, OPENED, END_2022, 26);
    }

    /** What does not end in a conversation takes its time as well, and is over before the year is. */
    private static Quota in2023(int count, Source source, Outcome outcome) {
        LocalDate last = LocalDate.of(2023, outcome == Outcome.HELD ? 11 : 10, 17);
        return new Quota(count, source, NEW_YEAR_2023, last, outcome, NEW_YEAR_2023, END_2023, 28);
    }
}
