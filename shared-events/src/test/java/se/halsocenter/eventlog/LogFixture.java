package se.halsocenter.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.halsocenter.events.Event;
import se.halsocenter.events.EventTypes;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;
import se.halsocenter.events.ParticipantEvent.Sex;

/** A migrated, empty log and everything to write and read it, for tests of any module. */
public final class LogFixture implements AutoCloseable {
    public final TestDatabase database;
    public final EventJson json = new EventJson();
    /** Works in the command service's role. */
    public final HikariDataSource dataSource;

    public final JdbcClient jdbc;
    public final EventLog log;
    public final TransactionTemplate transactions;
    final LogStorageEngine engine;

    /** In a database of its own. */
    public LogFixture() {
        this(TestDatabase.create());
    }

    /** In a database that nobody has used. */
    public LogFixture(TestDatabase database) {
        this.database = database;
        this.dataSource = open(database, "halsocenter_command");
        this.jdbc = JdbcClient.create(dataSource);
        this.log = new EventLog(dataSource, json);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.engine = new LogStorageEngine(dataSource, log, json);
    }

    /** A pool in a role, on the migrated log. */
    public HikariDataSource open(String role) {
        return open(database, role);
    }

    private static HikariDataSource open(TestDatabase database, String role) {
        Migrations.migrateEventLog(database.url(), database.username(), database.password());
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setConnectionInitSql("set role " + role);
        pool.setMaximumPoolSize(24);
        return pool;
    }

    /** Appends events to a stream in a transaction of their own, behind what stands there. */
    public void append(String streamId, Event... events) {
        long next = log.stream(streamId).size();
        appendAt(streamId, next, events);
    }

    /** Appends events to a stream as somebody of a centre records them. */
    public void appendFrom(String centre, String streamId, Event... events) {
        long next = log.stream(streamId).size();
        transactions.executeWithoutResult(status -> engine.appendEvents(messages(streamId, next, events).stream()
                .map(event -> event.andMetaData(Map.of("centre", centre)))
                .toList()));
    }

    /** Appends events to a stream from a sequence on, in a transaction of their own. */
    public void appendAt(String streamId, long sequence, Event... events) {
        transactions.executeWithoutResult(status -> engine.appendEvents(messages(streamId, sequence, events)));
    }

    /** Events as the engine takes them. */
    static List<GenericDomainEventMessage<Event>> messages(String streamId, long sequence, Event... events) {
        return IntStream.range(0, events.length)
                .mapToObj(index -> new GenericDomainEventMessage<>(
                        EventTypes.of(events[index].getClass()).streamType(),
                        streamId,
                        sequence + index,
                        events[index],
                        Map.of("actor", "test", "centre", "vaggeryd")))
                .toList();
    }

    /** The id of a new participant's stream. */
    static String anyStream() {
        return UUID.randomUUID().toString();
    }

    /** Some event that fits any stream. */
    static ParticipantRegistered anyEvent() {
        return new ParticipantRegistered(LocalDate.EPOCH.getYear(), Sex.UNKNOWN);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
