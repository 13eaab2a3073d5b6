package se.halsocenter.query.kpi;

import static se.halsocenter.query.kpi.KpiCatalogue.count;
import static se.halsocenter.query.kpi.KpiCatalogue.first;
import static se.halsocenter.query.kpi.Splits.BY_CHANNEL;
import static se.halsocenter.query.kpi.Splits.BY_REASON;
import static se.halsocenter.query.kpi.Splits.CENTRES;
import static se.halsocenter.query.kpi.Splits.INTAKE;
import static se.halsocenter.query.kpi.Splits.PEOPLE;
import static se.halsocenter.query.kpi.Splits.PRESCRIBER;
import static se.halsocenter.query.kpi.Splits.with;

import java.util.List;
import java.util.stream.Stream;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.ReturnReason;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Calculation.Percentile;
import se.halsocenter.query.kpi.Calculation.Rate;
import se.halsocenter.query.kpi.Calculation.Sum;
import se.halsocenter.query.kpi.Calculation.Term;
import se.halsocenter.query.kpi.Kpi.DecidingDate;
import se.halsocenter.query.kpi.Kpi.Direction;
import se.halsocenter.query.kpi.Kpi.Unit;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.Measure;

/** Key figures of a participant's way from the intake to the conversations. */
final class ReferralKpis {

    private static final Term FIRST_CONVERSATION =
            Term.of(Measure.CONVERSATION).where(Dimension.KIND, ConversationKind.FIRST);

    private ReferralKpis() {}

    static Stream<Kpi> all() {
        return Stream.of(
                count(
                        "prescriptions-received",
                        new Words("Antal recept", "Prescriptions received"),
                        new Words(
                                "Inkomna recept på fysisk aktivitet (FaR). Ett nytt recept räknas för sig, också för samma person.",
                                "Prescriptions for physical activity (FaR) that came in. Each counts, also when a person has several."),
                        Unit.COUNT,
                        DecidingDate.RECEIVED,
                        sum(Term.of(Measure.INTAKE).where(Dimension.SOURCE, Source.FAR_PRESCRIPTION)),
                        with(
                                Stream.of(CENTRES, PEOPLE, PRESCRIBER)
                                        .flatMap(List::stream)
                                        .toList(),
                                BY_REASON)),
                count(
                        "intakes",
                        new Words("Antal inkomna, alla vägar", "Intakes, all ways in"),
                        new Words(
                                "Alla som kommit in: recept, remiss, rekommendation eller eget initiativ.",
                                "Everything that came in: prescriptions, referrals, recommendations and own initiative."),
                        Unit.COUNT,
                        DecidingDate.RECEIVED,
                        sum(Term.of(Measure.INTAKE)),
                        with(INTAKE, BY_REASON)),
                count(
                        "first-conversations",
                        new Words("Första samtal", "First conversations"),
                        new Words(
                                "Första samtal som hållits. Många hör till ett recept från ett tidigare år.",
                                "First conversations held. Many belong to an intake of an earlier year."),
                        Unit.COUNT,
                        DecidingDate.HELD,
                        sum(FIRST_CONVERSATION),
                        with(INTAKE, BY_REASON, BY_CHANNEL)),
                count(
                        "conversations",
                        new Words("Samtal", "Conversations"),
                        new Words(
                                "Alla samtal som hållits, även de första.",
                                "All conversations held, the first ones included."),
                        Unit.COUNT,
                        DecidingDate.HELD,
                        sum(Term.of(Measure.CONVERSATION)),
                        with(INTAKE, BY_REASON, BY_CHANNEL, Split.of(Dimension.KIND, ConversationKind.values()))),
                count(
                        "no-shows",
                        new Words("Uteblivna besök", "No-shows"),
                        new Words(
                                "Bokade samtal där deltagaren uteblev utan att avboka.",
                                "Booked conversations that the participant missed without cancelling."),
                        Unit.COUNT,
                        DecidingDate.MISSED,
                        sum(Term.of(Measure.NO_SHOW)),
                        with(INTAKE, BY_REASON, Split.of(Dimension.PURPOSE, ConversationKind.values()))),
                count(
                        "prescriptions-returned",
                        new Words("Recept i retur", "Prescriptions returned"),
                        new Words(
                                "Recept och remisser som skickats tillbaka till förskrivaren, med orsak.",
                                "Prescriptions and referrals that went back to the prescriber, with the reason."),
                        Unit.COUNT,
                        DecidingDate.RETURNED,
                        sum(Term.of(Measure.RETURN)),
                        with(INTAKE, Split.of(Dimension.REASON, ReturnReason.values()))),
                count(
                        "declined",
                        new Words("Tackat nej", "Declined"),
                        new Words("Inkomna som tackat nej, med orsak.", "Intakes that said no, with the reason."),
                        Unit.COUNT,
                        DecidingDate.DECLINED,
                        sum(Term.of(Measure.DECLINE)),
                        with(INTAKE, Split.of(Dimension.REASON, DeclineReason.values()))),
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
                                List.of(FIRST_CONVERSATION.byCohort()),
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

    private static Sum sum(Term term) {
        return new Sum(term, 1);
    }
}
