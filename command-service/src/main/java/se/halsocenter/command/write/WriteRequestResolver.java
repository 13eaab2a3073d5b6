package se.halsocenter.command.write;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.halsocenter.access.Caller;
import se.halsocenter.access.Gate;
import tools.jackson.databind.node.ObjectNode;

/** Reads what every write has in common: headers, query, body and the moment. */
@Component
public final class WriteRequestResolver implements HandlerMethodArgumentResolver {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final BodyReader bodies = new BodyReader();
    private final Clock clock;

    WriteRequestResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == WriteRequest.class;
    }

    @Override
    public WriteRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        // first of all the body: a form's fields would pass for query parameters
        ObjectNode body = bodies.read(request);
        return new WriteRequest(
                Gate.right(request),
                request.getMethod(),
                request.getRequestURI(),
                idempotencyKey(request.getHeader("Idempotency-Key")),
                IfMatch.of(list(request.getHeaders(HttpHeaders.IF_MATCH))),
                dryRun(request),
                body,
                LocalDate.now(clock),
                metadata(request));
    }

    /** The key as the client wrote it; the quotation marks of the IETF draft's string form are not part of it. */
    private static @Nullable String idempotencyKey(@Nullable String header) {
        if (header == null) {
            return null;
        }
        boolean quoted = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"");
        String key = quoted ? header.substring(1, header.length() - 1) : header;
        if (!KEY.matcher(key).matches()) {
            throw new WriteRefused(Problem.INVALID_HEADER, Violation.of("", RequestRefusal.INVALID_IDEMPOTENCY_KEY));
        }
        return key;
    }

    private static boolean dryRun(HttpServletRequest request) {
        for (String name : request.getParameterMap().keySet()) {
            if (!name.equals("dryRun")) {
                throw new WriteRefused(
                        Problem.INVALID_PARAMETER, Violation.of("", RequestRefusal.UNKNOWN_PARAMETER, "dryRun"));
            }
        }
        String[] values = request.getParameterValues("dryRun");
        return switch (values == null ? "false" : String.join(",", values)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new WriteRefused(Problem.INVALID_PARAMETER, Violation.of("", RequestRefusal.INVALID_DRY_RUN));
        };
    }

    /** What is stored beside each event of a request: who, in which role, for which centre, in which trace. */
    public static Map<String, String> metadata(HttpServletRequest request) {
        Trace trace = Trace.of(request);
        Caller caller = Caller.required();
        Map<String, String> metadata = new HashMap<>(Map.of(
                "actor",
                caller.actor(),
                "role",
                caller.roleCodes(),
                "correlationId",
                trace.id(),
                "traceparent",
                trace.parent()));
        if (caller.centre() != null) {
            metadata.put("centre", caller.centre());
        }
        return metadata;
    }

    private static @Nullable String list(Enumeration<String> headers) {
        return headers.hasMoreElements() ? String.join(",", Collections.list(headers)) : null;
    }
}
