package se.halsocenter.command.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.write.Phrase;
import se.halsocenter.command.write.Refusal;

/** The language of an answer: Swedish, unless English is preferred. */
enum Language {
    SWEDISH,
    ENGLISH;

    /** The best language for the header {@code Accept-Language} (RFC 9110, section 12.5.4). */
    static Language of(@Nullable String header) {
        try {
            List<Locale.LanguageRange> wishes = Locale.LanguageRange.parse(header == null ? "sv" : header);
            Locale best = Locale.lookup(wishes, List.of(Locale.of("sv"), Locale.ENGLISH));
            return Locale.ENGLISH.equals(best) ? ENGLISH : SWEDISH;
        } catch (IllegalArgumentException e) {
            return SWEDISH; // an unreadable wish is no wish
        }
    }

    /** A text with its arguments, which are written as they are: years without grouping, dates in ISO 8601. */
    String text(Refusal refusal, Object... arguments) {
        return MessageFormat.format(
                pattern(refusal), Stream.of(arguments).map(this::argument).toArray());
    }

    private String argument(Object argument) {
        return argument instanceof Phrase phrase ? pattern(phrase) : argument.toString();
    }

    /** A text that depends on how many there are. */
    String counting(Refusal refusal, int count) {
        return MessageFormat.format(pattern(refusal), count);
    }

    private String pattern(Phrase phrase) {
        return switch (this) {
            case SWEDISH -> phrase.swedish();
            case ENGLISH -> phrase.english();
        };
    }
}
