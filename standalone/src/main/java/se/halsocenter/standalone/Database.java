package se.halsocenter.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to reach a PostgreSQL database.
 *
 * @param url a JDBC address
 */
public record Database(String url, String username, String password) {

    /** A new connection outside every pool. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /** The address without its parameters, which may hold a password, for messages. */
    String address() {
        return url.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return address();
    }
}
