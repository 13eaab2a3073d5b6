package se.halsocenter.accesslog;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import se.halsocenter.access.Caller;

/** Sees to it that every answer that shows something stands in the log before it leaves. */
public final class AccessRecorder implements HandlerInterceptor {
    private static final Log LOG = LogFactory.getLog(AccessRecorder.class);
    private static final String REASON = AccessRecorder.class.getName() + ".reason";
    private static final String RECORDED = AccessRecorder.class.getName() + ".recorded";

    private final AccessLog log;

    AccessRecorder(AccessLog log) {
        this.log = log;
    }

    /** Reads the reason once the caller has turned out to have the right, so that nobody else learns that it is missing. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            Optional<What> what = Endpoint.of(request).map(Endpoint::what).filter(it -> it != What.NOTHING);
            what.ifPresent(it -> keepReason(it, request));
        }
        return true;
    }

    private static void keepReason(What what, HttpServletRequest request) {
        @Nullable String reason = Reason.of(request);
        if (reason == null && what.takesReason()) {
            throw new Reason.Refused(true);
        }
        request.setAttribute(REASON, reason);
    }

    /**
     * Records what is about to be answered. Handlers that write their answer themselves call it before they begin;
     * for all others it is called.
     *
     * @throws DataAccessResourceFailureException if it could not be recorded: then there is no answer
     * @throws IllegalStateException if the handler has not said about whom the answer is
     */
    public void record(HttpServletRequest request, int status) {
        Optional<HandlerMethod> endpoint = Endpoint.of(request);
        boolean asked = request.getDispatcherType() == DispatcherType.REQUEST;
        if (endpoint.isEmpty() || !asked || request.getAttribute(RECORDED) != null) {
            return;
        }
        boolean refused = status == 403 || status == 404;
        if (!refused && status >= 400) {
            return; // nothing was read: the question was wrong, or something failed
        }
        Optional<Caller> caller = Caller.current();
        if (refused) {
            caller.ifPresent(it -> recordRefused(endpoint.get(), it, request));
        } else {
            recordShown(Endpoint.what(endpoint.get()), request);
        }
    }

    private void recordShown(What what, HttpServletRequest request) {
        if (what == What.NOTHING) {
            return;
        }
        Seen seen = Seen.of(request);
        if (seen == null) {
            throw new IllegalStateException(
                    "nobody has said about whom the answer of " + Endpoint.route(request) + " is");
        }
        if (!seen.isNothing()) {
            log.add(new Access(
                    Caller.required(),
                    what,
                    false,
                    request.getMethod(),
                    Endpoint.route(request),
                    (String) request.getAttribute(REASON),
                    MDC.get("traceId"),
                    seen.participants(),
                    seen.streams(),
                    seen.positions(),
                    seen.part()));
        }
        request.setAttribute(RECORDED, true);
    }

    /** Nothing was shown: a refusal that cannot be recorded is given all the same. */
    private void recordRefused(HandlerMethod endpoint, Caller caller, HttpServletRequest request) {
        request.setAttribute(RECORDED, true);
        try {
            What what = Endpoint.what(endpoint);
            if (what != What.NOTHING) {
                log.add(new Access(
                        caller,
                        what,
                        true,
                        request.getMethod(),
                        Endpoint.route(request),
                        (String) request.getAttribute(REASON),
                        MDC.get("traceId"),
                        Set.of(),
                        named(request),
                        Set.of(),
                        null));
            }
        } catch (RuntimeException e) {
            LOG.error("a refused read could not be recorded: " + e.getClass().getSimpleName());
        }
    }

    /** The ids in the address. */
    @SuppressWarnings("unchecked") // what Spring puts there
    private static Set<String> named(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Set<String> ids = new LinkedHashSet<>();
        if (variables != null) {
            ((Map<String, String>) variables)
                    .values()
                    .forEach(value -> id(value).ifPresent(ids::add));
        }
        return ids;
    }

    private static Optional<String> id(String text) {
        try {
            return Optional.of(UUID.fromString(text).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Nothing gets here unrecorded; should it, then it is not in silence. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        boolean shows = request.getDispatcherType() == DispatcherType.REQUEST
                && response.getStatus() < 400
                && handler instanceof HandlerMethod
                && Endpoint.of(request)
                        .map(Endpoint::what)
                        .filter(it -> it != What.NOTHING)
                        .isPresent();
        if (shows && request.getAttribute(RECORDED) == null) {
            LOG.error("an answer of " + Endpoint.route(request) + " does not stand in the access log");
        }
    }
}
