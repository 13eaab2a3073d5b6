package se.halsocenter.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Figure.Status;
import se.halsocenter.query.kpi.Flag;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.ledger.Dimension;

class FillingTest {

    @Test
    void every_question_is_about_the_centre_and_each_is_asked_once() {
        List<Question> questions = List.copyOf(new Asking(Samples.subject(2023)).all(Samples.layout()));
        assertThat(questions)
                .doesNotHaveDuplicates()
                .allSatisfy(question -> assertThat(question.centres()).containsExactly("vaggeryd"));
    }

    @Test
    void columns_of_one_key_figure_are_asked_for_together_so_that_each_has_the_rows_of_the_others() {
        Layout layout = layout("""
                - title: {sv: T, en: T}
                  by: source
                  columns:
                    - {kpi: intakes}
                    - {kpi: intakes, period: since-start}
                """);
        assertThat(new Asking(Samples.subject(2023)).all(layout))
                .singleElement()
                .satisfies(question -> assertThat(question.periods())
                        .extracting(period -> period.label())
                        .containsExactly("2023", "2021-10-25/2023-12-31"));
    }

    @Test
    void what_another_key_figure_has_not_met_is_asked_for_by_itself_and_shown_as_it_is_answered() {
        Layout layout = layout("""
                - title: {sv: T, en: T}
                  by: source
                  columns:
                    - {kpi: intakes}
                    - {kpi: first-conversations}
                    - {kpi: first-conversation-rate}
                    - {kpi: first-conversations, period: previous-year}
                """);
        List<Question> asked = new ArrayList<>();
        Report.Row row = filled(layout, question -> {
                    asked.add(question);
                    return unmetButIntakes(question);
                })
                .rows()
                .getFirst();
        assertThat(row.names().getFirst().sv()).isEqualTo("Eget initiativ");
        assertThat(row.entries())
                .extracting(entry -> entry.figure().status())
                .containsExactly(
                        Status.VALUE, Status.SUPPRESSED_SECONDARY, Status.NO_DATA, Status.SUPPRESSED_SECONDARY);
        assertThat(asked)
                .doesNotHaveDuplicates()
                .filteredOn(question -> question.by().isEmpty())
                .hasSize(2)
                .allSatisfy(
                        question -> assertThat(question.only()).isEqualTo(Map.of(Dimension.SOURCE, Set.of("SELF"))));
    }

    /** Only intakes have met anybody; of nobody's first conversations nothing is told. */
    private static List<Cell> unmetButIntakes(Question question) {
        if (question.kpi().id().equals("intakes")) {
            return self(question);
        }
        boolean rate = question.kpi().id().equals("first-conversation-rate");
        Figure figure = Samples.absent(rate ? Status.NO_DATA : Status.SUPPRESSED_SECONDARY);
        return question.by().isEmpty()
                ? question.periods().stream()
                        .map(period -> Samples.cell(period, Map.of(), figure))
                        .toList()
                : List.of();
    }

    @Test
    void a_range_of_days_and_several_values_together_are_not_released_and_a_year_is() {
        Layout layout = layout("""
                - title: {sv: T, en: T}
                  periods: [year, since-start]
                  figures:
                    - {kpi: intakes}
                    - {kpi: intakes, only: {source: SELF}}
                    - {kpi: intakes, only: {source: [SELF, ASSOCIATION]}}
                    - {kpi: intakes, only: {source: SELF, sex: MALE}}
                """);
        Report.Table table = filled(
                layout,
                question -> question.periods().stream()
                        .map(period -> Samples.cell(period, Map.of(), Samples.amount(7)))
                        .toList());
        assertThat(table.rows())
                .extracting(row ->
                        row.entries().stream().map(Report.Entry::released).toList())
                .containsExactly(
                        List.of(true, false), List.of(true, false), List.of(false, false), List.of(false, false));
    }

    @Test
    void rows_stand_in_the_order_of_their_list_or_the_largest_first_and_what_is_not_told_last() {
        String table = """
                - title: {sv: T, en: T}
                  by: source
                  order: %s
                  columns: [{kpi: intakes}]
                """;
        assertThat(sources(filled(layout(table.formatted("list")), FillingTest::several)))
                .containsExactly("FAR_PRESCRIPTION", "CARE_REFERRAL", "ASSOCIATION", "SELF");
        assertThat(sources(filled(layout(table.formatted("largest-first")), FillingTest::several)))
                .containsExactly("SELF", "CARE_REFERRAL", "FAR_PRESCRIPTION", "ASSOCIATION");
    }

