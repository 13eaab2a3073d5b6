package se.halsocenter.command.write;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a question that is asked by POST and records nothing. */
@Component
public final class QuestionResolver implements HandlerMethodArgumentResolver {
    private final BodyReader bodies = new BodyReader();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == JsonBody.class;
    }

    @Override
    public JsonBody resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        ObjectNode body = bodies.read(request);
        if (!request.getParameterMap().isEmpty()) {
            throw new WriteRefused(Problem.INVALID_PARAMETER, Violation.of("", RequestRefusal.NO_PARAMETERS));
        }
        return JsonBody.ofQuestion(body);
    }
}
