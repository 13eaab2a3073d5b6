package se.halsocenter.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Flag;
import se.halsocenter.query.kpi.Goal;
import se.halsocenter.query.kpi.Kpi.Direction;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.web.Language;

class PagesTest {

    @ParameterizedTest
    @CsvSource({
        "SUPPRESSED_PRIMARY, visas inte, 'Visas inte, eftersom det gäller för få personer.'",
        "SUPPRESSED_SECONDARY, visas inte, 'Visas inte, eftersom ett annat värde som inte visas annars kunde räknas fram, eller perioden nyss har tagit slut.'",
        "NO_DATA, saknas, Det finns inget underlag för perioden.",
        "NOT_APPLICABLE, inte aktuellt, Hälsocentret hade inte öppnat."
    })
    void what_is_missing_says_why_and_is_never_a_nought(Figure.Status status, String text, String footnote) {
        Page.Table table = table(Language.SWEDISH, "chart: bars", Samples.absent(status));
        Page.Shown cell = table.rows().getFirst().cells().getFirst();
        assertThat(cell.marked()).isEqualTo(text + " 1)");
        assertThat(cell.absent()).isTrue();
        assertThat(table.footnotes()).containsExactly(footnote);
        String chart = table.chart() == null ? "" : table.chart().svg("c").written();
        assertThat(chart).contains(">" + text + "</text>").doesNotContain(">0</text>");
    }

    @Test
    void what_no_reader_outside_is_shown_at_all_says_so_and_the_page_says_whom_it_is_written_for() {
        Layout layout = layout("periods: [since-start]", "{kpi: intakes}");
        Page page = page(layout, Language.SWEDISH, Samples.absent(Figure.Status.SUPPRESSED_SECONDARY));
        assertThat(page.notice()).contains("utanför hälsocentret", "sedan starten");
        assertThat(page.sections().getFirst().tables().getFirst().footnotes())
                .containsExactly(
                        "Visas bara för centret och för revisorer, eftersom perioden inte är ett helt år, halvår eller kvartal.");
        Layout fine = layout("periods: [year]", "{kpi: intakes, only: {source: SELF, sex: MALE}}");
        assertThat(page(fine, Language.ENGLISH, Samples.absent(Figure.Status.SUPPRESSED_SECONDARY))
                        .sections()
                        .getFirst()
                        .tables()
                        .getFirst()
                        .footnotes())
                .containsExactly("For the centre and for auditors only, because the cut is so fine.");
        assertThat(page(layout, Language.SWEDISH, Samples.amount(7)).notice()).isNull();
    }

    @Test
    void a_nought_is_a_nought() {
        Page.Table table = table(Language.SWEDISH, "", Samples.amount(0));
        assertThat(table.rows().getFirst().cells().getFirst()).isEqualTo(Page.Shown.of("0"));
        assertThat(table.footnotes()).isEmpty();
    }

    @Test
    void flags_are_footnotes_in_the_order_in_which_they_are_met() {
        Page.Table table = table(
                Language.ENGLISH,
                "",
                Samples.amount(1470),
                Flag.Kind.PRELIMINARY,
                Flag.Kind.ESTIMATE,
                Flag.Kind.INCOMPLETE,
                new Flag.Population(2024));
        assertThat(table.rows().getFirst().cells().getFirst().marked()).isEqualTo("1,470 1) 2) 3) 4)");
        assertThat(table.footnotes())
                .containsExactly(
                        "Preliminary: the period was not over at the last registration.",
                        "Some count is an estimate or a lower bound.",
                        "Some registration has not been counted yet.",
                        "By the population of 2024.");
    }

    @Test
    void the_year_stands_beside_its_target_with_the_gap_and_whether_it_is_reached() {
        Goal goal = new Goal(0.8, 0.0148148, Direction.UP, true);
        Page.Table table = table(
                Language.SWEDISH,
                "targets: true",
                period -> new Cell(period, "vaggeryd", Map.of(), Samples.rate(66, 81), List.of(), goal, null));
        assertThat(table.heads())
                .extracting(Page.Head::text)
                .containsExactly("Nyckeltal", "2023", "Mål", "Avvikelse", "Nått");
        assertThat(table.rows().getFirst().cells())
                .extracting(cell -> cell.text().replace('\u00a0', ' '))
                .containsExactly("81 %", "80 %", "+1 procentenheter", "ja");
        assertThat(table.notes()).anyMatch(note -> note.contains("konfidensintervall"));
    }

    @Test
    void the_foot_says_what_the_report_rests_on_and_every_definition_has_its_version() {
        Page page = new Pages(Language.SWEDISH).page(Samples.report());
        assertThat(page.title()).isEqualTo("Verksamhetsberättelse 2023");
        assertThat(page.foot().getFirst()).contains("händelse 1\u00a0249 i loggen, 2024-01-31 11:15");
        assertThat(page.foot().get(1)).contains("2021-10-25", "layout: version 1");
        assertThat(page.definitions().rows())
                .anyMatch(row -> row.cells().getLast().text().equals("prescriptions-received 1"));
    }

    @Test
    void the_plan_is_a_table_for_each_focus_area_and_says_when_there_is_none() {
        List<Page.Table> tables = plan(new Pages(Language.ENGLISH).page(Samples.report()));
        assertThat(tables).extracting(Page.Table::title).containsExactly("Physical activity", "Culture");
        assertThat(tables.getFirst().rows().getFirst().cells())
                .extracting(Page.Shown::text)
                .containsExactly("Partly done. XRundor prövades.", "Fler 2024.");
        Report without = Samples.report(Samples.layout(), Samples::answered, Optional.empty());
        assertThat(plan(new Pages(Language.SWEDISH).page(without)))
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.rows()).isEmpty();
                    assertThat(table.empty()).isEqualTo("Ingen plan är registrerad för året.");
                });
    }

    private static List<Page.Table> plan(Page page) {
        List<Page.Table> tables = page.sections().getLast().tables();
        return tables.subList(1, tables.size());
    }

    private static Page.Table table(Language language, String more, Figure figure, Flag... flags) {
        return table(language, more, period -> Samples.cell(period, Map.of(), figure, flags));
    }

    private static Page.Table table(Language language, String more, Function<Period, Cell> cell) {
        String kpi = more.contains("targets") ? "first-conversation-rate" : "intakes";
        Layout layout = layout("periods: [year]" + (more.isEmpty() ? "" : ", " + more), "{kpi: " + kpi + "}");
        return page(layout, language, cell).sections().getFirst().tables().getFirst();
    }

    private static Page page(Layout layout, Language language, Figure figure) {
        return page(layout, language, period -> Samples.cell(period, Map.of(), figure));
    }

    private static Page page(Layout layout, Language language, Function<Period, Cell> cell) {
        return new Pages(language)
                .page(Samples.report(
                        layout,
                        question -> question.periods().stream().map(cell).toList(),
                        Optional.empty()));
    }

    private static Layout layout(String table, String figures) {
        return LayoutReader.read(new Yaml().<Object>load("""
                version: 1
                title: {sv: Rapport, en: Report}
                sections:
                  - id: one
                    heading: {sv: Ett, en: One}
                    tables:
                      - {title: {sv: T, en: T}, %s, figures: [%s]}
                """.formatted(table, figures)));
    }
}
