package se.halsocenter.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.function.LongConsumer;
import se.halsocenter.eventlog.Head;
import se.halsocenter.eventlog.ServiceDatabase;
import se.halsocenter.proofs.LoggedRow;

/** A PostgreSQL server of its own, which holds a log for as long as it is replayed and leaves nothing behind. */
final class ReplayDatabase implements AutoCloseable {
    private static final int BATCH = 1_000;
    private static final String INSERT = """
            insert into event_log.event (position, stream_id, sequence, stream_type, event_id, type, revision,
                                         recorded_at, payload, metadata, leaf_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?)""";

    private final EmbeddedPostgres server;
    private final ServiceDatabase database;

    ReplayDatabase() throws IOException {
        this.server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "off")
                .setServerConfig("listen_addresses", "localhost")
                .start();
        this.database = ServiceDatabase.migrated(
                server.getJdbcUrl("postgres", "postgres"), "postgres", "", "ledger", "classpath:db/ledger");
    }

    ServiceDatabase database() {
        return database;
    }

    /**
     * Fills the log with all rows up to a position.
     *
     * @param progress is told how many there are, now and then
     * @return the place of the last one
     */
    Head fill(Iterator<LoggedRow> rows, long upTo, LongConsumer progress) throws SQLException {
        Head last = Head.EMPTY;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            while (last.position() < upTo && rows.hasNext()) {
                LoggedRow row = rows.next();
                add(insert, row);
                last = new Head(row.position(), row.recordedAt());
                if (row.position() % BATCH == 0) {
                    insert.executeBatch();
                    progress.accept(row.position());
                }
            }
            insert.executeBatch();
            connection.commit();
        }
        progress.accept(last.position());
        return last;
    }

    private static void add(PreparedStatement insert, LoggedRow row) throws SQLException {
        insert.setLong(1, row.position());
        insert.setString(2, row.streamId());
        insert.setLong(3, row.sequence());
        insert.setString(4, row.streamType());
        insert.setObject(5, row.eventId());
        insert.setString(6, row.type());
        insert.setInt(7, row.revision());
        insert.setObject(8, row.recordedAt().atOffset(ZoneOffset.UTC));
        insert.setString(9, row.payload());
        insert.setString(10, row.metadata());
        insert.setBytes(11, row.leafHash().bytes());
        insert.addBatch();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
