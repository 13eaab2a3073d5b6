package se.halsocenter.accesslog;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.access.Caller;

/** Adds to the access log, in a role that can do nothing else, each row in a transaction of its own. */
public final class AccessLog {
    /** The role of its connections. */
    public static final String ROLE = "halsocenter_access";

    private final JdbcClient jdbc;

    public AccessLog(DataSource connections) {
        this.jdbc = JdbcClient.create(connections);
    }

    /**
     * Adds a read. It is durable when this returns.
     *
     * @throws DataAccessResourceFailureException if it could not be added, for whatever reason
     */
    void add(Access access) {
        try {
            insert(access);
        } catch (DataAccessException e) {
            throw new DataAccessResourceFailureException("the access log cannot be added to", e);
        }
    }

    private void insert(Access access) {
        Caller caller = access.caller();
        Seen.Part part = access.part();
        jdbc.sql("""
                insert into access_log.access (actor, roles, centre, what, kind, refused, method, route, reason, trace_id,
                                               participants, streams, positions, question, from_position, to_position)
                values (:actor, :roles, :centre, :what, :kind, :refused, :method, :route, :reason, :trace,
                        :participants, :streams, :positions, :question, :from, :to)""")
                .param("actor", caller.actor())
                .param("roles", caller.roleCodes())
                .param("centre", caller.centre())
                .param("what", access.what().name())
                .param("kind", access.what().kind().name())
                .param("refused", access.refused())
                .param("method", access.method())
                .param("route", access.route())
                .param("reason", access.reason())
                .param("trace", access.traceId())
                .param("participants", access.participants().toArray(UUID[]::new))
                .param("streams", access.streams().toArray(String[]::new))
                .param("positions", access.positions().toArray(Long[]::new))
                .param("question", part == null ? null : part.question())
                .param("from", part == null ? null : part.from())
                .param("to", part == null ? null : part.to())
                .update();
    }
}
