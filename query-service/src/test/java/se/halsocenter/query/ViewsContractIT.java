package se.halsocenter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.halsocenter.contract.Caller;
import se.halsocenter.contract.Contract;
import se.halsocenter.contract.Operation;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.ActivityEvent.Audience;
import se.halsocenter.events.Event;
import se.halsocenter.events.HeadCount;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.ReferralEvent.BookingCancelled;
import se.halsocenter.events.ReferralEvent.CancelledBy;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.FeedbackSent;
import se.halsocenter.events.ReferralEvent.GuidanceGiven;
import se.halsocenter.events.ReferralEvent.OrganisationKind;
import se.halsocenter.events.ReferralEvent.Outcome;
import se.halsocenter.events.ReferralEvent.PrescribedActivity;
import se.halsocenter.events.ReferralEvent.Prescriber;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.YesNo;
import tools.jackson.databind.JsonNode;

/** The views for front ends answer as their document says, under the very ids of its examples. */
class ViewsContractIT {
    private static final QueryFixture SERVICE = new QueryFixture();
    private static final Set<String> NOT_VIEWS = Set.of(
            "kpis",
            "reports",
            "tables",
            "publications",
            "service",
            "changes",
            "centres",
            "plans",
            "audit",
            "operations");
    private static final UUID PERSON = id(1);
    private static final UUID REFERRAL = id(2);

    private static Caller caller;

    @BeforeAll
    static void register() {
        UUID booking = UUID.randomUUID();
        SERVICE.append(Facts.VAGGERYD, Facts.centre(Facts.VAGGERYD, "0665", "2021-10-25"));
        SERVICE.append(PERSON, Facts.person(1960, Sex.FEMALE));
        SERVICE.append(
                REFERRAL,
                recept(),
                Facts.booking(booking, "2023-01-16T09:30"),
                new BookingCancelled(booking, day("2023-01-15"), CancelledBy.PARTICIPANT),
                Facts.noShow("2023-01-16"),
                Facts.firstConversation("2023-01-17"),
                Facts.coaching("2023-01-20"),
                Facts.programme("2023-01-25"),
                new GuidanceGiven(day("2023-03-01"), "Skillingaryds FK", OrganisationKind.ASSOCIATION),
                Facts.sent(TimePoint.CLOSING, "2023-07-20"),
                Facts.says(TimePoint.CLOSING, "2023-07-25", YesNo.YES),
                Facts.closed("2023-07-25", Outcome.COMPLETED),
                new FeedbackSent(day("2023-08-01")));
        SERVICE.append(
                UUID.randomUUID(),
                Facts.recept(PERSON, "2023-09-01", "STRESS"),
                Facts.booking(UUID.randomUUID(), "2023-09-12T13:00"));
        Event[] turnedDown = {
            Facts.recept(PERSON, "2024-01-01"),
            Facts.declined("2024-01-02", DeclineReason.COST),
            Facts.returned("2024-01-03")
        };
        SERVICE.append(UUID.randomUUID(), turnedDown);
        SERVICE.append(
                id(5),
                Facts.group("FAR_TRAINING"),
                Facts.session("2023-02-01", 60, new HeadCount(2, HeadCount.Precision.ESTIMATE), PERSON));
        SERVICE.append(
                id(6),
                Facts.activity(
                        ActivityKind.LECTURE, "2023-03-01", new Audience("Elever", 400, HeadCount.Precision.ESTIMATE)));
        SERVICE.values("intakes", "period=2023");
        caller = new Caller(SERVICE.port(), SERVICE.staff()::authorization);
    }

