package se.halsocenter.query.kpi;

import static se.halsocenter.query.kpi.KpiCatalogue.count;
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
import se.halsocenter.query.kpi.Calculation.Sum;
import se.halsocenter.query.kpi.Calculation.Term;
import se.halsocenter.query.kpi.Kpi.DecidingDate;
import se.halsocenter.query.kpi.Kpi.Unit;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.Measure;

/** Counts of a participant's way from the intake to the conversations. */
final class ReferralKpis {

    static final Term FIRST_CONVERSATION = Term.of(Measure.CONVERSATION).where(Dimension.KIND, ConversationKind.FIRST);

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
                                "Alla som kommit in, alla vägar in: recept, remiss, hälsosamtal, rekommendation från vården, förening, annan myndighet eller eget initiativ.",
                                "Everybody who came in, all ways in: prescription, referral, health dialogue, recommendation by care, association, another authority or own initiative."),
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
                                "Samtal där deltagaren uteblev utan att avboka.",
                                "Conversations that the participant missed without cancelling."),
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
                        with(INTAKE, Split.of(Dimension.REASON, DeclineReason.values()))));
    }

    private static Sum sum(Term term) {
        return new Sum(term, 1);
    }
}
