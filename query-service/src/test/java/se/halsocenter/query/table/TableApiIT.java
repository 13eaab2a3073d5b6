package se.halsocenter.query.table;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.contract.Contract;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.KpiCatalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TableApiIT {
    private static final QueryFixture SERVICE = new QueryFixture("--halsocenter.limits.requests-per-second=100000");
    private static final String METADATA = "/v1/tables/intakes/metadata";

    @BeforeAll
    static void two_centres() {
        SERVICE.append(VAGGERYD, Facts.centre(VAGGERYD, "0665", "2021-10-25"));
        SERVICE.append("savsjo", Facts.centre("savsjo", "0684", "2023-03-01"));
        for (int i = 0; i < 7; i++) {
            UUID person = UUID.randomUUID();
            SERVICE.append(person, Facts.person(1960, Sex.FEMALE));
            SERVICE.append(
                    UUID.randomUUID(),
                    Facts.recept(person, "2023-01-10", "STRESS"),
                    Facts.firstConversation("2023-01-17"));
        }
        SERVICE.append(
                UUID.randomUUID(), Facts.intake(UUID.randomUUID(), "savsjo", Source.FAR_PRESCRIPTION, "2023-04-10"));
        SERVICE.values("intakes", "period=2023");
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void every_key_figure_is_a_table_that_describes_itself_as_documented() throws IOException {
        Contract contract = Contract.named("query-service.yaml");
        JsonNode schemas = contract.document().at("/components/schemas");
        JsonNode list = SERVICE.get("/v1/tables");
        assertThat(contract.mistakes(schemas.get("Tables"), list)).isEmpty();
        assertThat(list.get("tables")).hasSize(KpiCatalogue.all().size());
        for (JsonNode table : list.get("tables")) {
            JsonNode described = SERVICE.get(table.get("metadata").asString());
            assertThat(contract.mistakes(schemas.get("Table"), described)).isEmpty();
            assertThat(described.get("id")).isEqualTo(table.get("id"));
            for (JsonNode variable : described.get("variables")) {
                assertThat(variable.get("valueTexts")).hasSameSizeAs(variable.get("values"));
            }
        }
    }

    @Test
    void what_a_description_names_can_be_fetched() {
        for (JsonNode table : SERVICE.get("/v1/tables").get("tables")) {
            JsonNode described = SERVICE.get(table.get("metadata").asString());
            String values = described.get("values").asString() + "?period=2023";
            for (JsonNode variable : described.get("variables")) {
                String code = variable.get("code").asString();
                if (!code.equals("period")) {
                    SERVICE.get(values + "&by=" + code);
                }
                for (JsonNode value : variable.get("values")) {
                    String filter = variable.get("parameter").asString() + "="
                            + URLEncoder.encode(value.asString(), StandardCharsets.UTF_8);
                    SERVICE.get(described.get("values").asString() + "?" + filter);
                }
            }
            for (JsonNode format : described.get("formats")) {
                assertThat(type(values + "&format=" + format.get("format").asString()))
                        .isEqualTo(
                                MediaType.parseMediaType(format.get("mediaType").asString()));
            }
        }
    }

    @Test
    void values_of_open_lists_are_those_that_were_met() {
        JsonNode described = SERVICE.get(METADATA);
        assertThat(variable(described, "careUnit").get("values").toString()).isEqualTo("[\"Vaggeryds vårdcentral\"]");
        assertThat(variable(described, "reason").get("values").toString()).isEqualTo("[\"STRESS\",\"unknown\"]");
        assertThat(variable(described, "reason").at("/valueTexts/0/sv").asString())
                .isEqualTo("Stress");
        assertThat(variable(described, "sex").get("values")).hasSize(3);
        assertThat(variable(described, "period").at("/values/0").asString()).isEqualTo("2021");
        assertThat(variable(described, "period").get("time").booleanValue()).isTrue();
        JsonNode centres = variable(described, "centre");
        assertThat(centres.get("values").toString()).isEqualTo("[\"savsjo\",\"vaggeryd\"]");
        assertThat(centres.get("municipalities").toString()).isEqualTo("[\"0684\",\"0665\"]");
        assertThat(centres.at("/valueTexts/1/sv").asString()).isEqualTo("Hälsocenter vaggeryd");
        assertThat(centres.get("elimination").booleanValue()).isTrue();
    }

    @Test
    void whoever_works_at_a_centre_is_told_of_that_centre_alone() {
        JsonNode described = as(TestIssuer.shared().token(Role.STEERING_GROUP, "savsjo"), METADATA);
        assertThat(variable(described, "centre").get("values").toString()).isEqualTo("[\"savsjo\"]");
        assertThat(variable(described, "centre").get("elimination").booleanValue())
                .isFalse();
        assertThat(variable(described, "municipality").get("values").toString()).isEqualTo("[\"0684\"]");
        assertThat(variable(described, "reason").get("values").toString()).isEqualTo("[\"unknown\"]");
        assertThat(variable(described, "period").at("/values/0").asString()).isEqualTo("2023");
    }

    @Test
    void a_program_is_told_of_its_key_figures_alone() {
        String token = TestIssuer.shared().integration(List.of(VAGGERYD), List.of("intakes"));
        JsonNode tables = as(token, "/v1/tables").get("tables");
        assertThat(tables).hasSize(1);
        assertThat(tables.at("/0/id").asString()).isEqualTo("intakes");
        assertThat(SERVICE.sendAs("Bearer " + token, "/v1/tables/no-shows/metadata")
                        .statusCode())
                .isEqualTo(403);
        assertThat(variable(as(token, METADATA), "centre").get("values").toString())
                .isEqualTo("[\"vaggeryd\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?shoeSize=44", "?asOf=tomorrow", "?centreId=vaggeryd"})
    void a_mistake_in_a_parameter_is_named(String query) {
        assertThat(SERVICE.send("/v1/tables" + query).statusCode()).isEqualTo(422);
        assertThat(SERVICE.send(METADATA + query).statusCode()).isEqualTo(422);
    }

    @Test
    void the_workbook_takes_no_parameter_that_it_does_not_document() {
        for (String query : List.of("format=csv", "definition=1", "by=sex", "sex=FEMALE", "period=2023-13", "x=1")) {
            assertThat(SERVICE.send("/v1/tables/workbook?" + query).statusCode())
                    .as(query)
                    .isEqualTo(422);
        }
        assertThat(SERVICE.send("/v1/tables/shoe-size/metadata").statusCode()).isEqualTo(404);
    }

    /** The county's year: every figure of every centre and of the county, as Excel would read it. */
    @Test
    void the_workbook_of_a_year_has_exactly_the_figures_of_every_key_figure() throws IOException {
        for (String query : List.of("period=2023", "period=2023&by=centre", "period=2023&every=quarter")) {
            HttpResponse<byte[]> file = SERVICE.fetch("/v1/tables/workbook?" + query);
            assertThat(file.statusCode()).isEqualTo(200);
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
                Sheet figures = book.getSheet("Värden");
                Sheet definitions = book.getSheet("Definitioner och källor");
                long position = (long) numeric(definitions.getRow(1), 10);
                int line = 1;
                for (Kpi kpi : KpiCatalogue.all()) {
                    JsonNode answer = SERVICE.get("/v1/kpis/" + kpi.id() + "/values?" + query + "&asOf=" + position);
                    for (JsonNode cell : answer.get("cells")) {
                        same(kpi, cell, figures.getRow(line++));
                    }
                }
                assertThat(figures.getLastRowNum()).isEqualTo(line - 1);
            }
        }
    }

    private static void same(Kpi kpi, JsonNode cell, Row row) {
        String where = kpi.id() + " " + cell;
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo(kpi.name().sv());
        assertThat(row.getCell(place(row, "Hälsocenter, kod")).getStringCellValue())
                .as(where)
                .isEqualTo(cell.path("centre").asString("06"));
        Map.of("Värde", "value", "Täljare", "numerator", "Nämnare", "denominator", "90:e percentilen", "p90")
                .forEach((heading, name) -> {
                    var found = row.getCell(place(row, heading));
                    if (cell.path(name).isNumber()) {
                        assertThat(found.getCellType()).as(where).isEqualTo(CellType.NUMERIC);
                        assertThat(found.getNumericCellValue())
                                .as(where)
                                .isEqualTo(cell.get(name).doubleValue());
                    } else {
                        assertThat(found).as(where).isNull();
                    }
                });
        if (kpi.unit() == Kpi.Unit.RATE && cell.get("value").isNumber()) {
            assertThat(row.getCell(place(row, "Värde")).getCellStyle().getDataFormatString())
                    .isEqualTo("0.0%");
        }
    }

    private static int place(Row row, String heading) {
        for (Cell cell : row.getSheet().getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(heading);
    }

    private static double numeric(Row row, int place) {
        return row.getCell(place).getNumericCellValue();
    }

    private static JsonNode variable(JsonNode described, String code) {
        return described
                .get("variables")
                .valueStream()
                .filter(it -> it.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static MediaType type(String path) {
        return MediaType.parseMediaType(
                SERVICE.fetch(path).headers().firstValue("Content-Type").orElseThrow());
    }

    private static JsonNode as(String token, String path) {
        HttpResponse<String> answer = SERVICE.sendAs("Bearer " + token, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
