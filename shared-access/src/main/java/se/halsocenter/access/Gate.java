package se.halsocenter.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every endpoint of ours: whoever lacks the right that it takes gets no further. */
public final class Gate implements HandlerInterceptor {
    private static final String OURS = "se.halsocenter.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod endpoint
                && endpoint.getBeanType().getName().startsWith(OURS)) {
            check(endpoint);
        }
        return true;
    }

    /**
     * Goes on for a caller who has the right that the endpoint takes.
     *
     * @throws AccessDeniedException for everyone else
     */
    public static void check(HandlerMethod endpoint) {
        if (endpoint.hasMethodAnnotation(OpenToAnyone.class)) {
            return;
        }
        if (!Caller.required().has(right(endpoint))) {
            throw new AccessDeniedException("this role has no such right");
        }
    }

    private static Right right(HandlerMethod endpoint) {
        OpenTo own = endpoint.getMethodAnnotation(OpenTo.class);
        OpenTo common = AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), OpenTo.class);
        if (own != null) {
            return own.value();
        }
        if (common != null) {
            return common.value();
        }
        throw new AccessDeniedException("an endpoint that is open to nobody");
    }
}
