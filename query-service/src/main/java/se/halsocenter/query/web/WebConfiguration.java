package se.halsocenter.query.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What lies around every read. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    FilterRegistrationBean<Trace> trace() {
        FilterRegistrationBean<Trace> filter = new FilterRegistrationBean<>(new Trace());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Etag> etag() {
        FilterRegistrationBean<Etag> filter = new FilterRegistrationBean<>(new Etag());
        filter.addUrlPatterns("/v1/*", "/dcat");
        return filter;
    }
}
