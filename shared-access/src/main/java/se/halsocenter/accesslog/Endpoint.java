package se.halsocenter.accesslog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import se.halsocenter.access.OpenToAnyone;

/** What the endpoints of ours say that they show. */
public final class Endpoint {
    private static final String OURS = "se.halsocenter.";

    private Endpoint() {}

    /** The endpoint of ours that a request has got to, if it has. */
    static Optional<HandlerMethod> of(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod endpoint
                        && endpoint.getBeanType().getName().startsWith(OURS)
                ? Optional.of(endpoint)
                : Optional.empty();
    }

    /**
     * What an endpoint's answer shows; nothing where no token is asked for.
     *
     * @throws AccessDeniedException if it does not say
     */
    public static What what(HandlerMethod endpoint) {
        @Nullable Reads own = endpoint.getMethodAnnotation(Reads.class);
        @Nullable Reads common = AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), Reads.class);
        if (own != null) {
            return own.value();
        }
        if (common != null) {
            return common.value();
        }
        if (endpoint.hasMethodAnnotation(OpenToAnyone.class)) {
            return What.NOTHING;
        }
        throw new AccessDeniedException("an endpoint that does not say what it shows");
    }

    /** The path with the names of its variables. */
    static String route(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
}
