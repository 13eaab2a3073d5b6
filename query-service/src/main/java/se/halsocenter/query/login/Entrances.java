package se.halsocenter.query.login;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.halsocenter.access.Entrance;

/** How one gets in here: with a token in the header or, to read, in the pages' cookie. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class Entrances {
    /** What leads in, and what the sign-in page looks like. */
    static final List<String> OPEN = List.of(Login.BEGIN, Login.CALLBACK, Login.END, "/assets/*");

    @Bean
    Entrance entrance(Cookies cookies) {
        return new Entrance(OPEN, cookies);
    }
}
