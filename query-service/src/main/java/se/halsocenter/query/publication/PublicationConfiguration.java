package se.halsocenter.query.publication;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.access.CallerConnections;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.ServiceDatabase;
import se.halsocenter.query.checkpoint.Checkpoints;
import se.halsocenter.query.kpi.Figures;
import se.halsocenter.query.kpi.Questions;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.ledger.Ledger;
import se.halsocenter.query.ledger.Progress;
import se.halsocenter.query.ledger.Snapshot;

/** Where publications are kept: a schema of their own, that nobody may change and one role may add to. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {
    private static final int CONNECTIONS = 2;

    /** Nobody takes it but {@link #publications}. */
    @Bean(defaultCandidate = false)
    HikariDataSource publicationsPool(ServiceDatabase database) {
        return database.pool("halsocenter_publication", CONNECTIONS);
    }

    @Bean
    Publications publications(JdbcClient readers, @Qualifier("publicationsPool") HikariDataSource publicationsPool) {
        return new Publications(readers, JdbcClient.create(new CallerConnections(publicationsPool)));
    }

    @Bean
    Publishing publishing(
            Questions questions,
            Figures figures,
            Centres centres,
            Ledger ledger,
            Snapshot snapshot,
            Progress progress,
            EventLog log,
            Checkpoints checkpoints,
            Publications publications,
            Clock clock) {
        return new Publishing(
                questions, figures, centres, ledger, snapshot, progress, log, checkpoints, publications, clock);
    }
}
