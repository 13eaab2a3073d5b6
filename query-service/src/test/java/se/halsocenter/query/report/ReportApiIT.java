package se.halsocenter.query.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.halsocenter.query.Facts.VAGGERYD;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.contract.Contract;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.ActivityEvent.Audience;
import se.halsocenter.events.HeadCount.Precision;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.PlanEvent.ItemFutureSet;
import se.halsocenter.events.PlanEvent.ItemOutcome;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;
import se.halsocenter.query.QueryService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The annual report over HTTP, in every format and for every reader. */
@SuppressWarnings("NullAway.Init")
class ReportApiIT {
    private static final String REPORT = "/v1/reports/vaggeryd/2023";
    private static final String COACH = as(Role.COACH, VAGGERYD);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static QueryFixture service;
    private static long first;
    private static long last;

    @BeforeAll
    static void register() {
        service = new QueryFixture("--halsocenter.disclosure.release-every=PT0S");
        service.append("savsjo", Facts.centre("savsjo", "0684", "2022-01-01"));
        service.append(
                VAGGERYD,
                Facts.centre(VAGGERYD, "0665", "2021-10-25"),
                Facts.target("first-conversation-rate", null, "2022-01-01", "0.8"),
                Facts.meeting("2023-03-14"));
        UUID person = UUID.randomUUID();
        UUID group = new UUID(7, 1);
        UUID item = new UUID(9, 1);
        service.append(person, Facts.person(1960, Sex.FEMALE));
        first = service.append(
                UUID.randomUUID(), Facts.recept(person, "2023-01-10", "STRESS"), Facts.firstConversation("2023-01-17"));
        service.append(UUID.randomUUID(), Facts.recept(person, "2023-05-10", "STRESS"));
        service.append(group, Facts.group("FAR_TRAINING"), Facts.session("2023-02-01", 60, null, person));
        service.append(
                UUID.randomUUID(),
                Facts.activity(ActivityKind.LECTURE, "2023-09-12", new Audience("Kväll", 70, Precision.AT_LEAST)));
        last = service.append(
                "vaggeryd/2023",
                Facts.planned(item, 2023, "PHYSICAL_ACTIVITY"),
                Facts.followedUp(item, ItemOutcome.DONE),
                new ItemFutureSet(item, "Fortsätter 2024."));
    }

    @AfterAll
    static void stop() {
        service.close();
        CLIENT.close();
    }

