package se.halsocenter.query.kpi;

import static se.halsocenter.query.kpi.KpiCatalogue.count;
import static se.halsocenter.query.kpi.Splits.BY_PRECISION;
import static se.halsocenter.query.kpi.Splits.CENTRES;
import static se.halsocenter.query.kpi.Splits.GROUPS;
import static se.halsocenter.query.kpi.Splits.PEOPLE;
import static se.halsocenter.query.kpi.Splits.with;

import java.util.stream.Stream;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Calculation.DistinctPeople;
import se.halsocenter.query.kpi.Calculation.Sum;
import se.halsocenter.query.kpi.Calculation.Term;
import se.halsocenter.query.kpi.Kpi.DecidingDate;
import se.halsocenter.query.kpi.Kpi.Unit;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.Measure;

/** Key figures of groups, open activities and the steering group. */
final class GroupKpis {
    private static final int MINUTES_IN_AN_HOUR = 60;
    private static final Split ACTIVITY_KIND = Split.of(Dimension.KIND, ActivityKind.values());
    private static final Split FOCUS_AREA = Split.open(Dimension.FOCUS_AREA);

    private GroupKpis() {}

    static Stream<Kpi> all() {
        Split[] people = PEOPLE.toArray(Split[]::new);
        return Stream.of(
                count(
                        "group-sessions",
                        new Words("Gruppträffar", "Group sessions"),
                        new Words("Träffar som grupperna hållit.", "Sessions that the groups held."),
                        Unit.COUNT,
                        DecidingDate.HELD,
                        new Sum(Term.of(Measure.GROUP_SESSION), 1),
                        GROUPS),
                count(
                        "group-participants",
                        new Words("Unika deltagare", "Distinct participants"),
                        new Words(
                                "Olika personer som varit med minst en gång under perioden. Den som inte uppgett sitt namn räknas inte. Får inte summeras över grupper eller perioder.",
                                "Different people present at least once in the period. Those who gave no name are not counted. Must not be summed over groups or periods."),
                        Unit.COUNT,
                        DecidingDate.HELD,
                        new DistinctPeople(Term.of(Measure.ATTENDANCE_MINUTES)),
                        with(GROUPS, people)),
                count(
                        "training-hours",
                        new Words("Träningstimmar", "Training hours"),
                        new Words(
                                "Antal närvarande gånger träffens längd, även de som inte uppgett namn.",
                                "People present times the session's length, also those who gave no name."),
                        Unit.HOURS,
                        DecidingDate.HELD,
                        new Sum(Term.of(Measure.ATTENDANCE_MINUTES), MINUTES_IN_AN_HOUR),
                        with(with(GROUPS, people), BY_PRECISION)),
                count(
                        "activities",
                        new Words("Öppna aktiviteter", "Open activities"),
                        new Words(
                                "Föreläsningar, spontana besök, promenader, presentationer och annat öppet för alla.",
                                "Lectures, spontaneous visits, walks, presentations and more, open to everybody."),
                        Unit.COUNT,
                        DecidingDate.HELD,
                        new Sum(Term.of(Measure.ACTIVITY), 1),
                        with(CENTRES, ACTIVITY_KIND, FOCUS_AREA)),
                count(
                        "audience",
                        new Words("Besökare", "Audience"),
                        new Words(
                                "Besökare vid öppna aktiviteter. Samma person kan räknas flera gånger; uppskattningar märks ut.",
                                "Visitors of open activities. The same person may count several times; estimates are marked."),
                        Unit.COUNT,
                        DecidingDate.HELD,
                        new Sum(Term.of(Measure.AUDIENCE), 1),
                        with(CENTRES, ACTIVITY_KIND, FOCUS_AREA, Split.open(Dimension.SEGMENT), BY_PRECISION)),
                count(
                        "steering-meetings",
                        new Words("Styrgruppsmöten", "Steering group meetings"),
                        new Words("Möten som styrgruppen hållit.", "Meetings that the steering group held."),
                        Unit.COUNT,
                        DecidingDate.HELD,
                        new Sum(Term.of(Measure.STEERING_MEETING), 1),
                        CENTRES));
    }
}
