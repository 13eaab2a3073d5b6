package se.halsocenter.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.group;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.session;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import se.halsocenter.eventlog.ProjectionDatabase;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.query.QueryFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The books made anew beside the live ones, under the running service. */
class RebuildIT {
    /** Everything but when something was parked, which books they are, where their projection is, and what Flyway keeps. */
    static final List<String> TABLES = List.of(
            "entry",
            "person",
            "centre",
            "phase",
            "target",
            "parked",
            "view_stream",
            "view_referral",
            "view_task",
            "view_participant",
            "view_group",
            "view_attendance",
            "view_activity");

    private static final String OURS = Entries.derivation(ActivityMinutes.CURRENT);

    private final QueryFixture service = new QueryFixture();
    private final UUID anna = UUID.randomUUID();
    private final AtomicInteger day = new AtomicInteger();

    @BeforeEach
    void history() {
        service.append(VAGGERYD, centre(VAGGERYD, "0665", "2021-10-25"));
        service.append(anna, person(1960, Sex.FEMALE));
        service.append(UUID.randomUUID(), recept(anna, "2023-01-01"), firstConversation("2023-02-01"));
        service.append(UUID.randomUUID(), group("FAR_TRAINING"), session("2023-02-15", 60, null, anna));
        service.append(UUID.randomUUID(), session("2023-02-01", 60, null, anna)); // no history begins like that
        assertThat(intakes()).isEqualTo(1);
    }

    @AfterEach
    void close() {
        service.close();
    }

    private int intakes() {
        return service.value("intakes", "period=2023").asInt();
    }

    private void receive() {
        service.append(UUID.randomUUID(), recept(anna, "2023-03-%02d".formatted(1 + day.getAndIncrement() % 28)));
    }

    private List<String> rows(String books) {
        return TABLES.stream()
                .flatMap(table -> service
                        .ledger()
                        .sql(
                                "select '%2$s ' || (to_jsonb(it) - '{parked_at, tried_at, tries}'::text[])::text from %1$s.%2$s it order by 1"
                                        .formatted(books, table))
                        .query((row, number) -> row.getString(1))
                        .list()
                        .stream())
                .toList();
    }

    private String live() {
        return service.ledger()
                .sql("select books::text from ledger.progress")
                .query(String.class)
                .single();
    }

    @Test
    void the_new_books_are_the_old_ones_line_by_line_and_go_on_from_there() throws Exception {
        List<String> before = rows("ledger");
        String old = live();

        service.bean(Rebuild.class).run(2);

        assertThat(live()).isNotEqualTo(old);
        assertThat(rows("ledger")).isEqualTo(before);
        assertThat(rows("ledger_before")).isEqualTo(before);
        receive();
        assertThat(intakes()).isEqualTo(2);
        service.stop();
        service.restart();
        receive();
        assertThat(intakes()).isEqualTo(3);
    }

    @Test
    void one_can_go_back_to_the_old_books_which_catch_up_first() throws Exception {
        String old = live();
        service.bean(Rebuild.class).run(1);
        receive();
        assertThat(intakes()).isEqualTo(2);
        List<String> now = rows("ledger");

        service.bean(Rebuild.class).goBack();

        assertThat(live()).isEqualTo(old);
        assertThat(rows("ledger")).isEqualTo(now);
        receive();
        assertThat(intakes()).isEqualTo(3);
    }

    @Test
    void what_is_wrong_in_the_old_books_is_right_in_the_new_ones() throws Exception {
        service.asOwner("delete from ledger.entry where measure = 'INTAKE'");

        service.bean(Rebuild.class).run(1);

        assertThat(intakes()).isEqualTo(1);
    }

