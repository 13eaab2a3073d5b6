package se.halsocenter.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.KpiCatalogue;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.kpi.Questions;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.page.Chooser.Option;
import se.halsocenter.query.page.FigureTable.Label;

/**
 * The centres side by side.
 *
 * @param asOf the place in the log that the figures rest on
 * @param kpis which one can be looked at more closely
 * @param one that one, from period to period
 * @param all several, in the period in question
 */
record Comparison(Visit visit, Head asOf, Chooser chooser, List<Option> kpis, Exhibit one, FigureTable all) {
    private static final String USUAL = "first-conversation-rate";
    private static final List<String> SIDE_BY_SIDE = List.of(
            "intakes-per-1000",
            "first-conversations",
            "first-conversation-rate",
            "waiting-days",
            "programme-uptake",
            "completion-rate",
            "group-participants",
            "training-hours");

    Comparison {
        kpis = List.copyOf(kpis);
    }

    /**
     * Asks for the county and for each centre: what they have in common is never worked out here.
     *
     * @throws AccessDeniedException for whoever may not read the figures of all centres
     */
    static Comparison of(Visit visit, Codes codes) {
        if (!visit.caller().mayReadFiguresOfAll()) {
            throw new AccessDeniedException("figures of all centres");
        }
        String named = visit.frame().here().value("kpi");
        Kpi kpi = Questions.known(named == null ? USUAL : named);
        visit.ahead(questions(kpi, visit));
        Answered centres = visit.askCounty(kpi.id(), visit.recent(), Dimension.CENTRE);
        return new Comparison(
                visit,
                centres.asOf(),
                Chooser.of(visit),
                choice(kpi, visit.frame()),
                one(centres, visit, codes),
                all(visit));
    }

    /** All that the page asks. */
    private static Stream<Question> questions(Kpi one, Visit visit) {
        List<Period> period = List.of(visit.period());
        Stream<Question> overTime = Stream.of(
                visit.countyQuestion(one.id(), visit.recent(), Dimension.CENTRE),
                visit.countyQuestion(one.id(), visit.recent()));
        Stream<Question> inPeriod = SIDE_BY_SIDE.stream()
                .flatMap(kpi -> Stream.of(
                        visit.countyQuestion(kpi, period, Dimension.CENTRE), visit.countyQuestion(kpi, period)));
        return Stream.concat(overTime, inPeriod);
    }

    private static List<Option> choice(Kpi chosen, Frame frame) {
        return KpiCatalogue.all().stream()
                .filter(kpi -> kpi.split(Dimension.CENTRE).isPresent())
                .map(kpi -> new Option(kpi.id(), frame.say(kpi.name()), kpi.equals(chosen)))
                .toList();
    }

    private static Exhibit one(Answered centres, Visit visit, Codes codes) {
        Kpi kpi = centres.question().kpi();
        Frame frame = visit.frame();
        List<Period> recent = visit.recent();
        String title = frame.say(kpi.name()) + frame.say(" efter center", " by centre");
        Exhibits exhibits = new Exhibits(frame);
        FigureTable table = exhibits.parts(title, centres, Dimension.CENTRE, codes.of(kpi, Dimension.CENTRE, visit));
        List<@Nullable Shown> county = new ArrayList<>();
        visit.askCounty(kpi.id(), recent).cells().forEach(cell -> county.add(Shown.of(cell, kpi, frame)));
        FigureTable withCounty = table.and(Label.of(frame.say("Länet", "The county")), county);
        Chart chart = Chart.ofColumn(kpi.unit() == Kpi.Unit.RATE, withCounty, recent.size() - 1);
        return new Exhibit("one", title, frame.say(kpi.definition()), withCounty, chart);
    }

    private static FigureTable all(Visit visit) {
        Frame frame = visit.frame();
        List<Period> period = List.of(visit.period());
        List<Answered> answers = SIDE_BY_SIDE.stream()
                .map(kpi -> visit.askCounty(kpi, period, Dimension.CENTRE))
                .toList();
        String caption = frame.say("Nyckeltal för alla center ", "Key figures of all centres ")
                + PeriodNames.of(visit.period(), frame);
        FigureTable table = new Exhibits(frame).ofCentres(caption, answers, visit::nameOf);
        List<@Nullable Shown> county = new ArrayList<>();
        SIDE_BY_SIDE.forEach(kpi -> {
            Cell cell = visit.askCounty(kpi, period).cells().getFirst();
            county.add(Shown.of(cell, Questions.known(kpi), frame));
        });
        return table.and(Label.of(frame.say("Länet", "The county")), county);
    }
}
