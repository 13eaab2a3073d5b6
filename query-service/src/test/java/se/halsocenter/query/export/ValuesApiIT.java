package se.halsocenter.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.ActivityEvent.Audience;
import se.halsocenter.events.HeadCount.Precision;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.YesNo;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.KpiCatalogue;
import se.halsocenter.query.ledger.Dimension;
import tools.jackson.databind.json.JsonMapper;

/** Every format of the running service against its plain answer. */
class ValuesApiIT {
    private static final QueryFixture SERVICE = new QueryFixture("--halsocenter.limits.requests-per-second=100000");
    private static final String INTAKES = "/v1/kpis/intakes/values?period=2023&centreId=vaggeryd";

    private static long position;

    @BeforeAll
    static void two_centres_with_a_little_of_everything() {
        SERVICE.append(VAGGERYD, Facts.centre(VAGGERYD, "0665", "2021-10-25"));
        SERVICE.append("savsjo", Facts.centre("savsjo", "0684", "2023-03-01"));
        UUID person = UUID.randomUUID();
        SERVICE.append(person, Facts.person(1960, Sex.FEMALE));
        SERVICE.append(
                UUID.randomUUID(),
                Facts.recept(person, "2023-01-10", "STRESS", "DIABETES"),
                Facts.noShow("2023-01-12"),
                Facts.firstConversation("2023-01-17"),
                Facts.programme("2023-02-01"),
                Facts.followUp("2023-05-02"),
                Facts.sent(TimePoint.CLOSING, "2023-08-01"),
                Facts.says(TimePoint.CLOSING, "2023-08-02", YesNo.YES),
                Facts.active(TimePoint.SIX_MONTHS_AFTER, "2024-02-02", "30-59", "60-89"));
        SERVICE.append(
                UUID.randomUUID(),
                Facts.intake(UUID.randomUUID(), "savsjo", Source.SELF, "2023-04-10"),
                Facts.declined("2023-05-01", DeclineReason.COST));
        SERVICE.append(UUID.randomUUID(), Facts.group("OUR_OWN"), Facts.session("2023-03-01", 50, null, person));
        position = SERVICE.append(
                UUID.randomUUID(),
                Facts.activity(
                        ActivityKind.LECTURE,
                        "2023-09-01",
                        new Audience("=1+1", 70, Precision.AT_LEAST),
                        new Audience("Kväll; \"öppen\"", 3, Precision.EXACT)));
        SERVICE.append(VAGGERYD, Facts.target("no-show-rate", null, "2023-01-01", "0.25"));
        position = SERVICE.append(VAGGERYD, Facts.coachHours("2023-01", "80.5"));
        SERVICE.values("intakes", "period=2023");
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void every_format_says_of_every_key_figure_what_the_plain_answer_says() throws IOException {
        for (Kpi kpi : KpiCatalogue.all()) {
            String by = String.join(
                    ",",
                    kpi.splits().stream()
                            .map(split -> split.dimension().label())
                            .toList());
            same(kpi, "period=2022&period=2023&compare=previous");
            same(kpi, "period=2023&every=half-year&by=" + by);
            same(kpi, "period=2023-T1&centreId=savsjo&centreId=vaggeryd&compare=previous&by=municipality");
        }
    }

    private static void same(Kpi kpi, String query) throws IOException {
        String path = "/v1/kpis/" + kpi.id() + "/values?asOf=" + position + "&" + query + "&format=";
        List<Map<String, Object>> plain = Read.json(body(path + "json"));
        assertThat(Read.jsonStat(body(path + "json-stat2")))
                .as(path)
                .containsExactlyInAnyOrderElementsOf(
                        plain.stream().map(cell -> placed(cell)).toList());
        assertThat(numbers(Read.text(body(path + "csv"), ',')))
                .as(path)
                .isEqualTo(plain.stream().map(cell -> plainly(kpi, cell)).toList());
        List<Map<String, Object>> swedish =
                plain.stream().map(ValuesApiIT::figures).toList();
        assertThat(Read.text(body(path + "csv-sv"), ';').stream()
                        .map(ValuesApiIT::swedish)
                        .toList())
                .as(path)
                .isEqualTo(swedish);
        assertThat(Read.book(body(path + "xlsx")).stream()
                        .map(ValuesApiIT::swedish)
                        .toList())
                .as(path)
                .isEqualTo(swedish);
    }

    /** Where a cell stands and what JSON-stat itself says of it. */
    private static Map<String, Object> placed(Map<String, Object> cell) {
        Map<String, Object> placed = new HashMap<>(cell);
        placed.keySet()
                .removeIf(name -> !Set.of("period", "centre", "value", "status").contains(name)
                        && Dimension.labelled(name).isEmpty());
        return placed;
    }

    /** All that the plain answer says, and which key figure it is. */
    private static Map<String, Object> plainly(Kpi kpi, Map<String, Object> cell) {
        Map<String, Object> line = new HashMap<>(cell);
        line.put("kpi", kpi.id());
        return line;
    }

    /** A text file's cells with its numbers as such, without what only it says. */
    private static List<Map<String, Object>> numbers(List<Map<String, String>> lines) {
        List<Map<String, Object>> read = new ArrayList<>();
        for (Map<String, String> line : lines) {
            Map<String, Object> cells = new HashMap<>();
            line.forEach((heading, text) -> {
                if (Read.NUMBERS.containsValue(heading)) {
                    cells.put(heading, Read.number(text));
                } else if (!heading.endsWith("Name") && !Read.BESIDE.contains(heading)) {
                    cells.put(heading, text);
                }
            });
            read.add(cells);
        }
        return read;
    }

    /** The numbers and the status of a cell. */
    private static Map<String, Object> figures(Map<String, Object> cell) {
        Map<String, Object> figures = new HashMap<>(cell);
        figures.keySet().removeIf(name -> !Read.NUMBERS.containsValue(name) && !name.equals("status"));
        return figures;
    }

    /** The same of a line in Swedish. */
    private static Map<String, Object> swedish(Map<String, ?> line) {
        Map<String, Object> figures = new HashMap<>();
        Read.NUMBERS.forEach((heading, name) -> {
            Object number = line.get(heading);
            if (number != null) {
                figures.put(name, number instanceof BigDecimal it ? it : Read.number(number.toString()));
            }
        });
        figures.put("status", Read.STATUSES.get(String.valueOf(line.get("Status"))));
        return figures;
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_format_is_had_by_its_name_and_by_its_media_type(Format format) {
        HttpResponse<byte[]> named = SERVICE.fetch(INTAKES + "&format=" + format.label(), "Accept", "text/html");
        HttpResponse<byte[]> accepted =
                SERVICE.fetch(INTAKES, "Accept", format.mediaType().toString());
        assertThat(named.statusCode()).isEqualTo(200);
        assertThat(named.body()).isEqualTo(accepted.body());
        for (HttpResponse<byte[]> answer : List.of(named, accepted)) {
            assertThat(answer.headers().firstValue("Content-Type").map(MediaType::parseMediaType))
                    .contains(format.mediaType());
            assertThat(answer.headers().allValues("Vary")).contains("Accept", "Accept-Language");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json | inline; filename=\"intakes-2023-vaggeryd.json\"",
                "json-stat2 | inline; filename=\"intakes-2023-vaggeryd.json-stat.json\"",
                "csv | attachment; filename=\"intakes-2023-vaggeryd.csv\"",
                "csv-sv | attachment; filename=\"intakes-2023-vaggeryd.csv\"",
                "xlsx | attachment; filename=\"intakes-2023-vaggeryd.xlsx\""
            })
    void a_file_has_a_name_that_says_what_is_in_it(String format, String disposition) {
        assertThat(SERVICE.fetch(INTAKES + "&format=" + format).headers().firstValue("Content-Disposition"))
                .contains(disposition);
    }

    @Test
    void the_name_of_a_file_of_several_periods_has_the_first_and_the_last() {
        assertThat(SERVICE.fetch("/v1/kpis/intakes/values?period=2023&every=month&format=csv")
                        .headers()
                        .firstValue("Content-Disposition"))
                .contains("attachment; filename=\"intakes-2023-01_2023-12.csv\"");
        assertThat(SERVICE.fetch("/v1/kpis/intakes/values?period=2023-01-15/2023-02-14&format=csv")
                        .headers()
                        .firstValue("Content-Disposition"))
                .contains("attachment; filename=\"intakes-2023-01-15_2023-02-14.csv\"");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_file_that_has_not_changed_is_not_sent_again(Format format) {
        String path = INTAKES + "&format=" + format.label();
        String etag = SERVICE.fetch(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = SERVICE.fetch(path, "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().allValues("Vary")).contains("Accept", "Accept-Language");
    }

    @Test
    void formats_have_tags_of_their_own() {
        assertThat(Stream.of(Format.values())
                        .map(format -> SERVICE.fetch(INTAKES + "&format=" + format.label())
                                .headers()
                                .firstValue("ETag")
                                .orElseThrow()))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_stops_an_answer_is_a_problem_document_whatever_was_asked_for() {
        HttpResponse<byte[]> refused = SERVICE.fetch("/v1/kpis/intakes/values?format=pdf&period=2023-13");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                .contains("json, json-stat2, csv, csv-sv, xlsx", "no-such-period");
        HttpResponse<byte[]> unacceptable = SERVICE.fetch(INTAKES, "Accept", "application/pdf");
        assertThat(unacceptable.statusCode()).isEqualTo(406);
        for (HttpResponse<byte[]> answer : List.of(refused, unacceptable)) {
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().allValues("Vary")).contains("Accept", "Accept-Language");
        }
        assertThat(SERVICE.fetch("/v1/kpis/shoe-size/values?format=xlsx").statusCode())
                .isEqualTo(404);
        assertThat(SERVICE.fetch("/v1/kpis/intakes/values?centreId=atlantis&format=csv")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_address_in_a_file_gives_the_same_answer() throws IOException {
        String path = "/v1/kpis/intakes/values?period=2023&every=month&by=source,reason&sex=FEMALE&compare=previous";
        String address = JsonMapper.shared()
                .readTree(body(path + "&format=json-stat2"))
                .get("href")
                .asString();
        assertThat(body(address)).isEqualTo(body(path));
    }

    @Test
    void a_group_is_called_by_its_name_and_a_code_of_a_centre_by_what_it_says() throws IOException {
        Map<String, String> line = Read.text(
                        body("/v1/kpis/group-sessions/values?period=2023&centreId=vaggeryd&by=group,kind&format=csv"),
                        ',')
                .getFirst();
        assertThat(line.get("groupName")).isEqualTo("Grupp");
        assertThat(line.get("kindName")).isEqualTo("OUR_OWN");
        assertThat(line.get("centreName")).isEqualTo("Hälsocenter vaggeryd");
    }

    private static byte[] body(String path) {
        HttpResponse<byte[]> answer = SERVICE.fetch(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
