package se.halsocenter.command.imports;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import se.halsocenter.access.Gate;
import se.halsocenter.access.Right;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.NeverImported;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.WriteRefused;
import se.halsocenter.command.write.WriteRequest;

/** A controller's method that takes a write and the variables of its path. */
final class WriteMethod {
    private static final ResolvableType ANSWER =
            ResolvableType.forClassWithGenerics(ResponseEntity.class, Answer.class);

    private final HandlerMethod handler;
    private final ConversionService conversions;
    private final Gate gate;

    WriteMethod(HandlerMethod handler, ConversionService conversions, Gate gate) {
        this.gate = gate;
        this.handler = handler.createWithResolvedBean();
        this.conversions = conversions;
        ReflectionUtils.makeAccessible(handler.getMethod());
    }

    /** Whether a method is a write, which says what it recorded, and may be one of many. */
    static boolean isImportable(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                        .allMatch(parameter -> parameter.getParameterType() == WriteRequest.class
                                || parameter.hasParameterAnnotation(PathVariable.class))
                && ANSWER.isAssignableFrom(ResolvableType.forMethodReturnType(handler.getMethod()))
                && !handler.hasMethodAnnotation(NeverImported.class);
    }

    /** The right that it takes. */
    Right right() {
        return Gate.right(handler);
    }

    /**
     * Calls it as a request would.
     *
     * @throws WriteRefused if it refuses the write, or a variable does not even look like an id
     * @throws AccessDeniedException if the caller may not send such a write
     */
    ResponseEntity<Answer> call(WriteRequest request, Map<String, String> variables) {
        gate.check(handler, variables);
        Object[] arguments = Stream.of(handler.getMethodParameters())
                .map(parameter -> argument(parameter, request, variables))
                .toArray();
        return answer(handler.getBean(), arguments);
    }

    private Object argument(MethodParameter parameter, WriteRequest request, Map<String, String> variables) {
        if (parameter.getParameterType() == WriteRequest.class) {
            return request;
        }
        String text = Objects.requireNonNull(variables.get(name(parameter)));
        try {
            return Objects.requireNonNull(conversions.convert(text, parameter.getParameterType()));
        } catch (ConversionFailedException e) {
            throw new WriteRefused(Problem.UNKNOWN_ID);
        }
    }

    private static @Nullable String name(MethodParameter parameter) {
        String name = Objects.requireNonNull(parameter.getParameterAnnotation(PathVariable.class))
                .name();
        return name.isEmpty() ? parameter.getParameter().getName() : name;
    }

    @SuppressWarnings("unchecked") // the return type was looked at
    private ResponseEntity<Answer> answer(Object api, Object... arguments) {
        try {
            return (ResponseEntity<Answer>)
                    Objects.requireNonNull(handler.getMethod().invoke(api, arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
