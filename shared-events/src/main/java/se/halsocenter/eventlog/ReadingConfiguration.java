package se.halsocenter.eventlog;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** All of Axon that the reading side uses, wired by hand (docs/adr/0002). Tokens stand in the ledger's schema. */
@Configuration(proxyBeanMethods = false)
@Import(LogConfiguration.class)
public class ReadingConfiguration {

    @Bean(destroyMethod = "stop")
    LogListener logListener(ProjectionDatabase database) {
        return new LogListener(database.connections());
    }

    @Bean
    StreamableMessageSource<TrackedEventMessage<?>> logSource(
            ProjectionDatabase database, EventJson json, LogListener listener) {
        return new LogSource(database.log(json), listener);
    }

    @Bean
    JdbcTokenStore tokenStore(ProjectionDatabase database) {
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(database.connections());
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(TokenSchema.builder().setTokenTable("token").build())
                .serializer(tokenSerializer())
                .claimTimeout(Projections.claimTimeout())
                .build();
    }

    /** Without Axon's own types allowed, a replay's token cannot be read back and the processor hangs for ever. */
    static Jackson3Serializer tokenSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
    }

    /** Joins the projection's own transaction, so that its place in the log commits with what it writes. */
    @Bean
    SpringTransactionManager axonTransactionManager(ProjectionDatabase database) {
        return new SpringTransactionManager(database.transactions());
    }

    @Bean
    Projections projections(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            JdbcTokenStore tokens,
            SpringTransactionManager transactions) {
        return new Projections(source, tokens, transactions);
    }
}
