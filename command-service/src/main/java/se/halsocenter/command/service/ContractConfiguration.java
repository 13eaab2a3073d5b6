package se.halsocenter.command.service;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Serves the hand-written contract through springdoc, in place of what springdoc would make up from the code. */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

    @Bean
    OpenApiCustomizer contract() throws IOException {
        OpenAPI contract = read();
        return served -> {
            served.setInfo(contract.getInfo());
            served.setServers(contract.getServers());
            served.setTags(contract.getTags());
            served.setPaths(contract.getPaths());
            served.setComponents(contract.getComponents());
        };
    }

    private static OpenAPI read() throws IOException {
        try (InputStream file = ContractConfiguration.class.getResourceAsStream("/openapi/command-service.yaml")) {
            return Yaml31.mapper().readValue(Objects.requireNonNull(file), OpenAPI.class);
        }
    }
}
