package se.halsocenter.command;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.halsocenter.command.write.QuestionResolver;
import se.halsocenter.command.write.WriteRequestResolver;

/** What controllers may take as arguments. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private final WriteRequestResolver writeRequests;
    private final QuestionResolver questions;

    WebConfiguration(WriteRequestResolver writeRequests, QuestionResolver questions) {
        this.writeRequests = writeRequests;
        this.questions = questions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(writeRequests);
        resolvers.add(questions);
    }
}
