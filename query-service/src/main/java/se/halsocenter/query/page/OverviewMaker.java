package se.halsocenter.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.page.Chart.Kind;
import se.halsocenter.query.page.Overview.Section;

/**
 * Asks for what the first page shows and lays it out. Longer than most: each section of the page is a method here, in the
 * page's order, so that they are asked for together.
 */
record OverviewMaker(Visit visit, Codes codes, Exhibits exhibits) {
    private static final List<String> AT_A_GLANCE = List.of(
            "intakes",
            "first-conversations",
            "first-conversation-rate",
            "waiting-days",
            "programme-uptake",
            "completion-rate",
            "goal-150-programme",
            "concerns-relieved",
            "group-participants",
            "training-hours");
    private static final List<String> COUNTS = List.of("intakes", "prescriptions-received", "first-conversations");
    private static final List<String> SHARES =
            List.of("first-conversation-rate", "programme-uptake", "completion-rate", "no-show-rate");
    private static final List<String> OUTCOMES = List.of(
            "goal-150-programme",
            "concerns-relieved",
            "behaviour-changed",
            "health-improved",
            "inspired",
            "response-rate");
    private static final List<String> GROUPS = List.of("group-sessions", "group-participants", "training-hours");
    private static final List<String> ACTIVITIES = List.of("activities", "audience");

    Overview made() {
        visit.ahead(questions());
        List<Tile> tiles = AT_A_GLANCE.stream()
                .filter(visit::may)
                .map(kpi -> Tile.of(overTime(kpi), visit.frame()))
                .toList();
        List<Section> sections = Stream.of(development(), waysIn(), outcomes(), groups())
                .filter(section -> !section.exhibits().isEmpty())
                .toList();
        return new Overview(visit, visit.shownAsOf(), Chooser.of(visit), tiles, sections);
    }

    /** All that the page asks. */
    private Stream<Question> questions() {
        Stream<Question> overTime = Stream.of(AT_A_GLANCE, COUNTS, SHARES)
                .flatMap(List::stream)
                .filter(visit::may)
                .map(kpi -> visit.question(kpi, visit.series()));
        Stream<Question> parts = Stream.of(Dimension.SOURCE, Dimension.REASON)
                .filter(dimension -> visit.may("intakes"))
                .map(dimension -> visit.question("intakes", periods(dimension), dimension));
        Stream<Question> inPeriod = Stream.of(
                        inPeriod(OUTCOMES, Dimension.TIME_POINT),
                        inPeriod(GROUPS, groupsBy()),
                        inPeriod(ACTIVITIES, Dimension.KIND))
                .flatMap(questions -> questions);
        return Stream.of(overTime, parts, inPeriod).flatMap(questions -> questions);
    }

    /** There are many reasons. */
    private List<Period> periods(Dimension dimension) {
        return dimension == Dimension.REASON ? visit.recent() : visit.series();
    }

    private Section development() {
        return section(
                "development",
                visit.frame().say("Utveckling", "Development"),
                series("counts", visit.frame().say("Vägen in, antal", "The way in, counts"), COUNTS, false),
                series("shares", visit.frame().say("Vägen vidare, andelar", "The way on, shares"), SHARES, true));
    }

    private Optional<Exhibit> series(String id, String title, List<String> kpis, boolean percent) {
        List<Answered> answers =
                kpis.stream().filter(visit::may).map(this::overTime).toList();
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        FigureTable table = exhibits.overTime(title, answers);
        return Optional.of(new Exhibit(id, title, "", table, Chart.byRow(Kind.LINES, percent, table)));
    }

    private Section waysIn() {
        Frame frame = visit.frame();
        return section(
                "ways-in",
                frame.say("Vägar in", "Ways in"),
                parts("sources", frame.say("Inkomna efter väg in", "Intakes by way in"), Dimension.SOURCE),
                parts("reasons", frame.say("Inkomna efter orsak", "Intakes by reason"), Dimension.REASON));
    }