    private static ReferralReceived recept() {
        return new ReferralReceived(
                PERSON,
                Facts.VAGGERYD,
                Source.FAR_PRESCRIPTION,
                day("2023-01-10"),
                day("2023-01-05"),
                new Prescriber("Vaggeryds vårdcentral", null, "PHYSICIAN"),
                Set.of("STRESS"),
                List.of(new PrescribedActivity("WALKING", 3, 30, "MODERATE")));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    static List<Operation> views() throws IOException {
        return Contract.named("query-service.yaml").operations().stream()
                .filter(operation ->
                        operation.node().get("tags").valueStream().noneMatch(tag -> NOT_VIEWS.contains(tag.asString())))
                .filter(operation -> !operation.path().startsWith("/v1/plans"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("views")
    void every_view_is_answered_as_documented(Operation view) throws Exception {
        JsonNode answer = documented(view, 200, view.examplePath());
        assertThat(answer.at("/asOf/position").asLong()).isPositive();
        if (answer.has("items")) {
            assertThat(answer.get("items")).isNotEmpty();
        }
        for (JsonNode parameter : view.parameters("query")) {
            String name = parameter.get("name").asString();
            documented(view, 200, view.examplePath() + "?" + name + "=" + example(parameter.get("example")));
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void every_code_of_a_filter_is_known_and_another_one_is_refused_with_those_there_are(Operation view)
            throws Exception {
        for (JsonNode parameter : view.parameters("query")) {
            JsonNode codes = parameter.at("/schema/items/enum");
            String question = view.examplePath() + "?" + parameter.get("name").asString() + "=";
            for (JsonNode code : codes) {
                documented(view, 200, question + code.asString());
            }
            if (!codes.isEmpty()) {
                String detail = documented(view, 422, question + "NO_SUCH_CODE")
                        .at("/violations/0/detail")
                        .asString();
                codes.forEach(code -> assertThat(detail).contains(code.asString()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void what_is_not_documented_is_refused(Operation view) throws Exception {
        documented(view, 422, view.examplePath() + "?shoeSize=43");
        documented(view, 422, view.examplePath() + "?minPosition=soon");
        if (view.path().contains("{")) {
            documented(
                    view,
                    404,
                    view.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString()));
            documented(view, 404, view.path().replaceAll("\\{[^}]*}", "nobody"));
            documented(view, 404, view.path().replaceAll("\\{[^}]*}", "vaggeryd"));
        } else {
            for (String mistake : List.of("centreId=nowhere", "limit=0", "limit=501", "offset=-1", "limit=1&limit=2")) {
                documented(view, 422, view.path() + "?" + mistake);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void an_answer_that_has_not_changed_is_not_sent_again(Operation view) {
        var answer = SERVICE.send(view.examplePath());
        String etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(SERVICE.send(view.examplePath(), "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(view.response(304).isMissingNode()).isFalse();
    }

    @Test
    void a_list_links_to_its_other_pages() {
        var answer = SERVICE.send("/v1/referrals?centreId=vaggeryd&limit=1&offset=1");
        assertThat(answer.headers().firstValue("Link"))
                .contains("</v1/referrals?centreId=vaggeryd&limit=1&offset=0>; rel=\"first\", "
                        + "</v1/referrals?centreId=vaggeryd&limit=1&offset=0>; rel=\"prev\", "
                        + "</v1/referrals?centreId=vaggeryd&limit=1&offset=2>; rel=\"next\", "
                        + "</v1/referrals?centreId=vaggeryd&limit=1&offset=2>; rel=\"last\"");
        assertThat(SERVICE.send("/v1/referrals").headers().firstValue("Link")).isEmpty();
    }

    private static JsonNode documented(Operation view, int status, String path) throws Exception {
        Caller.Answer answer = caller.get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(status);
        assertThat(answer.undocumented(view)).as(path).isEmpty();
        return answer.body();
    }

    private static String example(JsonNode example) {
        Stream<JsonNode> parts = example.isArray() ? example.valueStream() : Stream.of(example);
        return URLEncoder.encode(String.join(",", parts.map(JsonNode::asString).toList()), StandardCharsets.UTF_8);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static UUID id(int number) {
        return UUID.fromString("0198c0de-0000-7000-8000-%012d".formatted(number));
    }
}
