package se.halsocenter.query.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What lies around every read. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    FilterRegistrationBean<Trace> trace() {
        FilterRegistrationBean<Trace> filter = new FilterRegistrationBean<>(new Trace());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** The same answer has the same {@code ETag}: a digest of its bytes. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etag() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/v1/*");
        return filter;
    }
}