    @Test
    void no_reader_fails_and_no_event_is_lost_while_the_books_are_exchanged_again_and_again() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(
                () -> {
                    while (!done.get()) {
                        receive();
                        written.incrementAndGet();
                    }
                },
                threads);
        AtomicInteger asked = new AtomicInteger();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(
                () -> {
                    int last = 0;
                    while (!done.get()) {
                        int now = service.get("/v1/kpis/intakes/values?period=2023")
                                .at("/cells/0/value")
                                .asInt();
                        assertThat(now).as("what was there is there").isGreaterThanOrEqualTo(last);
                        last = now;
                        asked.incrementAndGet();
                    }
                },
                threads);
        try {
            for (int time = 0; time < 5; time++) {
                service.bean(Rebuild.class).run(2);
            }
        } finally {
            done.set(true);
        }
        writer.join();
        reader.join();
        threads.close();

        assertThat(asked.get()).isPositive();
        assertThat(intakes()).isEqualTo(written.get());
        List<String> live = rows("ledger");
        service.bean(Rebuild.class).run(1);
        assertThat(rows("ledger")).isEqualTo(live);
    }

    @Test
    void one_that_was_broken_off_goes_on_where_it_was() throws Exception {
        List<String> before = rows("ledger");
        halfDone(OURS);
        int folded = folded();
        assertThat(folded).isPositive();

        service.bean(Rebuild.class).run(1);

        assertThat(rows("ledger")).isEqualTo(before);
        assertThat(folded()).as("nothing is left to go on with").isZero();
    }

    @Test
    void one_that_was_begun_before_anything_was_booked_goes_on_as_well() throws Exception {
        List<String> before = rows("ledger");
        new Books(service.bean(ProjectionDatabase.class).client()).open(Books.NEXT, OURS, true);
        try (OtherBooks next = service.bean(Refolds.class).books(Books.NEXT)) {
            next.fold(0, 1);
        }

        service.bean(Rebuild.class).run(1);

        assertThat(rows("ledger")).isEqualTo(before);
    }

    @Test
    void lines_that_are_read_once_are_kept_apart_by_measure_and_have_no_index() throws Exception {
        OtherBooks scratch = service.bean(Refolds.class).scratch();
        try {
            scratch.fold(service.log.log.head().position(), 1);

            assertThat(tables(scratch, "where relkind = 'r'")).hasSameSizeAs(Measure.values());
            assertThat(tables(scratch, "join pg_index on indrelid = pg_class.oid"))
                    .isEmpty();
        } finally {
            scratch.discard();
        }
    }

    /** Those of the lines of books. */
    private List<String> tables(OtherBooks books, String some) {
        return service.ledger()
                .sql(
                        "select relname::text from pg_class join pg_namespace on pg_namespace.oid = relnamespace and nspname = '%s' and relname ~ '^entry(_|$)' %s"
                                .formatted(books.name(), some))
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void books_that_draw_level_leave_a_turn_to_whoever_books_in_the_live_ones() throws Exception {
        var live = service.bean(ProjectionDatabase.class);
        Books books = new Books(live.client());
        books.open(Books.NEXT, OURS, true);
        try (OtherBooks next = service.bean(Refolds.class).books(Books.NEXT)) {
            long folded = books.position();
            next.fold(folded, 1);
            for (int more = 0; more < 5; more++) {
                receive();
            }
            assertThat(intakes()).isEqualTo(6);
            List<Long> turns = new ArrayList<>();
            TransactionTemplate each = new TransactionTemplate(live.transactions()) {
                private static final long serialVersionUID = 1L;

                @Override
                public <T extends @Nullable Object> T execute(TransactionCallback<T> turn) {
                    T done = super.execute(turn);
                    turns.add(next.position() - folded);
                    return done;
                }
            };

            new Exchange(books, each, 2).drawLevel(next);

            assertThat(turns).containsExactly(2L, 4L, 5L);
        }
    }

    /** Some parts of the log are folded in a way of drawing lines, as by a process that died then. */
    private void halfDone(String derivation) throws Exception {
        Books books = new Books(service.bean(ProjectionDatabase.class).client());
        books.open(Books.NEXT, derivation, true);
        try (OtherBooks next = service.bean(Refolds.class).books(Books.NEXT)) {
            next.foldParts(
                    BulkFold.parts().subList(100, 200), service.log.log.head().position(), 1, events -> {});
        }
    }

    private int folded() {
        return service.ledger()
                .sql("select count(*) from books.folded")
                .query(Integer.class)
                .single();
    }

    @Test
    void only_one_process_rebuilds_at_a_time() throws Exception {
        var database = service.log.database;
        try (Connection other = DriverManager.getConnection(database.url(), database.username(), database.password())) {
            Rebuild.takeLease(other);

            assertThatThrownBy(() -> service.bean(Rebuild.class).run(1)).isInstanceOf(Rebuild.NotNow.class);
            Rebuild.release(other);
        }
        service.bean(Rebuild.class).run(1);
        assertThat(intakes()).isEqualTo(1);
    }

    /** As the database is when another version of the software has drawn the lines, all of them wrong. */
    private void drawnInTheOldWay() {
        service.asOwner("update ledger.progress set derivation = 'the old way'");
        service.asOwner("update ledger.entry set quantity = quantity * 7");
    }

    /** The figure as it is, whatever waits. */
    private int now() {
        return service.get("/v1/kpis/intakes/values?period=2023")
                .at("/cells/0/value")
                .asInt();
    }

    private JsonNode health() {
        return JsonMapper.shared()
                .readTree(service.send("/actuator/health").body())
                .at("/components/ledger-completeness/details");
    }

    @Test
    void books_that_are_drawn_in_another_way_serve_until_they_have_been_made_anew() throws Exception {
        List<String> before = rows("ledger");
        service.stop();
        drawnInTheOldWay();
        var database = service.log.database;
        try (Connection other = DriverManager.getConnection(database.url(), database.username(), database.password())) {
            Rebuild.takeLease(other); // another process is about to make them anew

            service.restart();

            assertThat(now()).as("the figure of before").isEqualTo(7);
            assertThat(health().get("rebuilding").booleanValue()).isTrue();
            receive();
            assertThat(health().get("waiting").asInt()).isEqualTo(1);
            assertThat(now()).isEqualTo(7);
            Rebuild.release(other);
        }
        service.awaitRedrawn();

        assertThat(intakes()).isEqualTo(2);
        assertThat(rows("ledger")).containsAll(before);
        assertThat(service.ledger()
                        .sql("select derivation from ledger_before.progress")
                        .query(String.class)
                        .single())
                .isEqualTo("the old way");
    }

    @Test
    void new_books_that_were_begun_in_another_way_are_begun_again() throws Exception {
        List<String> before = rows("ledger");
        halfDone("the old way");
        service.asOwner("update ledger_next.entry set quantity = 7");

        service.bean(Rebuild.class).run(1);

        assertThat(rows("ledger")).isEqualTo(before);
    }

    @Test
    void a_process_that_died_while_it_made_them_anew_leaves_the_rest_to_the_next() throws Exception {
        List<String> before = rows("ledger");
        halfDone(OURS);
        service.stop();
        drawnInTheOldWay();

        service.restart();
        service.awaitRedrawn();

        assertThat(rows("ledger")).isEqualTo(before);
        assertThat(folded()).isZero();
    }

    @Test
    void nobody_goes_back_to_books_that_are_drawn_in_another_way() throws Exception {
        service.bean(Rebuild.class).run(1);
        service.asOwner("update ledger_before.progress set derivation = 'the old way'");

        assertThatThrownBy(() -> service.bean(Rebuild.class).goBack()).isInstanceOf(Rebuild.NotNow.class);
    }

    @Test
    void before_the_first_there_is_nothing_to_go_back_to() {
        assertThatThrownBy(() -> service.bean(Rebuild.class).goBack()).isInstanceOf(Rebuild.NotNow.class);
    }
}
