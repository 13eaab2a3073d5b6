package se.halsocenter.query.kpi;

import static se.halsocenter.query.kpi.KpiCatalogue.first;
import static se.halsocenter.query.kpi.Splits.BY_REASON;
import static se.halsocenter.query.kpi.Splits.INTAKE;
import static se.halsocenter.query.kpi.Splits.with;

import java.util.List;
import java.util.stream.Stream;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Calculation.Percentile;
import se.halsocenter.query.kpi.Calculation.Rate;
import se.halsocenter.query.kpi.Calculation.Term;
import se.halsocenter.query.kpi.Kpi.DecidingDate;
import se.halsocenter.query.kpi.Kpi.Direction;
import se.halsocenter.query.kpi.Kpi.Unit;
import se.halsocenter.query.ledger.Measure;

/** Shares and waiting times of a participant's way. */
final class ReferralRates {
    private ReferralRates() {}

    static Stream<Kpi> all() {
        return Stream.of(
                first(
                        "first-conversation-rate",
                        new Words("Andel som nått första samtal", "Share that reached a first conversation"),
                        new Words(
                                "Av dem som kom in under perioden: andelen som hittills haft ett första samtal, när det än hölls.",
                                "Of those received in the period: the share with a first conversation so far, whenever it was held."),
                        Unit.RATE,
                        DecidingDate.RECEIVED,
                        new Words("De som hittills haft ett första samtal", "Those with a first conversation so far"),
                        new Words("Alla som kom in under perioden", "All received in the period"),
                        Direction.UP,
                        new Rate(
                                List.of(ReferralKpis.FIRST_CONVERSATION.byCohort()),
                                List.of(Term.of(Measure.INTAKE).byCohort())),
                        with(INTAKE, BY_REASON)),
                first(
                        "no-show-rate",
                        new Words("Andel uteblivna", "No-show rate"),
                        new Words(
                                "Uteblivna besök av alla samtal som antingen hölls eller missades under perioden.",
                                "Missed bookings out of all conversations that were either held or missed in the period."),
                        Unit.RATE,
                        DecidingDate.HELD_OR_MISSED,
                        new Words("Uteblivna besök", "Missed bookings"),
                        new Words("Uteblivna besök och hållna samtal", "Missed bookings and conversations held"),
                        Direction.DOWN,
                        new Rate(
                                List.of(Term.of(Measure.NO_SHOW)),
                                List.of(Term.of(Measure.NO_SHOW), Term.of(Measure.CONVERSATION))),
                        with(INTAKE, BY_REASON)),
                first(
                        "waiting-days",
                        new Words("Väntetid till första samtal", "Waiting time to the first conversation"),
                        new Words(
                                "Dagar från att det kom in till första samtalet: median, och 90:e percentilen (p90).",
                                "Days from the intake to its first conversation: the median, and the 90th percentile (p90)."),
                        Unit.DAYS,
                        DecidingDate.HELD,
                        null,
                        null,
                        Direction.DOWN,
                        new Percentile(Term.of(Measure.WAITING_DAYS)),
                        with(INTAKE, BY_REASON)));
    }
}
