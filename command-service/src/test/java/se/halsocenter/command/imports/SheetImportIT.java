package se.halsocenter.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.Scene;
import se.halsocenter.command.Service.Reply;

/** A centre's old years as a filled template, through HTTP. */
class SheetImportIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Scene SCENE = new Scene();

    @AfterAll
    static void close() {
        SCENE.close();
    }

    @Test
    void a_filled_workbook_is_tried_out_recorded_once_and_grows_by_what_is_new() {
        long head = SCENE.service.head();
        byte[] filled = workbook(1);

        counts(send(filled, XLSX, "?centreId=vaggeryd&dryRun=true"), 7, 7, 0, 0);
        assertThat(SCENE.service.head()).isEqualTo(head);

        Reply recorded = send(filled, XLSX, "?centreId=vaggeryd&report=all");
        counts(recorded, 7, 7, 0, 0);
        assertThat(recorded.json().at("/results/0/sheet").asString()).isEqualTo("Ärenden");
        assertThat(recorded.json().get("position").asLong()).isEqualTo(SCENE.service.head());
        String referral =
                new RowIds("vaggeryd").of("Ärenden", "a1", "referrals").toString();
        assertThat(SCENE.history(referral))
                .startsWith("referral.received", "referral.no-show-recorded", "referral.first-conversation-held")
                .hasSizeGreaterThan(6);

        long after = SCENE.service.head();
        counts(send(filled, XLSX, "?centreId=vaggeryd"), 7, 0, 7, 0);
        assertThat(SCENE.service.head()).isEqualTo(after);
        counts(send(workbook(2), XLSX, "?centreId=vaggeryd"), 8, 1, 7, 0);
    }

    @Test
    void a_row_of_several_writes_is_recorded_wholly_or_not_at_all() {
        String file = """
                Nr;Födelseår;Kön;Väg in;Inkom;Första samtal
                b1;1970;Man;Eget initiativ;2022-03-01;2022-02-01
                b2;1971;Man;Eget initiativ;2022-03-01;2022-03-02
                b3;1800;Man;Eget initiativ;2022-03-01;
                """;

        Reply reply = send(file.getBytes(StandardCharsets.UTF_8), "text/csv", "?centreId=vaggeryd&sheet=%C3%84renden");

        counts(reply, 3, 1, 0, 2);
        assertThat(reply.json().at("/results/0/line").asInt()).isEqualTo(2);
        assertThat(reply.json().at("/results/0/problem/violations/0/pointer").asString())
                .isEqualTo("/Första samtal");
        assertThat(reply.json().at("/results/1/problem/violations/0/pointer").asString())
                .isEqualTo("/Födelseår");
        assertThat(SCENE.history(new RowIds("vaggeryd").participant("b1").toString()))
                .isEmpty();
    }

    @Test
    void the_template_is_a_workbook_or_text_files() throws IOException, InterruptedException {
        assertThat(WorkbookFile.tables(template("")))
                .extracting(Table::name)
                .isEqualTo(Sheets.ALL.stream().map(Sheet::name).toList());
        assertThat(template("?format=csv&sheet=Grupper"))
                .isEqualTo(Template.text(Sheets.named("Grupper").orElseThrow()));
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(template("?format=csv")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).hasSize(Sheets.ALL.size()).contains("Ärenden.csv");
        assertThat(SCENE.service.get("/v1/imports/template?format=pdf").violations())
                .containsExactly(" invalid-format");
        assertThat(SCENE.service
                        .get("/v1/imports/template", "Accept", "image/png")
                        .problem())
                .isEqualTo("not-acceptable");
    }

    @Test
    void bad_workbooks_are_answered_as_problems() throws IOException {
        byte[] template = Template.workbook();

        assertThat(send(template, XLSX, "?centreId=vaggeryd").violations()).containsExactly(" empty-file");
        assertThat(send(template, XLSX, "").violations()).containsExactly(" centre-needed");
        assertThat(send(template, XLSX, "?centreId=atlantis").violations()).containsExactly(" unknown-centre");
        assertThat(send(template, "text/csv", "?centreId=vaggeryd&sheet=Blad1").violations())
                .containsExactly(" unknown-sheet");
        assertThat(send(new byte[100], XLSX, "?centreId=vaggeryd").violations()).containsExactly(" unreadable-file");
        assertThat(send(bomb(), XLSX, "?centreId=vaggeryd").problem()).isEqualTo("file-too-large");
        byte[] formula = workbook(page -> {
            page.value(1, 0, "f1");
            page.value(1, 1, "2022-09");
            page.formula(1, 2, "1+1");
        });
        Reply reply = send(formula, XLSX, "?centreId=vaggeryd");
        counts(reply, 1, 0, 0, 1);
        assertThat(reply.json().at("/results/0/problem/violations/0/code").asString())
                .isEqualTo("formula");
    }

    @Test
    void the_pages_example_of_lines_is_accepted() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "import.md"));
        String example = Pattern.compile("```ndjson\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        int rows = example.split("\n", -1).length - 1;

        counts(send(example.getBytes(StandardCharsets.UTF_8), "application/x-ndjson", ""), rows, rows, 0, 0);
    }

    /** The template's example rows, filled in as so many cases and one row of every other sheet. */
    private static byte[] workbook(int cases) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            for (Sheet sheet : Sheets.ALL) {
                Worksheet page = workbook.newWorksheet(sheet.name());
                headings(page, sheet);
                for (int row = 1; row <= (sheet.name().equals(Sheets.CASES) ? cases + 1 : 1); row++) {
                    fill(page, sheet, row);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet page, Sheet sheet, int row) {
        List<Column> columns = sheet.columns();
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            String example = column.example().replace("exempel ", "a");
            switch (column.form()) {
                case KEY -> page.value(row, place, "a" + row);
                case DAY -> {
                    if (!example.isEmpty()) {
                        page.value(row, place, LocalDate.parse(example));
                        page.style(row, place).format("yyyy-mm-dd").set();
                    }
                }
                case WHOLE -> {
                    if (!example.isEmpty()) {
                        page.value(row, place, Integer.valueOf(example));
                    }
                }
                case TEXT, DAYS, MONTH, DECIMAL, CODE, CODES, PERSON, PERSONS, GROUP -> page.value(row, place, example);
            }
        }
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet page = workbook.newWorksheet("Coachtimmar");
            headings(page, Sheets.named("Coachtimmar").orElseThrow());
            fill.accept(page);
        }
        return bytes.toByteArray();
    }

    private static void headings(Worksheet page, Sheet sheet) {
        for (int place = 0; place < sheet.columns().size(); place++) {
            page.value(0, place, sheet.columns().get(place).heading());
        }
    }

    /** A small file that unpacks to a hundred MiB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int written = 0; written < 100; written++) {
                zip.write(nothing);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] template(String query) throws IOException, InterruptedException {
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            return Objects.requireNonNull(http.send(
                            SCENE.service
                                    .request("/v1/imports/template" + query)
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body());
        }
    }

    private static void counts(Reply reply, int rows, int recorded, int unchanged, int refused) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        assertThat(List.of("rows", "recorded", "unchanged", "refused"))
                .extracting(name -> reply.json().get(name).asInt())
                .as(reply.response().body())
                .containsExactly(rows, recorded, unchanged, refused);
    }

    private static Reply send(byte[] file, String type, String query) {
        return SCENE.service.send(SCENE.service
                .request("/v1/imports" + query)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(file)));
    }
}
