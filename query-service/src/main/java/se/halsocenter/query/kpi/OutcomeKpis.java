package se.halsocenter.query.kpi;

import static se.halsocenter.query.kpi.KpiCatalogue.share;
import static se.halsocenter.query.kpi.Splits.BY_REASON;
import static se.halsocenter.query.kpi.Splits.BY_TIME_POINT;
import static se.halsocenter.query.kpi.Splits.BY_TRACK;
import static se.halsocenter.query.kpi.Splits.INTAKE;
import static se.halsocenter.query.kpi.Splits.with;

import java.util.List;
import java.util.stream.Stream;
import se.halsocenter.events.ReferralEvent.YesNo;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Calculation.Rate;
import se.halsocenter.query.kpi.Calculation.Term;
import se.halsocenter.query.kpi.Kpi.DecidingDate;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.Measure;

/** What participants answer in questionnaires. The two 150-minute goals are different measures and never mixed. */
final class OutcomeKpis {
    private static final List<Split> ASKED = with(INTAKE, BY_REASON, BY_TIME_POINT, BY_TRACK.orUnstated());
    private static final List<Split> ANSWERED = with(ASKED, Split.open(Dimension.INSTRUMENT));
    private static final Words YES_AND_NO = new Words("De som svarat ja eller nej", "Those who answered yes or no");

    private OutcomeKpis() {}

    static Stream<Kpi> all() {
        return Stream.of(
                response(),
                programmeGoal(),
                nationalGoal(),
                yes(
                        "concerns-relieved",
                        Measure.CONCERNS_RELIEVED,
                        new Words("Hälsobekymmer avhjälpta", "Concerns relieved"),
                        new Words("vars hälsobekymmer avhjälpts", "whose health concerns are relieved")),
                yes(
                        "behaviour-changed",
                        Measure.BEHAVIOUR_CHANGED,
                        new Words("Beteendeförändring", "Behaviour changed"),
                        new Words("som ändrat sina levnadsvanor", "who changed their living habits")),
                yes(
                        "health-improved",
                        Measure.HEALTH_IMPROVED,
                        new Words("Förbättrad hälsa", "Health improved"),
                        new Words("vars hälsa förbättrats", "whose health improved")),
                yes(
                        "inspired",
                        Measure.INSPIRED,
                        new Words("Inspiration", "Inspired"),
                        new Words("som blivit inspirerade", "who were inspired")));
    }

    private static Kpi response() {
        return share(
                "response-rate",
                new Words("Svarsfrekvens", "Response rate"),
                new Words(
                        "Av de enkäter som skickades under perioden: andelen som hittills besvarats. Varje mättillfälle räknas en gång, den dag det skickades först; en påminnelse räknas inte.",
                        "Of the questionnaires sent in the period: the share answered so far. Each time point counts once, on the day it was first sent; a reminder does not count."),
                DecidingDate.SENT,
                new Words("Enkäter som hittills besvarats", "Questionnaires answered so far"),
                new Words("Skickade enkäter", "Questionnaires sent"),
                Rate.of(Term.of(Measure.RESPONSE), YesNo.YES),
                ASKED);
    }

    private static Kpi programmeGoal() {
        return share(
                "goal-150-programme",
                new Words("150-minutersmålet, programmets mått", "150-minute goal, the programme's measure"),
                new Words(
                        "Av dem som svarat på hur ofta och hur länge de är aktiva: andelen som är det minst tre gånger och sammanlagt minst 150 minuter i veckan. Ett annat mått än det nationella.",
                        "Of those who answered how often and how long they are active: the share that is so at least three times and at least 150 minutes in all a week. Not the national measure."),
                DecidingDate.ANSWERED,
                new Words("Svar som når målet", "Answers that reach the goal"),
                new Words("Svar med både gånger och minuter", "Answers with both times and minutes"),
                Rate.of(Term.of(Measure.GOAL_150_PROGRAMME), YesNo.YES),
                ANSWERED);
    }

    private static Kpi nationalGoal() {
        return share(
                "goal-150-national",
                new Words("150-minutersmålet, nationellt mått", "150-minute goal, the national measure"),
                new Words(
                        "Av dem som svarat på båda frågorna om träning och vardagsmotion: andelen med minst 150 aktivitetsminuter i veckan, där träning räknas dubbelt. Svarens intervall räknas om till minuter med en värdetabell.",
                        "Of those who answered both questions, on training and on everyday activity: the share with at least 150 activity minutes a week, training counted twice. A table of values turns the bands into minutes."),
                DecidingDate.ANSWERED,
                new Words("Svar som når målet", "Answers that reach the goal"),
                new Words("Svar på båda frågorna", "Answers to both questions"),
                Rate.of(Term.of(Measure.GOAL_150_NATIONAL), YesNo.YES),
                with(ANSWERED, Split.open(Dimension.VALUE_TABLE)));
    }

    /** A question answered with yes or no; whoever does not know counts in neither. */
    private static Kpi yes(String id, Measure measure, Words name, Words who) {
        return share(
                id,
                name,
                new Words(
                        "Andelen " + who.sv() + ", av dem som svarat ja eller nej. \"Vet ej\" räknas inte.",
                        "The share " + who.en() + ", of those who answered yes or no. \"Do not know\" does not count."),
                DecidingDate.ANSWERED,
                new Words("De som svarat ja", "Those who answered yes"),
                YES_AND_NO,
                Rate.of(Term.of(measure), YesNo.YES),
                ANSWERED);
    }
}
