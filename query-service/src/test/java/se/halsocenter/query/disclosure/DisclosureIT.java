package se.halsocenter.query.disclosure;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.events.Amendment.ReferralVoided;
import se.halsocenter.events.Event;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.KpiCatalogue;
import se.halsocenter.query.kpi.Split;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What readers inside and outside a centre are shown of the same log. */
@SuppressWarnings("NullAway.Init")
class DisclosureIT {
    private static final long SEED = 20230101;
    private static final List<String> CENTRES = List.of("vaggeryd", "savsjo", "aneby");
    private static final JsonMapper JSON = JsonMapper.shared();

    private static QueryFixture service;
    private static String publicHealth;

    @BeforeAll
    static void start() {
        service = new QueryFixture("--halsocenter.disclosure.release-every=PT0S");
        publicHealth = "Bearer " + TestIssuer.shared().token(Role.PUBLIC_HEALTH, "x");
        service.append("vaggeryd", Facts.centre("vaggeryd", "0665", "2021-10-25"));
        service.append("savsjo", Facts.centre("savsjo", "0684", "2021-10-25"));
        service.append("aneby", Facts.centre("aneby", "0604", "2021-10-25"));
        Random random = new Random(SEED);
        for (int i = 0; i < 240; i++) {
            receive(random, CENTRES.get((int) (3 * random.nextDouble() * random.nextDouble())));
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static UUID receive(Random random, String centre) {
        UUID person = UUID.randomUUID();
        Sex sex = random.nextInt(40) == 0 ? Sex.UNKNOWN : random.nextInt(3) == 0 ? Sex.MALE : Sex.FEMALE;
        service.append(person, Facts.person(1940 + random.nextInt(60), sex));
        Source source = random.nextInt(12) == 0 ? Source.SELF : Source.FAR_PRESCRIPTION;
        LocalDate on = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(365));
        List<Event> way = new ArrayList<>(List.of(Facts.intake(person, centre, source, on.toString(), "STRESS")));
        if (random.nextInt(4) > 0) {
            way.add(Facts.firstConversation(on.plusDays(20).toString()));
        }
        UUID id = UUID.randomUUID();
        service.append(id, way.toArray(Event[]::new));
        return id;
    }

    private static UUID last(UUID stream) {
        return service.log.log.stream(stream.toString()).getLast().eventId();
    }

    @Test
    void a_count_of_few_people_is_shown_to_its_centre_and_to_auditors_only() {
        JsonNode inside = cell(coach("vaggeryd"), "intakes", "period=2023&centreId=vaggeryd&by=sex&sex=UNKNOWN");
        JsonNode audited = cell(auditor(), "intakes", "period=2023&centreId=vaggeryd&by=sex&sex=UNKNOWN");
        JsonNode outside = cell(publicHealth, "intakes", "period=2023&centreId=vaggeryd&by=sex&sex=UNKNOWN");

        assertThat(inside.get("value").asInt()).isBetween(1, 4);
        assertThat(audited).isEqualTo(inside);
        assertThat(outside.get("value").isNull()).isTrue();
        assertThat(outside.get("status").asString()).startsWith("suppressed-");
    }

    @Test
    void what_is_shown_of_the_whole_county_is_what_auditors_see() {
        JsonNode outside = cell(publicHealth, "intakes", "period=2023");

        assertThat(outside.get("status").asString()).isEqualTo("value");
        assertThat(outside.get("value"))
                .isEqualTo(cell(auditor(), "intakes", "period=2023").get("value"));
    }

    @Test
    void no_answer_of_any_key_figure_shows_few_people() {
        for (Kpi kpi : KpiCatalogue.all()) {
            if (!Exposure.of(kpi).isEmpty() && kpi.unit() == Kpi.Unit.COUNT) {
                for (Split split : kpi.splits()) {
                    String by = "by=" + split.dimension().label();
                    for (String every : List.of("", "&every=quarter", "&every=month", "&every=week")) {
                        assertThat(cells(publicHealth, kpi.id(), "period=2023&" + by + every))
                                .as("%s %s%s", kpi.id(), by, every)
                                .noneMatch(cell -> 0 < cell.get("value").asInt(0)
                                        && cell.get("value").asInt() < 5);
                    }
                }
            }
        }
    }

    @Test
    void a_rate_is_not_shown_where_few_are_left_of_either_side() {
        Stream<JsonNode> rates = Stream.of("every=quarter", "every=month&by=centre", "by=centre,sex")
                .flatMap(query -> cells(publicHealth, "first-conversation-rate", "period=2023&" + query).stream());

        assertThat(rates.filter(cell -> cell.get("status").asString().equals("value")))
                .isNotEmpty()
                .noneMatch(cell -> {
                    int reached = cell.get("numerator").asInt();
                    int rest = cell.get("denominator").asInt() - reached;
                    return (0 < reached && reached < 5) || (0 < rest && rest < 5);
                });
    }

    @Test
    void a_cell_says_the_same_whatever_else_is_asked_and_in_whatever_order() {
        Map<String, JsonNode> together = byKey(cells(publicHealth, "intakes", "period=2023&every=month&by=centre"));
        List<JsonNode> alone = Stream.iterate(12, month -> month > 0, month -> month - 1)
                .flatMap(month -> CENTRES.stream()
                        .map(centre ->
                                cell(publicHealth, "intakes", "period=2023-%02d&centreId=%s".formatted(month, centre))))
                .toList();

        assertThat(byKey(alone)).isEqualTo(together);
        assertThat(together.values()).anyMatch(cell -> cell.get("value").isNull());
    }

    @Test
    void a_comparison_and_a_filter_tell_no_more_than_the_cells_themselves() {
        Map<String, JsonNode> cells = byKey(cells(publicHealth, "intakes", "period=2023&every=month&by=centre"));
        for (JsonNode compared : cells(publicHealth, "intakes", "period=2023&every=month&by=centre&compare=previous")) {
            JsonNode previous = cells.get(key(compared.at("/previous/period"), compared.get("centre")));
            if (previous != null) {
                assertThat(compared.at("/previous/value")).isEqualTo(previous.get("value"));
            }
            assertThat(compared.at("/previous/change").isNull())
                    .isEqualTo(compared.get("value").isNull()
                            || compared.at("/previous/value").isNull());
        }
    }

    @Test
    void nobody_finds_a_suppressed_number_by_taking_what_is_shown_from_a_total() {
        List<JsonNode> cells = cells(publicHealth, "intakes", "period=2023&by=centre,sex");
        for (String centre : CENTRES) {
            List<JsonNode> row = cells.stream()
                    .filter(cell -> cell.get("centre").asString().equals(centre))
                    .toList();
            long hidden =
                    row.stream().filter(cell -> cell.get("value").isNull()).count();
            JsonNode total = cell(publicHealth, "intakes", "period=2023&centreId=" + centre);
            assertThat(hidden == 1 && total.get("value").isNumber())
                    .as("one gap in %s beside its total", row)
                    .isFalse();
        }
    }

    @Test
    void weeks_ranges_and_finer_cuts_are_not_released() {
        for (String query : List.of(
                "period=2023-W10",
                "period=2023-01-10/2023-02-20",
                "period=2023&by=sex,source",
                "period=2023-03&by=sex",
                "period=2023&ageBand=41-60&ageBand=61%2B")) {
            assertThat(cells(publicHealth, "intakes", query))
                    .as(query)
                    .isNotEmpty()
                    .allMatch(cell -> cell.get("status").asString().equals("suppressed-secondary"));
        }
    }

    @Test
    void whether_a_row_is_there_tells_nothing() {
        int sources = Source.values().length;
        String aDay = "period=2023-03-01/2023-03-01&by=source";

        assertThat(cells(auditor(), "intakes", aDay)).hasSizeLessThan(sources);
        assertThat(cells(publicHealth, "intakes", aDay))
                .hasSize(sources)
                .allMatch(cell -> cell.get("status").asString().equals("suppressed-secondary"));
        assertThat(cells(publicHealth, "intakes", "period=2023&centreId=aneby&by=source"))
                .hasSize(sources);
        assertThat(cells(publicHealth, "intakes", "period=2023-W10&by=reason")).isEmpty();
        assertThat(cells(publicHealth, "intakes", "period=2023&by=reason")).hasSize(1);
    }

    @Test
    void a_later_release_shows_nothing_that_an_earlier_one_withheld() {
        String query = "period=2023&every=month&by=centre";
        Map<String, JsonNode> before = byKey(cells(publicHealth, "prescriptions-received", query));
        Random random = new Random(SEED + 1);
        for (int i = 0; i < 60; i++) {
            receive(random, CENTRES.get(random.nextInt(3)));
        }
        Map<String, JsonNode> after = byKey(cells(publicHealth, "prescriptions-received", query));

        assertThat(withoutValue(before)).isNotEmpty();
        assertThat(withoutValue(after)).containsAll(withoutValue(before));
    }

    @Test
    void figures_are_those_of_a_release_and_an_earlier_one_is_answered_as_it_was() {
        JsonNode first = get(publicHealth, "no-shows", "period=2023");
        receive(new Random(SEED + 2), "vaggeryd");
        JsonNode second = get(publicHealth, "no-shows", "period=2023");
        JsonNode again = get(
                publicHealth,
                "no-shows",
                "period=2023&asOf=" + first.at("/asOf/position").asLong());

        assertThat(second.at("/asOf/position").asLong())
                .isGreaterThan(first.at("/asOf/position").asLong());
        assertThat(again).isEqualTo(first);
    }

    @Test
    void how_figures_moved_tells_outside_readers_no_more_than_the_figures_themselves() {
        String query = "period=2023&every=month&by=centre";
        JsonNode first = get(publicHealth, "first-conversations", query);
        Random random = new Random(SEED + 3);
        for (int i = 0; i < 30; i++) {
            UUID way = receive(random, CENTRES.get(random.nextInt(3)));
            if (i % 3 == 0) {
                service.append(way, new ReferralVoided(last(way), "DUPLICATE"));
            }
        }
        JsonNode second = get(publicHealth, "first-conversations", query);
        String from = query + "&from=" + first.at("/asOf/position").asLong();
        JsonNode moved = read(publicHealth, "first-conversations", "changes", from);

        Map<String, JsonNode> before = byKey(first.get("cells").valueStream().toList());
        Map<String, JsonNode> after = byKey(second.get("cells").valueStream().toList());
        assertThat(moved.get("from")).isEqualTo(first.get("asOf"));
        assertThat(moved.get("to")).isEqualTo(second.get("asOf"));
        assertThat(moved.get("lines").isNull()).isTrue();
        for (JsonNode cell : moved.get("cells")) {
            String key = key(cell.get("period"), cell.get("centre"));
            assertThat(cell.at("/before/value"))
                    .isEqualTo(Objects.requireNonNull(before.get(key)).get("value"));
            assertThat(cell.at("/after/value"))
                    .isEqualTo(Objects.requireNonNull(after.get(key)).get("value"));
            assertThat(cell.at("/difference/value").isNull())
                    .isEqualTo(cell.at("/before/value").isNull()
                            || cell.at("/after/value").isNull());
            assertThat(cell.get("causes").isNull()).as(key).isTrue();
        }
        assertThat(read(auditor(), "first-conversations", "changes", from)
                        .get("cells")
                        .toString())
                .contains("voided");
    }

    @Test
    void what_has_never_moved_is_told_of_as_little_as_what_has() {
        JsonNode first = get(publicHealth, "prescriptions-returned", "period=2023");
        JsonNode moved = read(
                publicHealth,
                "prescriptions-returned",
                "changes",
                "period=2023&from=" + first.at("/asOf/position").asLong());
        assertThat(moved.at("/cells/0/causes").isNull()).isTrue();
    }

    @Test
    void an_explanation_tells_outside_readers_the_same_whatever_was_corrected_or_voided() {
        List<String> sentences = read(publicHealth, "intakes", "explanation", "period=2023&by=centre")
                .get("cells")
                .valueStream()
                .flatMap(cell -> cell.get("sentences").valueStream())
                .map(JsonNode::asString)
                .toList();
        assertThat(sentences)
                .contains(
                        "Hur mycket som rättats, makulerats eller inte räknats visas bara för hälsocentret självt och för revisorer.")
                .noneMatch(it -> it.contains("makulerad uppgift") || it.contains("har rättats och"));
    }

    @Test
    void a_release_in_which_nobody_asked_about_a_count_stays_closed_for_it() {
        receive(new Random(SEED + 3), "savsjo");
        long release =
                get(publicHealth, "intakes", "period=2023").at("/asOf/position").asLong();
        receive(new Random(SEED + 4), "savsjo");
        JsonNode newer = cell(publicHealth, "first-conversations", "period=2023");
        JsonNode closed = cell(publicHealth, "first-conversations", "period=2023&asOf=" + release);
        JsonNode open = cell(publicHealth, "intakes", "period=2023&asOf=" + release);

        assertThat(newer.get("status").asString()).isEqualTo("value");
        assertThat(closed.get("status").asString()).isEqualTo("suppressed-secondary");
        assertThat(closed.get("value").isNull()).isTrue();
        assertThat(open.get("status").asString()).isEqualTo("value");
    }

    @Test
    void before_the_first_release_nothing_is_shown() {
        assertThat(cell(publicHealth, "intakes", "period=2023&asOf=1")
                        .get("status")
                        .asString())
                .isEqualTo("suppressed-secondary");
    }

    private static List<String> withoutValue(Map<String, JsonNode> cells) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getValue().get("value").isNull())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, JsonNode> byKey(List<JsonNode> cells) {
        return cells.stream().collect(toMap(cell -> key(cell.get("period"), cell.get("centre")), cell -> cell));
    }

    private static String key(JsonNode period, JsonNode centre) {
        return period.asString() + " " + centre.asString();
    }

    private static JsonNode cell(String authorization, String kpi, String query) {
        List<JsonNode> cells = cells(authorization, kpi, query);
        assertThat(cells).hasSize(1);
        return cells.getFirst();
    }

    private static List<JsonNode> cells(String authorization, String kpi, String query) {
        return get(authorization, kpi, query).get("cells").valueStream().toList();
    }

    private static JsonNode get(String authorization, String kpi, String query) {
        return read(authorization, kpi, "values", query);
    }

    private static JsonNode read(String authorization, String kpi, String what, String query) {
        String path = "/v1/kpis/%s/%s?minPosition=%d&%s"
                .formatted(kpi, what, service.log.log.head().position(), query);
        var response = service.sendAs(authorization, path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static String coach(String centre) {
        return "Bearer " + TestIssuer.shared().token(Role.COACH, centre);
    }

    private static String auditor() {
        return "Bearer " + TestIssuer.shared().token(Role.AUDITOR, "x");
    }
}
