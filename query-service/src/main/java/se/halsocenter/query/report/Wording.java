package se.halsocenter.query.report;

import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Flag;
import se.halsocenter.query.report.Report.Entry;

/** What reports say of themselves and of what stands in their cells. */
final class Wording {
    static final Words KEY_FIGURE = new Words("Nyckeltal", "Key figure");
    static final Words TARGET = new Words("Mål", "Target");
    static final Words GAP = new Words("Avvikelse", "Gap");
    static final Words REACHED = new Words("Nått", "Reached");
    static final Words YES = new Words("ja", "yes");
    static final Words NO = new Words("nej", "no");
    static final Words NOTHING = new Words("–", "–");
    static final Words NO_ROWS = new Words("Inget är registrerat.", "Nothing is registered.");

    /** Of figures: there may be some that this reader does not see. */
    static final Words NOTHING_TO_SHOW = new Words("Det finns inget att visa.", "There is nothing to show.");

    static final Words NO_PLAN =
            new Words("Ingen plan är registrerad för året.", "No plan is registered for the year.");
    static final Words ACTIVITY = new Words("Aktivitet", "Activity");
    static final Words FOLLOW_UP = new Words("Uppföljning", "Follow-up");
    static final Words FUTURE = new Words("Framtida plan", "Future plan");
    static final Words CONTENTS = new Words("Innehåll", "Contents");
    static final Words DEFINITIONS = new Words("Så räknas siffrorna", "How the figures are counted");
    static final Words DEFINITIONS_AND_VERSIONS =
            new Words("Definitioner och deras versioner", "Definitions and their versions");
    static final Words DEFINITION = new Words("Definition", "Definition");
    static final Words VERSION = new Words("Version", "Version");
    static final Words RESTS_ON = new Words("Vad rapporten bygger på", "What the report rests on");
    static final Words INTERVAL = new Words(
            "Under en andel står det den bygger på och, inom parentes, ett 95-procentigt konfidensintervall.",
            "Below a share stands what it rests on and, in brackets, a 95 percent confidence interval.");
    static final Words WITHHELD = new Words(
            "Den här rapporten är skriven för en läsare utanför hälsocentret. Siffror som gäller för få personer visas inte, inte heller sådana som de kunde räknas fram ur. Kvartal som nyss har tagit slut visas inte än. Siffror sedan starten och fina uppdelningar visas bara för centret och för revisorer.",
            "This report is written for a reader outside the centre. Figures about too few people are not shown, nor are those that they could be worked out from. Quarters that ended just now are not shown yet. Figures since the start and fine cuts are for the centre and for auditors only.");
    private static final Words RANGE = new Words(
            "Visas bara för centret och för revisorer, eftersom perioden inte är ett helt år, halvår eller kvartal.",
            "For the centre and for auditors only, because the period is no whole year, half-year or quarter.");
    private static final Words TOO_FINE = new Words(
            "Visas bara för centret och för revisorer, eftersom uppdelningen är så fin.",
            "For the centre and for auditors only, because the cut is so fine.");

    private Wording() {}

    /** What stands in a cell without a figure. */
    static Words absent(Figure.Status status) {
        return switch (status) {
            case VALUE, ZERO -> throw new IllegalArgumentException(status.name());
            case NO_DATA -> new Words("saknas", "no data");
            case NOT_APPLICABLE -> new Words("inte aktuellt", "not applicable");
            case SUPPRESSED_PRIMARY, SUPPRESSED_SECONDARY -> new Words("visas inte", "not shown");
        };
    }

    private static Words why(Figure.Status status) {
        return switch (status) {
            case VALUE, ZERO -> throw new IllegalArgumentException(status.name());
            case NO_DATA -> new Words("Det finns inget underlag för perioden.", "There is no data for the period.");
            case NOT_APPLICABLE -> new Words("Hälsocentret hade inte öppnat.", "The centre had not opened.");
            case SUPPRESSED_PRIMARY ->
                new Words(
                        "Visas inte, eftersom det gäller för få personer.",
                        "Not shown, because it concerns too few people.");
            case SUPPRESSED_SECONDARY ->
                new Words(
                        "Visas inte, eftersom ett annat värde som inte visas annars kunde räknas fram, eller perioden nyss har tagit slut.",
                        "Not shown, because another value that is not shown could be worked out otherwise, or the period ended just now.");
        };
    }

    /** Why there is no figure in a cell; of what no reader outside of the centre is shown it says that. */
    static Words why(Entry entry) {
        if (!entry.figure().isSuppressed() || entry.released()) {
            return why(entry.figure().status());
        }
        return Every.of(entry.period()).isEmpty() ? RANGE : TOO_FINE;
    }

    /** What a flag says of a figure. */
    static Words flag(Flag flag) {
        return switch (flag) {
            case Flag.Kind.ESTIMATE ->
                new Words(
                        "Något av antalen är uppskattat eller ett lägsta antal.",
                        "Some count is an estimate or a lower bound.");
            case Flag.Kind.INCOMPLETE ->
                new Words("Någon registrering väntar på att räknas in.", "Some registration has not been counted yet.");
            case Flag.Kind.PRELIMINARY ->
                new Words(
                        "Preliminärt: perioden var inte slut när det senaste registrerades.",
                        "Preliminary: the period was not over at the last registration.");
            case Flag.Population(int year) ->
                new Words("Räknat med folkmängden " + year + ".", "By the population of " + year + ".");
        };
    }
}
