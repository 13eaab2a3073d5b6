package se.halsocenter.query;

import com.zaxxer.hikari.HikariDataSource;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import se.halsocenter.access.CallerConnections;
import se.halsocenter.access.Shell;
import se.halsocenter.access.StreamCentres;
import se.halsocenter.accesslog.AccessLog;
import se.halsocenter.accesslog.AccessLogging;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Migrations;
import se.halsocenter.eventlog.ProjectionDatabase;
import se.halsocenter.eventlog.ServiceDatabase;
import se.halsocenter.eventlog.StoredEvent;

/** The query service: keeps the ledger and answers with figures. */
@SpringBootApplication
@Import({Shell.class, AccessLogging.class})
public class QueryService {

    /** The projection's transaction, its search for more, its claim, the listener, and a try at what is parked; none waits for a reader. */
    private static final int PROJECTION_CONNECTIONS = 5;

    private static final int ACCESS_LOG_CONNECTIONS = 4;

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The application, not yet started; its settings stand in {@code query-service.yml}. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(QueryService.class)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=query-service");
    }

    @Bean
    ServiceDatabase serviceDatabase(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String username,
            @Value("${spring.datasource.password}") String password) {
        ServiceDatabase database = ServiceDatabase.migrated(url, username, password, "ledger", "classpath:db/ledger");
        Migrations.migrate(url, username, password, "publication", "classpath:db/publication");
        Migrations.migrate(url, username, password, "proof", "classpath:db/proof");
        Migrations.migrate(url, username, password, "access_log", "classpath:db/access-log");
        return database;
    }

    /** What requests are answered from: it reads, and sees what the caller may see. */
    @Bean
    DataSource dataSource(@Qualifier("readers") HikariDataSource readers) {
        return new CallerConnections(readers);
    }

    /** Nobody takes it but {@link #dataSource}. */
    @Bean(defaultCandidate = false)
    HikariDataSource readers(ServiceDatabase database, @Value("${halsocenter.connections}") int connections) {
        return database.pool("halsocenter_query", connections);
    }

    /** Nobody takes it but {@link #accessLog}. */
    @Bean(defaultCandidate = false)
    HikariDataSource accessLogPool(ServiceDatabase database) {
        return database.pool(AccessLog.ROLE, ACCESS_LOG_CONNECTIONS);
    }

    @Bean
    AccessLog accessLog(@Qualifier("accessLogPool") HikariDataSource accessLogPool) {
        return new AccessLog(accessLogPool);
    }

    @Bean
    ProjectionDatabase projectionDatabase(ServiceDatabase database) {
        return new ProjectionDatabase(database.pool("halsocenter_projection", PROJECTION_CONNECTIONS));
    }

    @Bean
    StreamCentres streamCentres(EventLog log) {
        return streamId -> log.first(streamId).flatMap(StoredEvent::centre);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The contract as it was written; nothing is derived from the code. */
    @Bean
    OpenAPI contract(@Value("classpath:/openapi/query-service.yaml") Resource contract) throws IOException {
        try (var text = contract.getInputStream()) {
            return Yaml31.mapper().readValue(text, OpenAPI.class);
        }
    }
}
