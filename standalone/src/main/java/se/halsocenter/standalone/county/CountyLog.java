package se.halsocenter.standalone.county;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.EmptyLog;
import se.halsocenter.eventlog.EventJson;

/** The event log of a database, as its owner sees it. */
final class CountyLog {
    /** What the command service would have kept of each recept and remiss, so that none is received twice. */
    private static final String RECEPTS = """
            insert into command.recept (referral_id, participant_id, centre_id, dated, prescriber)
            select stream_id::uuid, (payload ->> 'participantId')::uuid, payload ->> 'centreId',
                   coalesce(payload ->> 'issuedOn', payload ->> 'receivedOn')::date,
                   upper(coalesce(payload #>> '{prescriber,hsaId}', payload #>> '{prescriber,careUnit}', ''))
            from event_log.event
            where type = 'referral.received' and payload ->> 'source' in ('FAR_PRESCRIPTION', 'CARE_REFERRAL')""";

    private CountyLog() {}

    /**
     * Fills the log with a history, all of it or nothing.
     *
     * @return whether it did; a log that begins with this very history is left as it is
     * @throws EmptyLog.NotEmpty if something else stands in it
     */
    static boolean fill(Connection connection, CountyHistory history) throws SQLException {
        connection.setAutoCommit(false);
        try {
            new EmptyLog(connection, new EventJson()).fill(history.events());
            execute(connection, RECEPTS);
            connection.commit();
            execute(connection, "analyze event_log.event");
            connection.commit();
            return true;
        } catch (EmptyLog.NotEmpty e) {
            connection.rollback();
            if (!beginsWith(connection, history)) {
                throw e;
            }
            return false;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** How far the ledger has booked the log. */
    static long booked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select position from ledger.progress")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean beginsWith(Connection connection, CountyHistory history) throws SQLException {
        return history.first().equals(eventAt(connection, 1))
                && history.last().equals(eventAt(connection, history.size()));
    }

    private static @Nullable UUID eventAt(Connection connection, long position) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select event_id from event_log.event where position = ?")) {
            select.setLong(1, position);
            ResultSet row = select.executeQuery();
            return row.next() ? row.getObject(1, UUID.class) : null;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
