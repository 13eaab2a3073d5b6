package se.halsocenter.query.kpi;

import static se.halsocenter.query.kpi.KpiCatalogue.count;
import static se.halsocenter.query.kpi.KpiCatalogue.first;
import static se.halsocenter.query.kpi.Splits.BY_REASON;
import static se.halsocenter.query.kpi.Splits.BY_SOURCE;
import static se.halsocenter.query.kpi.Splits.CENTRES;
import static se.halsocenter.query.kpi.Splits.with;

import java.util.stream.Stream;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Calculation.PerInhabitants;
import se.halsocenter.query.kpi.Calculation.Ratio;
import se.halsocenter.query.kpi.Calculation.Sum;
import se.halsocenter.query.kpi.Calculation.Term;
import se.halsocenter.query.kpi.Kpi.DecidingDate;
import se.halsocenter.query.kpi.Kpi.Direction;
import se.halsocenter.query.kpi.Kpi.Unit;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.Measure;
import se.halsocenter.query.ledger.PlanEntries;

/** What a centre planned, and what its work is set against: its coaches' hours, and the people who live there. */
final class CentreKpis {
    /** The ledger keeps hundredths of an hour. */
    private static final int HUNDREDTHS = 100;

    private static final int HOURS = 100;
    private static final int INHABITANTS = 1000;

    private static final Split BY_ITEM_OUTCOME = Split.of(
            Dimension.OUTCOME,
            Stream.concat(
                            Stream.of(PlanEvent.ItemOutcome.values()).map(Enum::name),
                            Stream.of(PlanEntries.NOT_FOLLOWED_UP))
                    .toList());

    private CentreKpis() {}

    static Stream<Kpi> all() {
        return Stream.of(
                count(
                        "plan-items",
                        new Words("Aktiviteter i planen", "Activities of the plan"),
                        new Words(
                                "Aktiviteter i verksamhetsplanen, efter hur det gick: genomförda, delvis genomförda, inte genomförda och sådana som ännu inte följts upp. Den senaste uppföljningen gäller.",
                                "Activities of the plan, by how they went: done, partly done, not done and those that have not been followed up yet. The latest follow-up holds."),
                        Unit.COUNT,
                        DecidingDate.PLAN_YEAR,
                        new Sum(Term.of(Measure.PLAN_ITEM), 1),
                        with(CENTRES, BY_ITEM_OUTCOME, Split.open(Dimension.FOCUS_AREA))),
                count(
                        "coach-hours",
                        new Words("Coachtimmar", "Coach hours"),
                        new Words(
                                "Timmar som centret rapporterat för sina hälsocoacher, en uppgift för varje månad. En senare rapport ersätter den tidigare. Månader utan rapport räknas inte in; finns ingen rapport saknas uppgift.",
                                "Hours that the centre reported for its coaches, one figure for each month. A later report replaces the earlier one. Months without a report are not counted in; without any report there is no data."),
                        Unit.HOURS,
                        DecidingDate.MONTH,
                        new Sum(Term.of(Measure.COACH_HOURS), HUNDREDTHS),
                        CENTRES),
                first(
                        "first-conversations-per-100-coach-hours",
                        new Words("Första samtal per 100 coachtimmar", "First conversations per 100 coach hours"),
                        new Words(
                                "Första samtal som hölls under perioden för varje 100 coachtimmar i de månader som börjar under den.",
                                "First conversations held in the period for each 100 coach hours of the months that begin in it."),
                        Unit.PER_100_HOURS,
                        DecidingDate.HELD,
                        new Words("Första samtal", "First conversations"),
                        new Words("Coachtimmar", "Coach hours"),
                        Direction.NONE,
                        new Ratio(ReferralKpis.FIRST_CONVERSATION, Term.of(Measure.COACH_HOURS), HUNDREDTHS, HOURS),
                        CENTRES),
                first(
                        "intakes-per-1000",
                        new Words("Inkomna per 1 000 invånare", "Intakes per 1,000 inhabitants"),
                        new Words(
                                "Inkomna under perioden för varje 1 000 invånare i de kommuner som har ett hälsocenter. Perioden räknas inte om till helår. Saknas årets folkmängd används närmaste kända år, vilket märks ut.",
                                "Intakes of the period for each 1,000 inhabitants of the municipalities that have a centre. The period is not made a full year. Where the year's population is not known the nearest known year is used, and marked."),
                        Unit.PER_1000_INHABITANTS,
                        DecidingDate.RECEIVED,
                        new Words("Alla som kom in under perioden", "All received in the period"),
                        new Words(
                                "Invånare i de kommuner som har ett hälsocenter",
                                "Inhabitants of the municipalities that have a centre"),
                        Direction.NONE,
                        new PerInhabitants(Term.of(Measure.INTAKE), INHABITANTS),
                        with(CENTRES, BY_SOURCE, BY_REASON)));
    }
}
