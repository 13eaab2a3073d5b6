package se.halsocenter.query.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.halsocenter.eventlog.EventJson;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Projection;
import se.halsocenter.eventlog.ProjectionDatabase;
import se.halsocenter.eventlog.Projections;
import se.halsocenter.eventlog.ReadingConfiguration;
import se.halsocenter.eventlog.ServiceDatabase;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger, the projection that books into it, and what watches over both. The beans are the readers', who see what
 * their caller may see; the projection has its own of everything.
 */
@Configuration(proxyBeanMethods = false)
@Import(ReadingConfiguration.class)
class LedgerConfiguration {

    @Bean
    Ledger ledger(JdbcTemplate jdbc) {
        return new Ledger(jdbc);
    }

    @Bean
    Centres centres(JdbcClient jdbc) {
        return new Centres(jdbc);
    }

    @Bean
    Progress progress(Ledger ledger, @Value("${halsocenter.patience}") Duration patience) {
        return new Progress(ledger, patience);
    }

    @Bean
    Snapshot snapshot(Ledger ledger, Progress progress, EventLog log, PlatformTransactionManager transactions) {
        return new Snapshot(ledger, progress, log, transactions);
    }

    @Bean
    LedgerProjection bookkeeping(
            ProjectionDatabase database,
            EventJson events,
            List<View> views,
            ActivityMinutes minutes,
            Progress progress) {
        Ledger books = new Ledger(database.template());
        books.beginBy(Entries.derivation(minutes));
        Centres centres = new Centres(database.client());
        return new LedgerProjection(database.log(events), books, centres, views, minutes, progress, database);
    }

    @Bean
    Projection ledgerProjection(Projections projections, LedgerProjection bookkeeping) {
        return projections.of("ledger", bookkeeping::on).heldBack();
    }

    @Bean
    Redrawing redrawing(Rebuild rebuild, Projection projection, @Value("${halsocenter.replay.workers}") int workers) {
        return new Redrawing(rebuild, projection, workers);
    }

    @Bean
    ParkedEvents parkedEvents(LedgerProjection bookkeeping, ProjectionDatabase database) {
        return new ParkedEvents(bookkeeping, database);
    }

    @Bean
    Refolds refolds(
            ServiceDatabase service,
            ProjectionDatabase database,
            EventJson events,
            ActivityMinutes minutes,
            List<View> views,
            Progress progress) {
        return new Refolds(service, database, events, minutes, views, progress);
    }

    @Bean
    Rebuild rebuild(Refolds refolds, ProjectionDatabase database) {
        return new Rebuild(refolds, database);
    }

    /** The table of the setting, or the one that the software comes with. */
    @Bean
    ActivityMinutes activityMinutes(
            @Value("${halsocenter.activity-minutes}") String location, ResourceLoader resources, JsonMapper json)
            throws IOException {
        return location.isEmpty()
                ? ActivityMinutes.CURRENT
                : json.readValue(resources.getResource(location).getContentAsByteArray(), ActivityMinutes.class);
    }

    @Bean
    Completeness completeness(EventLog log, Ledger ledger, Clock clock) {
        return new Completeness(log, ledger, clock);
    }

    @Bean("ledger-completeness")
    HealthIndicator ledgerHealth(Completeness completeness, Projection projection, Redrawing redrawing) {
        return new LedgerHealth(completeness, projection, redrawing);
    }

    /**
     * Gauges: stored events are those booked, parked and waiting; the lag is in seconds; of several processes one books (1),
     * the others stand by (0).
     */
    @Bean
    MeterBinder ledgerMeters(Completeness completeness, Projection projection) {
        return meters -> {
            events("stored", completeness, Completeness.State::stored).register(meters);
            events("booked", completeness, Completeness.State::booked).register(meters);
            events("parked", completeness, Completeness.State::parked).register(meters);
            events("waiting", completeness, Completeness.State::waiting).register(meters);
            Gauge.builder("halsocenter.lag", completeness, c -> c.state().lag().toMillis() / 1000.0)
                    .baseUnit("seconds")
                    .register(meters);
            Gauge.builder("halsocenter.books.here", projection, it -> it.handlesHere() ? 1 : 0)
                    .register(meters);
        };
    }

    private static Gauge.Builder<Completeness> events(
            String name, Completeness completeness, ToLongFunction<Completeness.State> count) {
        return Gauge.builder("halsocenter.events." + name, completeness, c -> count.applyAsLong(c.state()));
    }
}