    @Test
    void a_column_that_lacks_a_dimension_stands_beside_each_row_that_it_is_part_of() {
        Layout layout = layout("""
                - title: {sv: T, en: T}
                  by: [timePoint, instrument]
                  columns: [{kpi: inspired}, {kpi: response-rate}]
                """);
        Report.Table table = filled(
                layout,
                question -> question.periods().stream()
                        .flatMap(period -> (question.by().size() == 2
                                        ? Stream.of("halsocenter-1", "halsocenter-2")
                                        : Stream.of(""))
                                .map(tool -> Samples.cell(
                                        period,
                                        question.by().size() == 2
                                                ? Map.of(Dimension.TIME_POINT, "CLOSING", Dimension.INSTRUMENT, tool)
                                                : Map.of(Dimension.TIME_POINT, "CLOSING"),
                                        Samples.rate(3, 4))))
                        .toList());
        assertThat(table.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(Samples.value(row, 1)).isEqualTo(0.75));
    }

    @Test
    void what_was_answered_is_shown_as_it_was_answered() {
        Report.Row row = Samples.table(Samples.report(), "Tackat nej, efter orsak")
                .rows()
                .getFirst();
        assertThat(row.entries().getFirst().figure()).isEqualTo(Samples.absent(Status.SUPPRESSED_PRIMARY));
        Report.Table audience = Samples.table(Samples.report(), "Publikens delar");
        assertThat(audience.rows().getFirst().entries().getFirst().flags()).containsExactly(Flag.Kind.ESTIMATE);
    }

    @Test
    void the_plan_stands_by_focus_area_the_centres_own_ones_too() {
        Report.PlanTable plan = Samples.report().sections().stream()
                .flatMap(section -> section.parts().stream())
                .flatMap(part -> part instanceof Report.PlanTable it ? Stream.of(it) : Stream.empty())
                .findFirst()
                .orElseThrow();
        assertThat(plan.focusAreas())
                .extracting(area -> area.name().sv())
                .containsExactly("Fysisk aktivitet", "Kultur");
        Report.Item walks = plan.focusAreas().getFirst().items().getFirst();
        assertThat(walks.outcome()).isEqualTo("PARTLY");
        assertThat(walks.followUp()).isEqualTo("XRundor prövades.");
        assertThat(walks.future()).isEqualTo("Fler 2024.");
        assertThat(plan.focusAreas().getLast().items().getFirst().followUp()).isNull();
    }

    @Test
    void every_definition_in_use_is_named_once() {
        assertThat(Samples.report().definitions())
                .extracting(kpi -> kpi.id())
                .doesNotHaveDuplicates()
                .contains("prescriptions-received", "goal-150-programme", "goal-150-national", "plan-items");
    }

    private static List<Cell> self(Question question) {
        return question.periods().stream()
                .map(period -> Samples.cell(period, Map.of(Dimension.SOURCE, "SELF"), Samples.amount(2)))
                .toList();
    }

    private static List<Cell> several(Question question) {
        Map<String, Figure> figures = Map.of(
                "SELF", Samples.amount(9),
                "ASSOCIATION", Samples.absent(Status.SUPPRESSED_PRIMARY),
                "CARE_REFERRAL", Samples.amount(7),
                "FAR_PRESCRIPTION", Samples.amount(0));
        return figures.entrySet().stream()
                .map(it -> Samples.cell(
                        question.periods().getFirst(), Map.of(Dimension.SOURCE, it.getKey()), it.getValue()))
                .toList();
    }

    private static List<String> sources(Report.Table table) {
        return table.rows().stream().map(row -> row.key().get(Dimension.SOURCE)).toList();
    }

    private static Report.Table filled(Layout layout, Function<Question, List<Cell>> answer) {
        return Samples.table(Samples.report(layout, answer, Optional.empty()), "T");
    }

    private static Layout layout(String tables) {
        return LayoutReader.read(new Yaml().<Object>load("""
                version: 1
                title: {sv: Rapport, en: Report}
                sections:
                  - id: one
                    heading: {sv: Ett, en: One}
                    tables:
                """ + tables.indent(6)));
    }
}
