package se.halsocenter.command;

import static java.util.Objects.requireNonNullElse;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import se.halsocenter.access.CallerConnections;
import se.halsocenter.access.Shell;
import se.halsocenter.access.StreamCentres;
import se.halsocenter.accesslog.AccessLog;
import se.halsocenter.accesslog.AccessLogging;
import se.halsocenter.command.participant.EarlyParticipants;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Migrations;
import se.halsocenter.eventlog.ServiceDatabase;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.eventlog.WritingConfiguration;

/** The command service: takes writes over HTTP and records them in the log. Its settings: command-service.yml. */
@SpringBootApplication
@Import({WritingConfiguration.class, Shell.class, AccessLogging.class})
public class CommandService {
    private static final int CONNECTIONS = 16;
    private static final int ACCESS_LOG_CONNECTIONS = 4;

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The service, to be run with its settings as arguments. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(CommandService.class)
                .properties("spring.config.name=command-service")
                .bannerMode(Banner.Mode.OFF);
    }

    /** The pool's connections, each of which tells the database for whom it works. */
    @Bean
    @Primary
    CallerConnections dataSource(@Qualifier("pool") HikariDataSource pool) {
        return new CallerConnections(pool);
    }

    /** The database, its schemas up to date. */
    @Bean
    ServiceDatabase serviceDatabase(DataSourceProperties settings) {
        String url = settings.determineUrl();
        String user = requireNonNullElse(settings.getUsername(), "");
        String password = requireNonNullElse(settings.getPassword(), "");
        ServiceDatabase database = ServiceDatabase.migrated(url, user, password, "command", "classpath:db/command");
        Migrations.migrate(url, user, password, "access_log", "classpath:db/access-log");
        return database;
    }

    /** The pool in the service's role. */
    @Bean(defaultCandidate = false)
    HikariDataSource pool(ServiceDatabase database) {
        return database.pool("halsocenter_command", CONNECTIONS);
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
    StreamCentres streamCentres(EventLog log, EarlyParticipants early) {
        return streamId -> log.first(streamId).flatMap(StoredEvent::centre).or(() -> early.centre(streamId));
    }

    /** Says which day it is in Sweden. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Stockholm"));
    }
}
