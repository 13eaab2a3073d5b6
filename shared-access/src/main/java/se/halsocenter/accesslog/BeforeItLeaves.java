package se.halsocenter.accesslog;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Records every answer at the last moment at which nothing of it has been written. */
@ControllerAdvice
final class BeforeItLeaves implements ResponseBodyAdvice<Object> {
    private final AccessRecorder recorder;

    BeforeItLeaves(AccessRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest asked && response instanceof ServletServerHttpResponse answer) {
            recorder.record(
                    asked.getServletRequest(), answer.getServletResponse().getStatus());
        }
        return body;
    }
}
