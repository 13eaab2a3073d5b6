package se.halsocenter.query.disclosure;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.halsocenter.access.Role;
import se.halsocenter.eventlog.ServiceDatabase;
import se.halsocenter.query.kpi.Disclosure;

/** Disclosure control on the service's database. It sees the counts of all centres, whoever asks. */
@Configuration(proxyBeanMethods = false)
class DisclosureConfiguration {
    private static final int CONNECTIONS = 8;

    /** Nobody takes it but {@link #disclosure}. */
    @Bean(defaultCandidate = false)
    HikariDataSource releasesPool(ServiceDatabase database) {
        return database.pool("halsocenter_projection", CONNECTIONS);
    }

    @Bean
    Disclosure disclosure(
            @Qualifier("releasesPool") HikariDataSource pool,
            Clock clock,
            @Value("${halsocenter.disclosure.quiet-period}") Period quiet,
            @Value("${halsocenter.disclosure.release-every}") Duration every,
            @Value("${halsocenter.disclosure.smallest.public-health}") int forPublicHealth,
            @Value("${halsocenter.disclosure.smallest.integration}") int forIntegration) {
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        JdbcClient jdbc = JdbcClient.create(pool);
        Releases releases = new Releases(jdbc, clock);
        WithheldCells withheld = new WithheldCells(new JdbcTemplate(pool));
        Patterns patterns = new Patterns(releases, withheld, new UnitsQuery(jdbc), jdbc, transactions, quiet);
        Map<Role, Integer> smallest = Map.of(Role.PUBLIC_HEALTH, forPublicHealth, Role.INTEGRATION, forIntegration);
        Preparation preparation = new Preparation(releases, patterns, smallest.values());
        return new Shield(releases, patterns, preparation, transactions, every, smallest);
    }
}
