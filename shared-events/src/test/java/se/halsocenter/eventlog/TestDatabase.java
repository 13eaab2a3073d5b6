package se.halsocenter.eventlog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A fresh database in the one embedded PostgreSQL of this test run. */
public record TestDatabase(String url, String username, String password) {
    /** The server asks for none; with it the services log in as roles of their own, as in production. */
    private static final String OWNERS_PASSWORD = "owner";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                // what survives a crash is tested with durable ones: DurableServer, and that of the standalone
                Path log = Files.createDirectories(Path.of("target", "logs")).resolve("postgres.log");
                return EmbeddedPostgres.builder()
                        .setOutputRedirector(Redirect.appendTo(log.toFile()))
                        .setErrorRedirector(Redirect.appendTo(log.toFile()))
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A database that nobody has used. */
    public static TestDatabase create() {
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return at(Server.POSTGRES.getPort(), name);
    }

    /** One of another server of the same kind. */
    static TestDatabase at(int port, String name) {
        return new TestDatabase("jdbc:postgresql://localhost:" + port + "/" + name, "postgres", OWNERS_PASSWORD);
    }

    /** Runs statements as the owner, whom nothing is forbidden. */
    public void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(url, username, password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The arguments that make a Spring Boot application use this database. */
    public String[] settings() {
        return new String[] {
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + username,
            "--spring.datasource.password=" + password
        };
    }
}
