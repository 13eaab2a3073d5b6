package se.halsocenter.eventlog;

import javax.sql.DataSource;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What both sides need of the log. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    EventLog eventLog(DataSource dataSource, EventJson json) {
        return new EventLog(dataSource, json);
    }

    /** Joins the service's own transaction, so that everything that belongs together commits together. */
    @Bean
    SpringTransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }
}
