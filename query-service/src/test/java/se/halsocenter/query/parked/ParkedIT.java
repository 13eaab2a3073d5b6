package se.halsocenter.query.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.group;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.session;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.halsocenter.contract.Caller;
import se.halsocenter.contract.Contract;
import se.halsocenter.contract.Operation;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events that the database refuses to book, for as long as it does. */
class ParkedIT {
    private final QueryFixture service = new QueryFixture();
    private final UUID anna = UUID.randomUUID();
    private final UUID poisoned = UUID.randomUUID();

    @BeforeEach
    void given_a_stream_whose_lines_are_refused() {
        service.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        service.append(anna, person(1960, Sex.FEMALE));
        service.ledger()
                .sql("alter table ledger.entry add constraint refused check (stream_id <> '" + poisoned + "')")
                .update();
        service.append(poisoned, group("FAR_TRAINING"));
    }

    @AfterEach
    void close() {
        service.close();
    }

    private void nothingIsRefusedAnyMore() {
        service.ledger().sql("alter table ledger.entry drop constraint refused").update();
    }

    private long meet(UUID group, String on) {
        return service.append(group, session(on, 60, null, anna));
    }

    @Test
    void what_is_parked_is_listed_with_its_reason_and_since_when() {
        Instant before = Instant.now();
        long first = meet(poisoned, "2023-02-01");
        long second = meet(poisoned, "2023-02-08");
        meet(UUID.randomUUID(), "2023-02-15");

        JsonNode listed = parked();
        assertThat(listed.get("total").asInt()).isEqualTo(3);
        JsonNode one = listed.at("/items/0");
        assertThat(one.get("position").asLong()).isEqualTo(first);
        assertThat(one.get("type").asString()).isEqualTo("group.session-held");
        assertThat(one.get("streamType").asString()).isEqualTo("group");
        assertThat(one.get("streamId").asString()).isEqualTo(poisoned.toString());
        assertThat(one.get("centre").asString()).isEqualTo(VAGGERYD);
        assertThat(one.get("reason").asString()).isEqualTo("DataIntegrityViolationException");
        assertThat(Instant.parse(one.get("parkedAt").asString()))
                .isBetween(before.minus(Duration.ofMinutes(1)), Instant.now().plus(Duration.ofMinutes(1)));
        assertThat(one.get("triedAt").isNull()).isTrue();
        assertThat(listed.at("/items/1/position").asLong()).isEqualTo(second);
        assertThat(listed.at("/items/1/reason").asString()).isEqualTo("EarlierEventParked");
        assertThat(listed.at("/items/2/reason").asString()).isEqualTo("BrokenHistory");
        assertThat(listed.at("/items/2/centre").isNull()).isTrue();
        HttpResponse<String> page = service.send("/v1/audit/parked?limit=1&offset=1");
        assertThat(page.body()).contains("\"position\":" + second).doesNotContain("\"position\":" + first + ",");
        assertThat(page.headers().firstValue("Link").orElse("")).contains("rel=\"next\"");
    }

    @Test
    void once_the_cause_is_gone_another_try_books_everything_at_its_own_position() {
        long first = meet(poisoned, "2023-02-01");
        long second = meet(poisoned, "2023-02-08");
        long third = meet(poisoned, "2023-02-15");
        assertThat(sessions("")).isEqualTo("0 [\"incomplete\"]");

        assertThat(retry().toString()).isEqualTo("{\"tried\":3,\"booked\":0,\"parked\":3}");
        assertThat(parked().at("/items/0/tries").asInt()).isEqualTo(1);
        assertThat(parked().at("/items/2/triedAt").isString()).isTrue();
        assertThat(sessions("")).isEqualTo("0 [\"incomplete\"]");

        nothingIsRefusedAnyMore();
        assertThat(retry().toString()).isEqualTo("{\"tried\":3,\"booked\":3,\"parked\":0}");
        assertThat(retry().toString()).isEqualTo("{\"tried\":0,\"booked\":0,\"parked\":0}");
        assertThat(parked().get("total").asInt()).isZero();
        assertThat(sessions("")).isEqualTo("3 []");
        assertThat(sessions("&asOf=" + first)).isEqualTo("1 []");
        assertThat(sessions("&asOf=" + second)).isEqualTo("2 []");
        assertThat(sessions("&asOf=" + third)).isEqualTo("3 []");
        assertThat(service.send("/actuator/health").body())
                .contains("\"status\":\"UP\"", "\"stored\":6", "\"booked\":6", "\"parked\":0", "\"waiting\":0");
        assertThat(booked()).isEqualTo(bookedAnew());
    }