    private Optional<Exhibit> parts(String id, String title, Dimension dimension) {
        if (!visit.may("intakes")) {
            return Optional.empty();
        }
        Answered answered = visit.ask("intakes", periods(dimension), dimension);
        var names = codes.of(answered.question().kpi(), dimension, visit);
        boolean overlapping = dimension == Dimension.REASON;
        FigureTable table = overlapping
                ? exhibits.largestFirst(title, answered, dimension, names)
                : exhibits.parts(title, answered, dimension, names);
        Chart chart = overlapping
                ? Chart.ofColumn(false, table, table.heads().size() - 1)
                : Chart.byRow(Kind.STACKED, false, table);
        String lead = overlapping
                ? visit.frame()
                        .say(
                                "En och samma person kan ha flera orsaker; därför blir summan större än antalet inkomna.",
                                "An intake may have several reasons, so they add up to more than the intakes.")
                : "";
        return Optional.of(new Exhibit(id, title, lead, table, chart));
    }

    private Section outcomes() {
        Frame frame = visit.frame();
        List<Answered> answers = answered(OUTCOMES, Dimension.TIME_POINT);
        String title = frame.say("Svar i enkäterna ", "Answers to the questionnaires ") + period();
        if (answers.isEmpty()) {
            return section("outcomes", title);
        }
        var names = codes.of(answers.getFirst().question().kpi(), Dimension.TIME_POINT, visit);
        FigureTable table = exhibits.across(title, answers, Dimension.TIME_POINT, names);
        Exhibit exhibit = new Exhibit(
                "answers",
                title,
                frame.say(
                        "Andelen av dem som svarat, vid varje mättillfälle. Under varje andel står hur många den bygger på.",
                        "The share of those who answered, at each time point, with the numbers that it rests on."),
                table,
                Chart.byRow(Kind.COLUMNS, true, table));
        return section("outcomes", frame.say("Resultat", "Outcomes"), Optional.of(exhibit));
    }

    private Section groups() {
        Frame frame = visit.frame();
        return section(
                "groups",
                frame.say("Grupper och öppna aktiviteter", "Groups and open activities"),
                beside("groups-table", frame.say("Grupper ", "Groups ") + period(), GROUPS, groupsBy(), 2),
                beside(
                        "activities-table",
                        frame.say("Öppna aktiviteter ", "Open activities ") + period(),
                        ACTIVITIES,
                        Dimension.KIND,
                        1));
    }

    /** Whoever sees the groups themselves sees them by name, everyone else by their kind. */
    private Dimension groupsBy() {
        return visit.centre() != null
                        && visit.caller()
                                .caseCentre()
                                .filter(visit.centre()::equals)
                                .isPresent()
                ? Dimension.GROUP
                : Dimension.KIND;
    }

    private Optional<Exhibit> beside(String id, String title, List<String> kpis, Dimension dimension, int drawn) {
        List<Answered> answers = answered(kpis, dimension);
        if (answers.size() <= drawn) {
            return Optional.empty();
        }
        var names = codes.of(answers.getFirst().question().kpi(), dimension, visit);
        FigureTable table = exhibits.beside(title, answers, dimension, names);
        Chart chart = Chart.ofColumn(false, table, drawn);
        return Optional.of(new Exhibit(id, title, "", table, chart));
    }

    private Stream<Question> inPeriod(List<String> kpis, Dimension dimension) {
        List<Period> one = List.of(visit.period());
        return kpis.stream().filter(visit::may).map(kpi -> visit.question(kpi, one, dimension));
    }

    private List<Answered> answered(List<String> kpis, Dimension dimension) {
        return inPeriod(kpis, dimension).map(visit::ask).toList();
    }

    private Answered overTime(String kpi) {
        return visit.ask(kpi, visit.series());
    }

    private String period() {
        return PeriodNames.of(visit.period(), visit.frame());
    }

    @SafeVarargs
    private static Section section(String id, String title, Optional<Exhibit>... exhibits) {
        List<Exhibit> all = new ArrayList<>();
        for (Optional<Exhibit> exhibit : exhibits) {
            exhibit.ifPresent(all::add);
        }
        return new Section(id, title, all);
    }
}
