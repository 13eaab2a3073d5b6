package se.halsocenter.command.service;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenToAnyone;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;

/** Serves {@link ApiInfo}. */
@RestController
@Reads(What.NOTHING)
@EnableConfigurationProperties(ApiInfo.class)
class ApiInfoApi {
    private final ApiInfo info;

    ApiInfoApi(ApiInfo info) {
        this.info = info;
    }

    /** What is only read can be kept; a write's entity tag is its stream's version. */
    @Bean
    static FilterRegistrationBean<Etag> etag() {
        FilterRegistrationBean<Etag> filter = new FilterRegistrationBean<>(new Etag());
        filter.addUrlPatterns("/v1/api-info", "/v1/code-lists", "/v1/code-lists/*");
        return filter;
    }

    @OpenToAnyone
    @GetMapping("/v1/api-info")
    ApiInfo info() {
        return info;
    }
}
