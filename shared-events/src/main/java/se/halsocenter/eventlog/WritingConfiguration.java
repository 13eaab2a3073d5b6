package se.halsocenter.eventlog;

import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** All of Axon that the writing side uses, wired by hand: its auto-configuration misses half of it (docs/adr/0002). */
@Configuration(proxyBeanMethods = false)
@Import(LogConfiguration.class)
public class WritingConfiguration {

    @Bean
    EventStorageEngine eventStorageEngine(DataSource dataSource, EventLog log, EventJson json) {
        return new LogStorageEngine(dataSource, log, json);
    }

    @Bean(destroyMethod = "shutDown")
    EventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** Joins the service's own transaction, so that everything that belongs together commits together. */
    @Bean
    SpringTransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    CommandBus commandBus(SpringTransactionManager axonTransactionManager) {
        return SimpleCommandBus.builder()
                .transactionManager(axonTransactionManager)
                .build();
    }

    @Bean
    Rehearsals rehearsals(PlatformTransactionManager transactions, EventLog log) {
        return new Rehearsals(transactions, log);
    }

    @Bean
    Commands commands(CommandBus bus) {
        return new Commands(bus);
    }

    @Bean
    Aggregates aggregates(CommandBus bus, EventStore store) {
        return new Aggregates(bus, store);
    }
}
