package se.halsocenter.command.imports;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import se.halsocenter.access.Gate;

/**
 * Finds the code of a write by its path, among the very methods that HTTP requests are mapped to: a write that is added
 * to the interface can be imported from that day on.
 */
@Component
final class Routes {
    private static final String VERSION = "/v1/";
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9-]+(/[A-Za-z0-9-]+)*");

    private final Map<PathPattern, List<Target>> targets;

    /** A method that takes a write. */
    private record Target(PathPattern pattern, RequestMethod method, WriteMethod code) {}

    Routes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            @Qualifier("mvcConversionService") ConversionService conversions,
            Gate gate) {
        this.targets = mapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> WriteMethod.isImportable(handler.getValue()))
                .flatMap(handler -> patterns(handler.getKey()).stream()
                        .flatMap(pattern -> handler.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Target(
                                        pattern, method, new WriteMethod(handler.getValue(), conversions, gate)))))
                .collect(groupingBy(Target::pattern));
    }

    /**
     * The write at a path.
     *
     * @param write the path below {@code /v1/}
     * @return nothing if there is none, or none that may be part of an import
     */
    Optional<Route> find(String write) {
        if (!PATH.matcher(write).matches()) {
            return Optional.empty();
        }
        PathContainer path = PathContainer.parsePath(VERSION + write);
        return targets.keySet().stream()
                .filter(pattern -> pattern.matches(path))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .flatMap(pattern -> only(targets.getOrDefault(pattern, List.of())))
                .map(target -> new Route(
                        target.method().name(),
                        path.value(),
                        target.code(),
                        Objects.requireNonNull(target.pattern().matchAndExtract(path))
                                .getUriVariables()));
    }

    /** A path's POST, or its PATCH or PUT where it has nothing else. */
    private static Optional<Target> only(List<Target> targets) {
        return targets.stream()
                .filter(target -> target.method() == RequestMethod.POST || targets.size() == 1)
                .min(comparing(Target::method));
    }

    private static List<PathPattern> patterns(RequestMappingInfo mapping) {
        return mapping.getPathPatternsCondition() == null
                ? List.of()
                : List.copyOf(mapping.getPathPatternsCondition().getPatterns());
    }
}
