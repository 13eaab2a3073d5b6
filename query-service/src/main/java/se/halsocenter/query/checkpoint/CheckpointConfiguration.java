package se.halsocenter.query.checkpoint;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.halsocenter.eventlog.EventJson;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.ServiceDatabase;
import se.halsocenter.proofs.prover.CheckpointSigner;

/** Where checkpoints are kept and who signs them: a schema of their own, that nobody may change and one role may add to. */
@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {
    private static final Logger LOGGER = LoggerFactory.getLogger(CheckpointConfiguration.class);
    private static final int CONNECTIONS = 2;

    /** Nobody takes it but {@link #checkpoints}. */
    @Bean(defaultCandidate = false)
    HikariDataSource proofPool(ServiceDatabase database) {
        return database.pool("halsocenter_proof", CONNECTIONS);
    }

    @Bean
    Checkpoints checkpoints(
            @Qualifier("proofPool") HikariDataSource pool,
            EventJson json,
            Clock clock,
            @Value("${halsocenter.checkpoints.origin}") String origin,
            @Value("${halsocenter.checkpoints.key}") String key,
            @Value("${halsocenter.checkpoints.key-file}") String file) {
        JdbcClient jdbc = JdbcClient.create(pool);
        EventLog log = new EventLog(pool, json);
        Inspection inspection = new Inspection(new Heads(jdbc), log, new StoredRows(jdbc));
        @Nullable
        Signing signing = SigningKey.signer(origin, key, file)
                .map(signer -> signing(pool, log, signer, clock))
                .orElse(null);
        if (signing == null) {
            LOGGER.warn("no key for checkpoints (HALSOCENTER_CHECKPOINT_KEY): this instance signs none");
        }
        return new Checkpoints(inspection, signing, clock);
    }

    private static Signing signing(HikariDataSource pool, EventLog log, CheckpointSigner signer, Clock clock) {
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        JdbcClient jdbc = JdbcClient.create(pool);
        KeptSubtrees subtrees = new KeptSubtrees(new JdbcTemplate(pool));
        return new Signing(jdbc, transactions, log, new Heads(jdbc), subtrees, signer, clock);
    }

    @Bean
    Rounds checkpointRounds(Checkpoints checkpoints, @Value("${halsocenter.checkpoints.every}") Duration every) {
        return new Rounds(checkpoints, every);
    }

    /** As those who ask read them. */
    @Bean
    Heads heads(JdbcClient readers) {
        return new Heads(readers);
    }

    @Bean
    Proofs proofs(Heads heads, JdbcTemplate readers, EventLog log) {
        return new Proofs(heads, new KeptSubtrees(readers), log);
    }

    @Bean("log-checkpoints")
    HealthIndicator checkpointHealth(Checkpoints checkpoints, Heads heads) {
        return new CheckpointHealth(checkpoints, heads);
    }
}
