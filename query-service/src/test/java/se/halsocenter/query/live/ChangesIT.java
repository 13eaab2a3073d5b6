package se.halsocenter.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.contract.Contract;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;
import se.halsocenter.query.ledger.Ledger;
import tools.jackson.databind.node.JsonNodeFactory;

/** What those who listen are told, and that they miss nothing. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChangesIT {
    private static final QueryFixture SERVICE =
            new QueryFixture("--halsocenter.live.heartbeat=200ms", "--halsocenter.live.retry=1234ms");

    private static final String SAVSJO = "savsjo";
    private static final String AT_VAGGERYD = "?centreId=" + VAGGERYD;
    private static final UUID PERSON = UUID.randomUUID();

    @BeforeAll
    static void centres() {
        SERVICE.append(VAGGERYD, Facts.centre(VAGGERYD, "0665", "2021-10-25"));
        SERVICE.append(SAVSJO, Facts.centre(SAVSJO, "0684", "2020-01-01"));
        long position = SERVICE.append(PERSON, Facts.person(1960, Sex.FEMALE));
        SERVICE.get("/v1/kpis/intakes/values?minPosition=" + position);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void a_stream_begins_where_the_ledger_is_and_tells_what_is_touched_once_it_can_be_read() throws Exception {
        long before = SERVICE.bean(Ledger.class).position();
        try (Listening listening = listen(AT_VAGGERYD)) {
            assertThat(listening.response().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(listening.next("hello").id()).isEqualTo(before);

            UUID referral = UUID.randomUUID();
            SERVICE.append(referral, Facts.recept(PERSON, "2023-01-10"), Facts.firstConversation("2023-01-17"));
            for (long expected : List.of(before + 1, before + 2)) {
                Listening.Frame change = listening.next("change");
                assertThat(SERVICE.bean(Ledger.class).position()).isGreaterThanOrEqualTo(change.id());
                assertThat(change.id()).isEqualTo(expected);
                assertThat(change.subjects())
                        .containsExactly("referral " + referral, "participant " + PERSON, "centre " + VAGGERYD);
            }
        }
    }

    @Test
    void every_event_is_written_as_documented() throws Exception {
        Contract contract = Contract.named("query-service.yaml");
        try (Listening listening = listen("?centreId=vaggeryd&after=0")) {
            assertThat(contract.mistakes(
                            schema("Hello"), listening.next("hello").json()))
                    .isEmpty();
            Listening.Frame change = listening.next("change");
            assertThat(contract.mistakes(schema("ChangeEvent"), change.json())).isEmpty();
            assertThat(change.json().get("position").asLong()).isEqualTo(1);
            assertThat(change.json().get("type").asString()).isEqualTo("centre.opened");
        }
    }

    private static tools.jackson.databind.JsonNode schema(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    @Test
    void who_comes_again_and_again_while_others_write_misses_nothing_and_hears_nothing_twice() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        long first = SERVICE.bean(Ledger.class).position();
        int events = 400;
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < events; i++) {
                SERVICE.append(UUID.randomUUID(), Facts.person(1960, Sex.MALE));
            }
        });
        List<Long> heard = new ArrayList<>();
        long last = first;
        while (last < first + events) {
            try (Listening listening = listen(AT_VAGGERYD, "Last-Event-ID", Long.toString(last))) {
                assertThat(listening.next("hello").id()).isEqualTo(last);
                for (int more = random.nextInt(40); more > 0 && last < first + events; more--) {
                    last = listening.next("change").id();
                    heard.add(last);
                }
            }
        }
        writer.join();
        assertThat(heard).as("seed " + seed).hasSize(events).isSorted().doesNotHaveDuplicates();
        assertThat(heard.getFirst()).isEqualTo(first + 1);
    }

    @Test
    void where_to_go_on_may_stand_in_the_address_and_the_header_wins() throws Exception {
        // the first event is about Vaggeryd, the second about Sävsjö
        try (Listening listening = listen("?centreId=vaggeryd&after=2")) {
            assertThat(listening.next("change").id()).isEqualTo(3);
        }
        try (Listening listening = listen("?centreId=vaggeryd&after=2", "Last-Event-ID", "0")) {
            assertThat(listening.next("change").id()).isEqualTo(1);
        }
    }

    @Test
    void who_listens_hears_of_their_own_centre_and_its_participants_only_and_goes_on_behind_the_rest()
            throws Exception {
        try (Listening listening = listen("?centreId=" + SAVSJO)) {
            listening.next("hello");
            SERVICE.append(UUID.randomUUID(), Facts.recept(PERSON, "2023-02-10"));
            UUID own = UUID.randomUUID();
            SERVICE.append(own, Facts.intake(PERSON, SAVSJO, Source.SELF, "2023-02-11"));
            UUID other = UUID.randomUUID();
            SERVICE.append(other, Facts.person(1970, Sex.FEMALE));
            long last = SERVICE.append(UUID.randomUUID(), Facts.recept(other, "2023-02-12"));

            assertThat(listening.next("change").subjects()).contains("referral " + own, "centre " + SAVSJO);
            Listening.Frame frame = listening.next().orElseThrow();
            while (frame.id() < last) {
                frame = listening.next().orElseThrow();
            }
            assertThat(frame.comment()).isTrue();
            assertThat(frame.event()).isNull();
        }
    }

    @Test
    void who_is_of_one_centre_cannot_listen_to_another_and_hears_their_own_without_naming_it() throws Exception {
        String coach = "Bearer " + TestIssuer.shared().token(Role.COACH, SAVSJO);
        assertThat(SERVICE.sendAs(coach, "/v1/changes?centreId=" + VAGGERYD).statusCode())
                .isEqualTo(403);
        try (Listening listening = Listening.as(coach, SERVICE, "?after=0")) {
            assertThat(listening.next("change").subjects()).containsExactly("centre " + SAVSJO);
        }
    }

    @Test
    void a_stream_ends_with_the_token_that_opened_it() throws Exception {
        String brief = TestIssuer.shared()
                .token(claims -> claims.subject("brief")
                        .claim("roles", List.of("coach"))
                        .claim("centre", SAVSJO)
                        .expirationTime(Date.from(Instant.now().plusSeconds(2))));
        try (Listening listening = Listening.as("Bearer " + brief, SERVICE, "")) {
            listening.next("hello");
            Optional<Listening.Frame> frame = listening.next();
            while (frame.isPresent()) {
                frame = listening.next();
            }
            assertThat(frame).as("the service has ended the stream").isEmpty();
        }
    }

    @Test
    void when_nothing_happens_a_comment_says_that_the_connection_stands() throws Exception {
        try (Listening listening = listen(AT_VAGGERYD)) {
            long hello = listening.next("hello").id();
            long begun = System.nanoTime();
            for (int i = 0; i < 3; i++) {
                assertThat(listening.next().orElseThrow()).isEqualTo(new Listening.Frame(null, hello, null, true));
            }
            assertThat(System.nanoTime() - begun).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1,2", "99999999999999999999", "1000000"})
    void a_place_that_cannot_be_is_refused(String place) throws Exception {
        try (Listening listening = listen(AT_VAGGERYD, "Last-Event-ID", place)) {
            assertThat(listening.response().statusCode()).isEqualTo(422);
            assertThat(new String(listening.response().body().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("\"pointer\":\"/Last-Event-ID\"");
        }
    }

    @Test
    void who_wants_something_else_than_a_stream_is_told_and_a_head_is_only_a_head() throws Exception {
        try (Listening listening = listen(AT_VAGGERYD, "Accept", "application/json")) {
            assertThat(listening.response().statusCode()).isEqualTo(406);
        }
        assertThat(SERVICE.head("/v1/changes")).isEqualTo(200);
    }

    private static Listening listen(String query, String... headers) throws IOException, InterruptedException {
        return Listening.to(SERVICE, query, headers);
    }
}
