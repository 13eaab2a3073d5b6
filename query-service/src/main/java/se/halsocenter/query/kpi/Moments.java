package se.halsocenter.query.kpi;

import java.util.Optional;
import se.halsocenter.query.web.Parameters;

/** Reads moments, each a place in the log or an instant. */
final class Moments {
    private Moments() {}

    /** A position, or an instant in RFC 3339 with any offset; a plus sign that the URL turned into a space is one. */
    static Optional<Question.AsOf> asOf(String text) {
        Optional<Question.AsOf> position = Parameters.position(text).map(Question.AsOf.AtPosition::new);
        return position.isPresent()
                ? position
                : Parameters.instant(text).<Question.AsOf>map(Question.AsOf.AtInstant::new);
    }
}