    @Test
    void what_was_parked_and_booked_again_gives_no_kept_figure_of_before() {
        UUID other = UUID.randomUUID();
        meet(poisoned, "2023-02-01");
        assertThat(sessions("")).isEqualTo("0 [\"incomplete\"]");
        nothingIsRefusedAnyMore();
        assertThat(retry().get("booked").asInt()).isEqualTo(1);
        service.ledger()
                .sql("alter table ledger.entry add constraint refused check (stream_id <> '" + other + "')")
                .update();
        service.append(other, group("FAR_TRAINING"));
        meet(other, "2023-03-01");

        assertThat(sessions("")).isEqualTo("1 [\"incomplete\"]");
    }

    @Test
    void tries_beside_the_running_books_and_beside_each_other_lose_and_double_nothing() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing = threads.submit(() -> {
                for (int day = 0; day < 150; day++) {
                    meet(poisoned, "2023-02-%02d".formatted(day % 28 + 1));
                    if (day == 40) {
                        nothingIsRefusedAnyMore();
                    }
                }
            });
            while (!writing.isDone()) {
                List<Future<JsonNode>> tries = List.of(threads.submit(this::retry), threads.submit(this::retry));
                for (Future<JsonNode> one : tries) {
                    one.get();
                }
            }
            writing.get();
        }
        service.values("group-sessions", "period=2023");
        retry();

        assertThat(parked().get("total").asInt()).isZero();
        assertThat(sessions("")).isEqualTo("150 []");
        assertThat(booked()).isEqualTo(bookedAnew());
    }

    @Test
    void both_are_answered_as_documented() throws IOException, InterruptedException {
        meet(poisoned, "2023-02-01");
        parked();
        Contract contract = Contract.named("query-service.yaml");
        Caller caller = new Caller(service.port(), service.staff()::authorization);
        Operation listed = contract.operation("parkedEvents");
        Operation tried = contract.operation("retryParkedEvents");

        Caller.Answer never = caller.get("/v1/audit/parked");
        caller.call("post", "/v1/audit/parked/retry", null);
        Caller.Answer once = caller.get("/v1/audit/parked?limit=1&offset=0&minPosition=0");
        assertThat(List.of(never, once))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200))
                .allSatisfy(answer -> assertThat(answer.undocumented(listed)).isEmpty());
        assertThat(caller.get("/v1/audit/parked?shoeSize=43").undocumented(listed))
                .isEmpty();
        assertThat(caller.call("post", "/v1/audit/parked/retry", null).undocumented(tried))
                .isEmpty();
        Caller.Answer refused = caller.call("post", "/v1/audit/parked/retry?shoeSize=43", null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.undocumented(tried)).isEmpty();
    }

    private JsonNode parked() {
        return service.get(
                "/v1/audit/parked?minPosition=" + service.log.log.head().position());
    }

    private JsonNode retry() {
        HttpResponse<String> answer = service.postAs(service.staff().of(VAGGERYD), "/v1/audit/parked/retry", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private String sessions(String asOf) {
        JsonNode cell = service.values("group-sessions", "period=2023" + asOf)
                .get("cells")
                .get(0);
        return cell.get("value") + " " + cell.get("flags");
    }

    private String booked() {
        return service.ledger().sql("""
                        select string_agg(entry::text, ';' order by position, line)
                               || (select string_agg(view_group::text, ';' order by group_id) from ledger.view_group)
                        from ledger.entry""").query(String.class).single();
    }

    /** The same in books that have been made anew from the log. */
    private String bookedAnew() {
        service.stop();
        service.ledger()
                .sql("update ledger.progress set derivation = 'the old way'")
                .update();
        service.restart();
        service.awaitRedrawn();
        return booked();
    }
}
