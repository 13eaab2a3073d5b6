package se.halsocenter.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The writing side of a command service: its wiring in a context of its own, on connections of its own. */
final class WritingService implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HikariDataSource connections;

    WritingService(LogFixture fixture) {
        connections = fixture.open("halsocenter_command");
        context.registerBean(DataSource.class, () -> connections);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(connections));
        context.register(WritingConfiguration.class);
        context.refresh();
    }

    EventStorageEngine engine() {
        return context.getBean(EventStorageEngine.class);
    }

    PlatformTransactionManager transactions() {
        return context.getBean(PlatformTransactionManager.class);
    }

    /** Joins the transaction that is under way. */
    JdbcClient jdbc() {
        return JdbcClient.create(connections);
    }

    @Override
    public void close() {
        context.close();
        connections.close();
    }
}
