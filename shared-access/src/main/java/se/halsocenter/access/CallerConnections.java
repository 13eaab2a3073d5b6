package se.halsocenter.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that tell the database for whom they work, by settings of the session that the policies of its tables read
 * (row-level security). They are set anew each time a connection is handed out, and are empty outside of requests:
 *
 * <ul>
 *   <li>{@code halsocenter.centre}: whose cases and vault may be seen, or nothing
 *   <li>{@code halsocenter.centres}: whose figures may be seen, with commas between, or {@code *}
 *   <li>{@code halsocenter.protected}: {@code on} where identities under protection may be seen
 *   <li>{@code halsocenter.audit}: {@code on} where the access log may be read
 * </ul>
 */
public final class CallerConnections extends DelegatingDataSource {
    private static final String TELL = """
            select set_config('halsocenter.centre', ?, false),
                   set_config('halsocenter.centres', ?, false),
                   set_config('halsocenter.protected', ?, false),
                   set_config('halsocenter.audit', ?, false)""";

    public CallerConnections(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            tell(connection, Caller.current());
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void tell(Connection connection, Optional<Caller> caller) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setString(1, caller.flatMap(Caller::caseCentre).orElse(""));
            statement.setString(
                    2, caller.map(it -> String.join(",", it.visibleCentres())).orElse(""));
            statement.setString(
                    3, caller.filter(Caller::seesProtectedIdentities).isPresent() ? "on" : "off");
            statement.setString(4, caller.filter(it -> it.has(Right.AUDITS)).isPresent() ? "on" : "off");
            statement.execute();
        }
    }
}
