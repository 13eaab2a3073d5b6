package se.halsocenter.query.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Change;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Figure.Status;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Flag;
import se.halsocenter.query.kpi.Goal;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.KpiCatalogue;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Periods;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.kpi.Wilson;
import se.halsocenter.query.ledger.Centres.Named;
import se.halsocenter.query.ledger.Dimension;

/** Answers by hand that hold everything an answer can hold. */
final class Scene {
    static final Head AS_OF = new Head(1042, Instant.parse("2024-01-31T10:15:00Z"));
    static final Names NAMES = new Names(
            Map.of(
                    "vaggeryd", new Named("vaggeryd", "Vaggeryds hälsocenter", "0665", LocalDate.parse("2021-10-25")),
                    "savsjo", new Named("savsjo", "Hälsocenter; Sävsjö", "0684", LocalDate.parse("2022-01-01"))),
            Map.of(),
            Map.of("focusArea/OUTDOORS", new Words("Friluftsliv", "Outdoor life")));

    /** Texts of the centres' own that a spreadsheet might run, or read as something else. */
    static final List<String> UNITS = List.of(
            "=HYPERLINK(\"x\",\"y\")",
            "+46",
            "-1+1",
            "@SUM(A1)",
            "\tcmd",
            "\rcmd",
            "007",
            "Bra; \"vård\"",
            "rad 1\nrad 2");

    private Scene() {}

    static Kpi kpi(String id) {
        return KpiCatalogue.latest(id).orElseThrow();
    }

    static Period period(String label) {
        return Periods.parse(label).orElseThrow();
    }

    /** Every status, for a centre and for the county, compared with a target and with the year before. */
    static Answered rate() {
        List<Cell> cells = new ArrayList<>();
        for (String label : List.of("2022", "2023")) {
            Period period = period(label);
            cells.add(cell(period, "vaggeryd", "0665", share(66, 81), List.of(), goal(0.8148148148148148)));
            cells.add(cell(
                    period,
                    "vaggeryd",
                    "0680",
                    share(0, 12),
                    List.of(Flag.Kind.ESTIMATE, Flag.Kind.PRELIMINARY),
                    null));
            cells.add(cell(period, "savsjo", "0684", without(Status.SUPPRESSED_PRIMARY), List.of(), null));
            cells.add(cell(period, "savsjo", "0665", without(Status.SUPPRESSED_SECONDARY), List.of(), null));
            cells.add(cell(
                    period, "savsjo", "unknown", without(Status.NOT_APPLICABLE), List.of(Flag.Kind.INCOMPLETE), null));
            cells.add(cell(
                    period, "savsjo", "0680", new Figure(null, null, 0, 0, null, Status.NO_DATA), List.of(), null));
        }
        Question question = new Question(
                kpi("first-conversation-rate"),
                List.of(period("2022"), period("2023")),
                List.of("vaggeryd", "savsjo"),
                List.of(Dimension.MUNICIPALITY),
                Map.of(),
                null,
                0,
                true);
        return new Answered(question, AS_OF, cells);
    }

    /** Counts of the county by care unit, a zero among them. */
    static Answered count() {
        Period period = period("2023-Q3");
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < UNITS.size(); i++) {
            Status status = i == 0 ? Status.ZERO : Status.VALUE;
            Figure figure = new Figure((long) i, null, null, null, null, status);
            Map<Dimension, String> key = Map.of(Dimension.CARE_UNIT, UNITS.get(i));
            cells.add(new Cell(period, null, key, figure, List.of(), null, null));
        }
        Question question = Question.of(kpi("intakes"), List.of(period), List.of(), List.of(Dimension.CARE_UNIT));
        return new Answered(question, AS_OF, cells);
    }

    private static Cell cell(
            Period period, String centre, String municipality, Figure figure, List<Flag> flags, @Nullable Goal goal) {
        Map<Dimension, String> key = new LinkedHashMap<>(Map.of(Dimension.MUNICIPALITY, municipality));
        Change change = new Change(
                period.previous(), figure.value() == null ? null : 0.5, figure.value() == null ? null : -0.04, -0.08);
        return new Cell(period, centre, key, figure, flags, goal, change);
    }

    private static Figure share(long numerator, long denominator) {
        return new Figure(
                numerator == 0 ? (Number) 0L : (Number) ((double) numerator / denominator),
                null,
                numerator,
                denominator,
                Wilson.of(numerator, denominator),
                Status.VALUE);
    }

    private static Figure without(Status status) {
        return new Figure(null, null, null, null, null, status);
    }

    private static Goal goal(double value) {
        return new Goal(0.9, value - 0.9, Kpi.Direction.UP, false);
    }
}
