package se.halsocenter.query.kpi;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import se.halsocenter.query.web.Parameters;

/** Reads moments, each a place in the log or an instant. */
final class Moments {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Moments() {}

    /** A position, or an instant in RFC 3339 with any offset; a plus sign that the URL turned into a space is one. */
    static Optional<Question.AsOf> asOf(String text) {
        Optional<Question.AsOf> position = Parameters.position(text).map(Question.AsOf.AtPosition::new);
        return position.isPresent() ? position : instant(text.replace(' ', '+'));
    }

    private static Optional<Question.AsOf> instant(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            boolean sensible = moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR;
            return sensible ? Optional.of(new Question.AsOf.AtInstant(moment.toInstant())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
