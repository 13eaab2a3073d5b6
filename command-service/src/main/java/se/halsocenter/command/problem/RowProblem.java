package se.halsocenter.command.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.write.WriteRefused;

/**
 * Why one row of many is refused, in the words of a single write's problem document.
 *
 * @param violations every reason, where there are several
 * @param knownFields the fields there are, when one is unknown
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RowProblem(
        int status, String code, String detail, List<ProblemDocument.Reason> violations, List<String> knownFields) {
    public RowProblem {
        violations = List.copyOf(violations);
        knownFields = List.copyOf(knownFields);
    }

    /** A refusal in the language of the header {@code Accept-Language}. */
    public static RowProblem of(WriteRefused refused, @Nullable String acceptLanguage) {
        Language language = Language.of(acceptLanguage);
        return new RowProblem(
                refused.problem().status(),
                refused.problem().code(),
                language.counting(refused.problem(), refused.violations().size()),
                ProblemDocument.reasons(refused.violations(), language),
                ProblemDocument.knownFields(refused.violations()));
    }
}
