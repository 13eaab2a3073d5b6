package se.halsocenter.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before every endpoint of ours: whoever lacks the right that it takes gets no further, nor does whoever names
 * another centre in the address, or something that belongs to one.
 */
public final class Gate implements HandlerInterceptor {
    private static final String OURS = "se.halsocenter.";
    private static final String CENTRE = "centreId";
    private static final Set<String> STREAMS = Set.of("referralId", "groupId", "activityId", "participantId");
    /** Parts of what another variable names, and what belongs to no centre. */
    private static final Set<String> OTHERS =
            Set.of("bookingId", "itemId", "year", "list", "kpiId", "publicationId", "replayId", "size", "position");

    private final StreamCentres centres;

    Gate(StreamCentres centres) {
        this.centres = centres;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod endpoint
                && endpoint.getBeanType().getName().startsWith(OURS)) {
            check(endpoint, variables(request));
        }
        return true;
    }

    @SuppressWarnings("unchecked") // what Spring puts there
    private static Map<String, String> variables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }

    /**
     * Goes on for a caller who may use the endpoint on what the address names.
     *
     * @param variables of the address, by name
     * @throws AccessDeniedException for everyone who lacks the right
     * @throws UnknownToCaller for what belongs to another centre, and for what does not exist
     */
    public void check(HandlerMethod endpoint, Map<String, String> variables) {
        if (endpoint.hasMethodAnnotation(OpenToAnyone.class)) {
            return;
        }
        Caller caller = Caller.required();
        Right right = right(endpoint);
        if (!caller.has(right)) {
            throw new AccessDeniedException("this role has no such right");
        }
        variables.forEach((name, value) -> {
            boolean known = OTHERS.contains(name)
                    || centre(name, value).filter(it -> caller.has(right, it)).isPresent();
            if (!known) {
                throw new UnknownToCaller();
            }
        });
    }

    private Optional<String> centre(String name, String value) {
        if (name.equals(CENTRE)) {
            return Optional.of(value);
        }
        if (STREAMS.contains(name)) {
            return streamId(value).flatMap(centres::of);
        }
        throw new AccessDeniedException("nobody has said whose {" + name + "} is");
    }

    /** The id as streams are named by it, however its letters were written. */
    private static Optional<String> streamId(String text) {
        try {
            return Optional.of(UUID.fromString(text).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The right that the endpoint of a request takes.
     *
     * @throws AccessDeniedException for an endpoint that does not say
     */
    public static Right right(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod endpoint
                ? right(endpoint)
                : closed();
    }

    /**
     * The right that an endpoint takes, on its method or else on its class.
     *
     * @throws AccessDeniedException for an endpoint that does not say
     */
    public static Right right(HandlerMethod endpoint) {
        OpenTo own = endpoint.getMethodAnnotation(OpenTo.class);
        OpenTo common = AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), OpenTo.class);
        if (own != null) {
            return own.value();
        }
        if (common != null) {
            return common.value();
        }
        return closed();
    }

    private static Right closed() {
        throw new AccessDeniedException("an endpoint that is open to nobody");
    }
}
