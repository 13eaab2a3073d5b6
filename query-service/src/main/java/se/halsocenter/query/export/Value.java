package se.halsocenter.query.export;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in one place of a flat table. */
sealed interface Value {
    Value NOTHING = new Nothing();

    /** Words. */
    record Text(String text) implements Value {}

    /** Something with a code for programs and a name for people, who read only that. */
    record Named(String code, String name) implements Value {}

    /** A code that people read too, every character of it; its name stands in a place of its own. */
    record Code(String code, String name) implements Value {}

    /** A number; a share is a fraction that people read in per cent. */
    record Amount(Number number, boolean share) implements Value {}

    record Day(LocalDate day) implements Value {}

    /** Neither zero nor an empty text. */
    record Nothing() implements Value {}

    static Value amount(@Nullable Number number) {
        return number == null ? NOTHING : new Amount(number, false);
    }

    /** A fraction. */
    static Value share(@Nullable Number number) {
        return number == null ? NOTHING : new Amount(number, true);
    }
}
