package se.halsocenter.query;

import com.zaxxer.hikari.HikariDataSource;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import se.halsocenter.access.Shell;
import se.halsocenter.access.StreamCentres;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.ServiceDatabase;
import se.halsocenter.eventlog.StoredEvent;

/** The query service: keeps the ledger and answers with figures. */
@SpringBootApplication
@Import(Shell.class)
public class QueryService {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The application, not yet started; its settings stand in {@code query-service.yml}. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(QueryService.class)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=query-service");
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String username,
            @Value("${spring.datasource.password}") String password,
            @Value("${halsocenter.connections}") int connections) {
        return ServiceDatabase.open(
                url, username, password, "ledger", "classpath:db/ledger", "halsocenter_query", connections);
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
