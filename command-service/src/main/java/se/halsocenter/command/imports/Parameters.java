package se.halsocenter.command.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Refusal;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;

/** The query parameters of a request that has several. */
final class Parameters {
    private final HttpServletRequest request;

    /**
     * The request's parameters.
     *
     * @throws WriteRefused if there are others than those known
     */
    Parameters(HttpServletRequest request, Set<String> known) {
        this.request = request;
        if (!known.containsAll(request.getParameterMap().keySet())) {
            throw refused(ImportRefusal.UNKNOWN_PARAMETER, String.join(", ", new TreeSet<>(known)));
        }
    }

    /** The value of a parameter that may be absent; repeated values count as one that nothing allows. */
    @Nullable
    String optional(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? null : String.join(",", values);
    }

    /** Whether a parameter has the one value and not the other, which stands for its absence. */
    boolean choice(String name, String usual, String other, Refusal refusal) {
        String value = optional(name);
        if (value == null || value.equals(usual)) {
            return false;
        }
        if (value.equals(other)) {
            return true;
        }
        throw refused(refusal);
    }

    static WriteRefused refused(Refusal refusal, Object... arguments) {
        return new WriteRefused(Problem.INVALID_PARAMETER, Violation.of("", refusal, arguments));
    }
}
