package se.halsocenter.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import se.halsocenter.command.codes.CodeLists;
import se.halsocenter.command.write.WriteRefused;

/** What the template's sheets are, and which writes their rows stand for. */
class SheetsTest {
    static final List<Sheet> ALL = Sheets.ALL;

    private static final RowIds IDS = new RowIds("vaggeryd");

    @ParameterizedTest
    @FieldSource("ALL")
    void headings_are_unique_and_every_list_exists(Sheet sheet) {
        assertThat(sheet.columns()).extracting(Column::heading).doesNotHaveDuplicates();
        assertThat(sheet.columns()).allSatisfy(column -> {
            boolean coded = column.form() == Form.CODE || column.form() == Form.CODES;
            assertThat(CodeLists.named(column.list()).isPresent())
                    .as(column.heading())
                    .isEqualTo(coded);
            assertThat(column.heading()).doesNotContain("/", ";", "~");
            assertThat(column.explanation()).isNotBlank();
        });
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void the_template_comes_back_as_it_was_written_and_its_example_is_ignored(Sheet sheet) {
        Table text = CsvFile.table(sheet.name(), Template.text(sheet));
        Table workbook = WorkbookFile.tables(Template.workbook()).stream()
                .filter(table -> table.name().equals(sheet.name()))
                .findFirst()
                .orElseThrow();

        assertThat(text.headings())
                .isEqualTo(sheet.columns().stream().map(Column::heading).toList())
                .isEqualTo(workbook.headings());
        assertThat(text.lines()).hasSize(1);
        assertThat(workbook.lines()).hasSize(1);
        assertThat(Spreadsheet.rows(List.of(text, workbook), IDS)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void the_example_is_a_row_that_could_be_read(Sheet sheet) {
        String filled = new String(Template.text(sheet), StandardCharsets.UTF_8).replace("exempel ", "");

        List<Row> rows = rows(sheet.name(), filled);

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().unreadable()).isNull();
        assertThat(rows.getFirst().writes()).isNotEmpty();
    }

    @Test
    void a_case_stands_for_a_participant_an_intake_and_every_step_that_has_a_day() {
        List<Row> rows = rows("Ärenden", """
                Nr;Födelseår;Kön;Väg in;Inkom;Orsaker;Uteblivna första besök;Första samtal
                17;1962;kvinna;Recept (FaR);2022-03-01;Stress, Högt blodtryck;2022-03-08, 2022-03-09;2022-03-15
                """);

        UUID referral = IDS.of("Ärenden", "17", "referrals");
        assertThat(rows.getFirst().writes())
                .extracting(Row.Write::write)
                .containsExactly(
                        "participants",
                        "referrals",
                        "referrals/" + referral + "/no-shows",
                        "referrals/" + referral + "/no-shows",
                        "referrals/" + referral + "/conversations");
        assertThat(rows.getFirst().writes().get(1).body().toString())
                .contains(
                        "\"participantId\":\"" + IDS.participant("17") + "\"",
                        "\"reasons\":[\"STRESS\",\"HIGH_BLOOD_PRESSURE\"]");
        assertThat(rows.getFirst().writes().get(3).body().toString()).contains("2022-03-09", "FIRST");
    }

    @Test
    void a_persons_second_case_names_the_first() {
        List<Row> rows = rows("Ärenden", """
                Nr;Samma person som;Väg in;Inkom
                18;17;Eget initiativ;2023-03-01
                """);

        assertThat(rows.getFirst().writes()).hasSize(1);
        assertThat(rows.getFirst()
                        .writes()
                        .getFirst()
                        .body()
                        .get("participantId")
                        .asString())
                .isEqualTo(IDS.participant("17").toString());
    }

    @Test
    void two_audiences_of_one_activity_and_a_decimal_comma() {
        assertThat(rows("Öppna aktiviteter", """
                        Nr;Typ;Rubrik;Datum;Målgrupp;Antal;Säkerhet;Målgrupp 2;Antal 2;Säkerhet 2
                        1;Föreläsning;=1+1;2023-09-12;Kvällen;70;Minst;Elever;1 400;Uppskattning
                        """)
                        .getFirst()
                        .writes()
                        .getFirst()
                        .body()
                        .toString())
                .contains("\"title\":\"=1+1\"", "\"count\":70", "\"count\":1400", "\"segment\":\"Elever\"");
        assertThat(rows("Coachtimmar", """
                        Nr;Månad;Timmar
                        1;2023-09-01;86,50
                        """)
                        .getFirst()
                        .writes()
                        .getFirst()
                        .body()
                        .toString())
                .contains("\"month\":\"2023-09\"", "\"hours\":86.5");
    }

    @ParameterizedTest
    @CsvSource({
        "17;1962;Man;Eget initiativ;1/3 2022,     /Inkom malformed",
        "17;nitton;Man;Eget initiativ;2022-03-01, /Födelseår malformed",
        ";1962;Man;Eget initiativ;2022-03-01,     /Nr missing",
        "17;1962;Man;;2022-03-01,                 /Väg in missing"
    })
    void what_does_not_fit_a_column_is_told_with_its_heading(String line, String violation) {
        Row row =
                rows("Ärenden", "Nr;Födelseår;Kön;Väg in;Inkom\n" + line + "\n").getFirst();

        assertThat(row.line()).isEqualTo(2);
        assertThat(Objects.requireNonNull(row.unreadable()).violations())
                .extracting(found -> found.pointer() + " " + found.refusal().code())
                .containsExactly(violation);
    }

    @Test
    void a_number_used_twice_is_refused_the_second_time() {
        List<Row> rows = rows("Coachtimmar", "Nr;Månad;Timmar\n1;2023-09;8\n1;2023-10;8\n");

        assertThat(rows.getFirst().unreadable()).isNull();
        assertThat(rows.getLast().unreadable()).isNotNull();
    }

    @Test
    void other_headings_and_files_of_another_kind_are_refused() {
        assertThatThrownBy(() -> rows("Coachtimmar", "Nr;Månad;Lön\n"))
                .isInstanceOfSatisfying(
                        WriteRefused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.pointer() + " "
                                        + violation.refusal().code())
                                .containsExactly(
                                        "/Coachtimmar/Lön unknown-column", "/Coachtimmar/Timmar column-missing"));
        assertThatThrownBy(() -> CsvFile.table("Grupper", new byte[] {(byte) 0xc5, ';'}))
                .isInstanceOf(WriteRefused.class);
        assertThatThrownBy(() -> CsvFile.table("Grupper", "\"a;b".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(WriteRefused.class);
        assertThatThrownBy(() -> WorkbookFile.tables("PK no workbook".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(WriteRefused.class);
    }

    @Test
    void ids_depend_on_centre_sheet_and_number_only() {
        assertThat(IDS.participant("17")).isEqualTo(new RowIds("vaggeryd").participant(" 17 "));
        assertThat(IDS.participant("17"))
                .isNotEqualTo(IDS.participant("18"))
                .isNotEqualTo(new RowIds("habo").participant("17"));
    }

    private static List<Row> rows(String sheet, String text) {
        return Spreadsheet.rows(List.of(CsvFile.table(sheet, text.getBytes(StandardCharsets.UTF_8))), IDS);
    }
}
