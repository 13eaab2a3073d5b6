package se.halsocenter.query.kpi;

import static se.halsocenter.query.kpi.KpiCatalogue.count;
import static se.halsocenter.query.kpi.KpiCatalogue.share;
import static se.halsocenter.query.kpi.Splits.BY_REASON;
import static se.halsocenter.query.kpi.Splits.BY_TRACK;
import static se.halsocenter.query.kpi.Splits.INTAKE;
import static se.halsocenter.query.kpi.Splits.with;

import java.util.stream.Stream;
import se.halsocenter.events.ReferralEvent.OrganisationKind;
import se.halsocenter.events.ReferralEvent.Outcome;
import se.halsocenter.events.ReferralEvent.YesNo;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Calculation.Rate;
import se.halsocenter.query.kpi.Calculation.Sum;
import se.halsocenter.query.kpi.Calculation.Term;
import se.halsocenter.query.kpi.Kpi.DecidingDate;
import se.halsocenter.query.kpi.Kpi.Unit;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.Measure;

/** Key figures of guidance onward and of programmes, from start to closing. */
final class ProgrammeKpis {
    private ProgrammeKpis() {}

    static Stream<Kpi> all() {
        return Stream.of(guidances(), started(), closed(), uptake(), followedUp(), completed());
    }

    private static Kpi guidances() {
        return count(
                "guidances",
                new Words("Lotsningar", "Guidances"),
                new Words(
                        "Gånger som någon lotsats vidare till en förening, ett gym, ett bibliotek, vården eller annat.",
                        "Times somebody was guided onward to an association, a gym, a library, care or elsewhere."),
                Unit.COUNT,
                DecidingDate.GUIDED,
                new Sum(Term.of(Measure.GUIDANCE), 1),
                with(INTAKE, BY_REASON, Split.of(Dimension.KIND, OrganisationKind.values())));
    }

    private static Kpi started() {
        return count(
                "programmes-started",
                new Words("Påbörjade program", "Programmes started"),
                new Words(
                        "Program som startat, FaR eller Hälsocenter.", "Programmes that started, FaR or Hälsocenter."),
                Unit.COUNT,
                DecidingDate.STARTED,
                new Sum(Term.of(Measure.PROGRAMME), 1),
                with(INTAKE, BY_REASON, BY_TRACK));
    }

    private static Kpi closed() {
        return count(
                "programmes-closed",
                new Words("Avslutade program", "Programmes closed"),
                new Words(
                        "Program som avslutats, fullföljda eller avbrutna.",
                        "Programmes closed, completed or interrupted."),
                Unit.COUNT,
                DecidingDate.CLOSED,
                new Sum(Term.of(Measure.PROGRAMME_CLOSED), 1),
                with(INTAKE, BY_REASON, BY_TRACK, Split.of(Dimension.OUTCOME, Outcome.values())));
    }

    private static Kpi uptake() {
        return share(
                "programme-uptake",
                new Words("Andel som tar del av programmet", "Programme uptake"),
                new Words(
                        "Av dem som kom in under perioden och hittills startat program, tackat nej eller fått receptet i retur: andelen som startat. Var och en räknas en gång; ett startat program går före.",
                        "Of those received in the period who so far started a programme, declined or had the prescription returned: the share that started. Each counts once; a programme started goes first."),
                DecidingDate.RECEIVED,
                new Words("De som hittills startat ett program", "Those who started a programme so far"),
                new Words(
                        "De som startat ett program, tackat nej eller fått receptet i retur",
                        "Those who started a programme, declined or had the prescription returned"),
                Rate.of(Term.of(Measure.UPTAKE).byCohort(), YesNo.YES),
                with(INTAKE, BY_REASON));
    }

    private static Kpi followedUp() {
        return share(
                "follow-up-3-months-rate",
                new Words("Uppföljda vid 3 månader", "Followed up at 3 months"),
                new Words(
                        "Av de program som skulle följas upp under perioden, tre månader efter start: andelen där uppföljningssamtalet hittills hållits, när det än hölls.",
                        "Of the programmes due in the period, three months after their start: the share whose follow-up has been held so far, whenever it was."),
                DecidingDate.DUE,
                new Words("De vars uppföljning hittills hållits", "Those whose follow-up has been held so far"),
                new Words("Alla program som skulle följas upp under perioden", "All programmes due in the period"),
                Rate.of(Term.of(Measure.FOLLOW_UP_DUE), YesNo.YES),
                with(INTAKE, BY_REASON, BY_TRACK));
    }

    private static Kpi completed() {
        return share(
                "completion-rate",
                new Words("Fullföljda program", "Completion rate"),
                new Words(
                        "Av de program som avslutades under perioden: andelen som fullföljdes. Avslut utan program räknas inte.",
                        "Of the programmes closed in the period: the share completed. A closing without a programme does not count."),
                DecidingDate.CLOSED,
                new Words("Fullföljda program", "Programmes completed"),
                new Words("Fullföljda och avbrutna program", "Programmes completed or interrupted"),
                Rate.of(Term.of(Measure.PROGRAMME_CLOSED), Outcome.COMPLETED),
                with(INTAKE, BY_REASON, BY_TRACK));
    }
}