    @Test
    void the_report_is_as_documented_and_has_the_figures_the_names_and_the_plan() throws Exception {
        Contract contract = Contract.named("query-service.yaml");
        JsonNode report = json(REPORT + "?minPosition=" + last, COACH);
        assertThat(contract.mistakes(contract.operation("report").responseSchema(200, "application/json"), report))
                .isEmpty();
        assertThat(report.at("/asOf/position").longValue()).isEqualTo(last);
        assertThat(report.get("name").stringValue()).isEqualTo("Hälsocenter vaggeryd");

        JsonNode share = row(report, "targets", 0);
        assertThat(share.at("/cells/0/numerator").intValue()).isEqualTo(1);
        assertThat(share.at("/cells/0/denominator").intValue()).isEqualTo(2);
        assertThat(share.at("/cells/0/target/gap").doubleValue()).isEqualTo(-0.3);
        assertThat(share.at("/cells/0/target/reached").booleanValue()).isFalse();
        JsonNode intakes = row(report, "intakes", 0);
        assertThat(intakes.at("/cells/1/period").stringValue()).isEqualTo("2021-10-25/2023-12-31");
        assertThat(intakes.at("/cells/1/value").intValue()).isEqualTo(2);
        JsonNode groups = section(report, "groups").get("tables").get(1).get("rows");
        assertThat(groups.at("/0/names/0/sv").stringValue()).isEqualTo("Grupp");
        assertThat(groups.at("/0/cells/1/value").intValue()).isEqualTo(1);
        assertThat(row(report, "activities", 0).at("/cells/1/flags/0").stringValue())
                .isEqualTo("estimate");
        JsonNode plan = section(report, "plan").get("tables").get(1).get("focusAreas");
        assertThat(plan.at("/0/name/sv").stringValue()).isEqualTo("Fysisk aktivitet");
        assertThat(plan.at("/0/items/0/outcome").stringValue()).isEqualTo("DONE");
        assertThat(plan.at("/0/items/0/future").stringValue()).isEqualTo("Fortsätter 2024.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | '' | application/json",
                "text/html,application/xhtml+xml,*/*;q=0.8 | '' | text/html;charset=UTF-8",
                "text/html;q=0.5, application/pdf | '' | application/pdf",
                "application/json;q=0, application/* | '' | application/pdf",
                "application/json | html | text/html;charset=UTF-8",
                "image/png | pdf | application/pdf",
                "*/* | docx | application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            })
    void the_format_is_the_one_that_is_named_or_else_liked_best(String accept, String format, String mediaType)
            throws Exception {
        String query = format.isEmpty() ? "" : "?format=" + format;
        HttpResponse<byte[]> answer = get(REPORT + query, COACH, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(mediaType);
        assertThat(answer.headers().allValues("Vary")).anyMatch(it -> it.contains("Accept-Language"));
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void a_format_that_there_is_not_is_refused() throws Exception {
        assertThat(get(REPORT, COACH, "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(get(REPORT, COACH, "Accept", "no media type").statusCode()).isEqualTo(406);
        assertThat(get(REPORT + "?format=odt", COACH).statusCode()).isEqualTo(422);
        assertThat(get(REPORT + "?format=pdf&format=html", COACH).statusCode()).isEqualTo(422);
    }

    @Test
    void the_page_is_in_the_readers_language_and_may_do_nothing_but_look_well() throws Exception {
        HttpResponse<byte[]> page = get(REPORT + "?format=html", COACH, "Accept-Language", "en");
        String html = new String(page.body(), StandardCharsets.UTF_8);
        assertThat(html).contains("<html lang=\"en\">", "Annual report 2023", "Physical activity", "1 of 2");
        assertThat(header(page, "Content-Language")).isEqualTo("en");
        assertThat(page.headers().allValues("Content-Security-Policy")).containsExactly(Style.POLICY);
        assertThat(header(page, "Content-Disposition")).isEqualTo("inline; filename=\"arsrapport-vaggeryd-2023.html\"");
        String swedish = new String(get(REPORT + "?format=html", COACH).body(), StandardCharsets.UTF_8);
        assertThat(swedish).contains("<html lang=\"sv\">", "Verksamhetsberättelse 2023", "1 av 2");
    }

    @Test
    void the_same_moment_is_the_same_file_and_an_earlier_one_has_what_was_known() throws Exception {
        String then = REPORT + "?format=pdf&asOf=" + first;
        byte[] pdf = get(then, COACH).body();
        assertThat(Arrays.equals(get(then, COACH).body(), pdf)).isTrue();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("Verksamhetsberättelse 2023", "1 av 1", "Ingen plan är registrerad för året.");
        }
        String tag = header(get(REPORT, COACH), "ETag");
        assertThat(get(REPORT, COACH, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void before_the_centre_opened_no_figure_applies() throws Exception {
        JsonNode report = json("/v1/reports/vaggeryd/2019", COACH);
        for (String section : List.of("targets", "intakes", "development", "waiting", "programme", "centre")) {
            for (JsonNode row : section(report, section).get("tables").get(0).get("rows")) {
                for (JsonNode cell : row.get("cells")) {
                    assertThat(cell.get("value").isNull()).as(cell.toString()).isTrue();
                    assertThat(cell.get("status").stringValue()).isEqualTo("not-applicable");
                }
            }
        }
        assertThat(section(report, "ways-in").get("tables").get(0).get("rows")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999", "next", "02023", "20235"})
    void a_year_out_of_range_is_a_mistake_in_the_question(String year) throws Exception {
        refusedYear(year);
    }

    @Test
    void a_year_that_has_not_begun_has_no_report() throws Exception {
        refusedYear(Integer.toString(Year.now(ZoneOffset.UTC).getValue() + 2));
    }

    private static void refusedYear(String year) throws Exception {
        HttpResponse<byte[]> refused = get("/v1/reports/vaggeryd/" + year, COACH);
        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode problem = JsonMapper.shared().readTree(refused.body());
        assertThat(problem.at("/violations/0/pointer").stringValue()).isEqualTo("/year");
        assertThat(problem.at("/violations/0/code").stringValue()).isEqualTo("out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shoeSize=43", "asOf=soon", "asOf=9999999", "minPosition=1&minPosition=2", "minPosition=x"})
    void other_mistakes_are_refused_too(String query) throws Exception {
        assertThat(get(REPORT + "?" + query, COACH).statusCode()).isEqualTo(422);
    }

    @Test
    void a_centre_that_is_not_there_is_not_found_nor_is_another_one_by_its_coach() throws Exception {
        assertThat(get("/v1/reports/atlantis/2023", as(Role.AUDITOR, "x")).statusCode())
                .isEqualTo(404);
        assertThat(get(REPORT, as(Role.COACH, "savsjo")).statusCode()).isEqualTo(404);
        assertThat(get(REPORT, as(Role.STEERING_GROUP, "savsjo")).statusCode()).isEqualTo(404);
        assertThat(get(REPORT + "?asOf=1", COACH).statusCode()).isEqualTo(404);
    }

    @Test
    void who_decides_and_who_audits_reads_it_whole_and_others_do_not_read_it() throws Exception {
        for (String reader : List.of(as(Role.STEERING_GROUP, VAGGERYD), as(Role.AUDITOR, "x"))) {
            assertThat(row(json(REPORT, reader), "intakes", 0)
                            .at("/cells/0/value")
                            .intValue())
                    .isEqualTo(2);
        }
        String integration = "Bearer "
                + TestIssuer.shared().integration(List.of(VAGGERYD), List.of("intakes", "first-conversations"));
        assertThat(get(REPORT, integration).statusCode()).isEqualTo(403);
        assertThat(get(REPORT, as(Role.ADMINISTRATOR, "x")).statusCode()).isEqualTo(403);
    }

    @Test
    void public_health_reads_the_plan_and_no_small_numbers_and_is_told_so() throws Exception {
        String reader = as(Role.PUBLIC_HEALTH, "x");
        JsonNode report = json(REPORT, reader);
        JsonNode cell = row(report, "intakes", 0).at("/cells/0");
        assertThat(cell.get("value").isNull()).isTrue();
        assertThat(cell.get("status").stringValue()).startsWith("suppressed-");
        assertThat(section(report, "plan")
                        .at("/tables/1/focusAreas/0/items/0/future")
                        .stringValue())
                .isEqualTo("Fortsätter 2024.");
        JsonNode meetings = row(report, "centre", 0).at("/cells/0");
        assertThat(meetings.get("value").intValue()).as("they count nobody").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf", "docx"})
    void public_health_is_told_in_every_format_what_is_not_shown(String format) throws Exception {
        String outside = read(format, as(Role.PUBLIC_HEALTH, "x"));
        assertThat(outside)
                .contains("Den här rapporten är skriven för en läsare utanför hälsocentret.")
                .contains("visas inte", "eftersom perioden inte är ett helt år, halvår eller kvartal")
                .contains("Siffror sedan starten och fina uppdelningar visas bara för centret")
                .doesNotContain("1 av 2");
        String inside = read(format, COACH);
        assertThat(inside).contains("1 av 2").doesNotContain("visas inte", "utanför hälsocentret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf", "docx"})
    void zero_no_data_and_not_applicable_are_told_apart_in_every_format(String format) throws Exception {
        assertThat(read(format, COACH))
                .as("of the year 2023")
                .containsPattern("Coachtimmar saknas ?\\d\\)")
                .containsPattern("Lotsningar 0 0")
                .contains("Det finns inget underlag för perioden.");
        assertThat(read("/v1/reports/vaggeryd/2019", format, COACH)).contains("inte aktuellt", "hade inte öppnat");
    }

    private static String read(String format, String authorization) throws Exception {
        return read(REPORT, format, authorization);
    }

    /** The words of a report as a program reads them, each white space one blank. */
    private static String read(String report, String format, String authorization) throws Exception {
        byte[] file = get(report + "?format=" + format, authorization).body();
        String text = switch (format) {
            case "pdf" -> pdf(file);
            case "docx" -> docx(file);
            default -> new String(file, StandardCharsets.UTF_8).replaceAll("<[^>]+>", " ");
        };
        return text.replaceAll("[\\s\u00a0]+", " ");
    }

    private static String pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String docx(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    @Test
    void nothing_starts_with_a_layout_that_cannot_be_followed() {
        String[] settings = Stream.of(
                        Stream.of("--server.port=0", "--halsocenter.report-layout=classpath:/labels.json"),
                        Arrays.stream(service.log.database.settings()),
                        Arrays.stream(TestIssuer.shared().settings()))
                .flatMap(it -> it)
                .toArray(String[]::new);
        assertThatThrownBy(() -> QueryService.application().run(settings))
                .hasRootCauseInstanceOf(LayoutBroken.class)
                .rootCause()
                .hasMessageContaining("classpath:/labels.json")
                .hasMessageContaining("sections: at least one is needed");
    }

    private static JsonNode section(JsonNode report, String id) {
        return report.get("sections")
                .valueStream()
                .filter(section -> section.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode row(JsonNode report, String section, int row) {
        return section(report, section).get("tables").get(0).get("rows").get(row);
    }

    private static JsonNode json(String path, String authorization) throws Exception {
        HttpResponse<byte[]> answer = get(path, authorization);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<byte[]> get(String path, String authorization, String... headers) throws Exception {
        String query = path.contains("minPosition") || path.contains("asOf")
                ? path
                : path + (path.contains("?") ? "&" : "?") + "minPosition=" + last;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + query))
                .header("Authorization", authorization);
        return CLIENT.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String as(Role role, String centre) {
        return "Bearer " + TestIssuer.shared().token(role, centre);
    }
}
