package se.halsocenter.command.service;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves {@link ApiInfo}. */
@RestController
@EnableConfigurationProperties(ApiInfo.class)
class ApiInfoApi {
    private final ApiInfo info;

    ApiInfoApi(ApiInfo info) {
        this.info = info;
    }

    @GetMapping("/v1/api-info")
    ApiInfo info() {
        return info;
    }
}
