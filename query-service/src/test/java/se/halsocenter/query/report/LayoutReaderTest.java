package se.halsocenter.query.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import org.yaml.snakeyaml.Yaml;
import se.halsocenter.query.ledger.Dimension;

class LayoutReaderTest {
    private static final String HEAD = """
            version: 3
            title: {sv: Rapport, en: Report}
            sections:
              - id: one
                heading: {sv: Ett, en: One}
                tables:
            """;

    @Test
    void the_layout_that_comes_with_the_software_can_be_followed_and_has_every_section_of_the_annual_report() {
        assertThat(Samples.layout().sections())
                .extracting(Layout.Section::id)
                .contains("targets", "intakes", "development", "ways-in", "reasons", "people", "lost", "waiting")
                .contains("programme", "goal-150", "outcomes", "groups", "activities", "centre", "plan");
    }

    @Test
    void a_row_has_its_key_figure_its_filters_and_its_name() {
        Layout layout = read("""
                      - title: {sv: T, en: T}
                        periods: [year, since-start]
                        targets: true
                        chart: bars
                        figures:
                          - kpi: intakes
                            only: {source: [SELF, ASSOCIATION], reason: STRESS}
                            name: {sv: Egna, en: Own}
                            drawn: false
                """);
        Layout.FigureTable table =
                (Layout.FigureTable) layout.sections().getFirst().parts().getFirst();
        assertThat(table.periods()).containsExactly(Span.YEAR, Span.SINCE_START);
        assertThat(table.chart()).isEqualTo(Layout.Drawn.BARS);
        Layout.Line row = table.rows().getFirst();
        assertThat(row.only())
                .isEqualTo(Map.of(Dimension.SOURCE, Set.of("SELF", "ASSOCIATION"), Dimension.REASON, Set.of("STRESS")));
        assertThat(row.shown().sv()).isEqualTo("Egna");
        assertThat(row.drawn()).isFalse();
    }

    @Test
    void every_mistake_is_told_with_its_place() {
        assertThat(mistakes("""
                      - title: {sv: T}
                        periods: [fortnight]
                        figures:
                          - {kpi: shoe-size}
                          - {kpi: intakes, only: {shoe: 43, source: MOON}, color: red}
                      - title: {sv: T, en: T}
                        by: [shoe, source]
                        order: random
                        columns:
                          - {kpi: intakes, period: years}
                          - {kpi: steering-meetings}
                      - title: {sv: T, en: T}
                        chart: pie
                        periods: [previous-year, year]
                        targets: true
                        figures: []
                      - {title: {sv: T, en: T}, plan: perhaps}
                      - {title: {sv: T, en: T}}
                """))
                .containsExactlyInAnyOrder(
                        "sections[0].tables[0].title: a text in both languages is needed: {sv: …, en: …}",
                        "sections[0].tables[0].periods[0]: there is no period \"fortnight\"",
                        "sections[0].tables[0].figures[0].kpi: there is no key figure \"shoe-size\"",
                        "sections[0].tables[0].figures[1].color: there is no such key; known are kpi, only, name, drawn",
                        "sections[0].tables[0].figures[1].only.shoe: the key figure intakes has no such dimension",
                        "sections[0].tables[0].figures[1].only.source[0]: there is no value \"MOON\"",
                        "sections[0].tables[1].by[0]: there is no dimension \"shoe\"",
                        "sections[0].tables[1].order: there is no order \"random\"",
                        "sections[0].tables[1].columns[0].period: a column has one period",
                        "sections[0].tables[1].columns[1].kpi: the key figure has none of the table's dimensions",
                        "sections[0].tables[2].chart: there is no chart \"pie\"",
                        "sections[0].tables[2].targets: targets are those of the year, which must be the first period",
                        "sections[0].tables[2].figures: at least one is needed",
                        "sections[0].tables[3].plan: true or false is needed",
                        "sections[0].tables[3].plan: true is needed",
                        "sections[0].tables[4]: a table has figures, or by and columns, or plan: true");
    }

    @Test
    void the_rows_of_a_split_are_those_of_its_first_column() {
        assertThat(mistakes("""
                      - title: {sv: T, en: T}
                        by: [timePoint, instrument]
                        columns: [{kpi: response-rate}, {kpi: inspired}]
                """))
                .containsExactly(
                        "sections[0].tables[0].columns: the first key figure must have all dimensions of the table");
    }

