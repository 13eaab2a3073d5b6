package se.halsocenter.eventlog;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
