package se.halsocenter.accesslog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes a service log its reads; it has to bring an {@link AccessLog}. */
@Configuration(proxyBeanMethods = false)
@Import(BeforeItLeaves.class)
public class AccessLogging {

    @Bean
    AccessRecorder accessRecorder(AccessLog log) {
        return new AccessRecorder(log);
    }

    /** Behind the gate, whose order is 0. */
    @Bean
    WebMvcConfigurer accessReasons(AccessRecorder recorder) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(recorder).order(1);
            }
        };
    }
}