    @Test
    void sections_have_ids_of_their_own_and_a_layout_has_a_version() {
        assertThat(mistakesOf(new Yaml().<Object>load("""
                version: newest
                title: {sv: Rapport, en: Report}
                sections:
                  - {id: One, heading: {sv: a, en: a}, tables: [{title: {sv: T, en: T}, plan: true}]}
                  - {id: two, heading: {sv: a, en: a}, tables: [{title: {sv: T, en: T}, plan: true}]}
                  - {id: two, heading: {sv: a, en: a}, tables: []}
                """)))
                .containsExactly(
                        "version: a whole number from 1 on is needed",
                        "sections[0].id: an id of its own is needed: small letters, digits and hyphens",
                        "sections[2].id: an id of its own is needed: small letters, digits and hyphens",
                        "sections[2].tables: at least one is needed");
        assertThat(mistakesOf("no layout at all")).contains("sections: at least one is needed");
        assertThat(mistakesOf(null)).contains("title: a text in both languages is needed: {sv: …, en: …}");
    }

    @Test
    void the_documents_example_can_be_followed_and_its_mistake_is_told_as_it_says() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "arsrapport.md"));
        assertThat(read(example(page, "yaml").indent(6)).sections().getFirst().parts())
                .singleElement()
                .isInstanceOf(Layout.SplitTable.class);
        String told = example(page, "text").strip();
        assertThat(told).isEqualTo("sections[2].tables[0].figures[1].kpi: there is no key figure \"shoe-size\"");
        String plan = "- {id: %s, heading: {sv: a, en: a}, tables: [{title: {sv: T, en: T}, plan: true}]}";
        String wrong = "- {id: three, heading: {sv: a, en: a}, tables: [{title: {sv: T, en: T}, periods: [year],"
                + " figures: [{kpi: intakes}, {kpi: shoe-size}]}]}";
        String sections = String.join("\n", plan.formatted("one"), plan.formatted("two"), wrong);
        assertThat(mistakesOf(
                        new Yaml().<Object>load("version: 1\ntitle: {sv: a, en: a}\nsections:\n" + sections.indent(2))))
                .containsExactly(told);
    }

    private static String example(String page, String language) {
        String start = "```" + language + "\n";
        int first = page.indexOf(start) + start.length();
        return page.substring(first, page.indexOf("```", first));
    }

    @Test
    void the_layout_can_be_read_from_another_place(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("report.yml");
        Files.writeString(file, HEAD + "      - {title: {sv: Plan, en: Plan}, plan: true}\n");
        LayoutConfiguration configuration = new LayoutConfiguration();
        DefaultResourceLoader resources = new DefaultResourceLoader();
        assertThat(configuration.layout(file.toUri().toString(), resources).version())
                .isEqualTo(3);
        assertThat(configuration.layout("", resources)).isEqualTo(Samples.layout());

        Files.writeString(file, "sections: [");
        assertThatThrownBy(() -> configuration.layout(file.toUri().toString(), resources))
                .isInstanceOf(LayoutBroken.class)
                .hasMessageContaining("is no YAML");
        Files.delete(file);
        assertThatThrownBy(() -> configuration.layout(file.toUri().toString(), resources))
                .isInstanceOf(LayoutBroken.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void a_broken_layout_stops_the_start_with_words_instead_of_a_stack_trace() {
        LayoutBroken broken = new LayoutBroken("file:report.yml", List.of("version: one", "title: two"));
        assertThat(new LayoutBrokenAnalyzer()
                        .analyze(new IllegalStateException(broken), broken)
                        .getDescription())
                .contains("file:report.yml\n  - version: one\n  - title: two");
    }

    private static Layout read(String tables) {
        return LayoutReader.read(new Yaml().<Object>load(HEAD + tables));
    }

    private static List<String> mistakes(String tables) {
        return mistakesOf(new Yaml().<Object>load(HEAD + tables));
    }

    private static List<String> mistakesOf(@Nullable Object document) {
        return catchThrowableOfType(LayoutBroken.class, () -> LayoutReader.read(document))
                .mistakes();
    }
}
