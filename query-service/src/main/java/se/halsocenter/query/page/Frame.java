package se.halsocenter.query.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.halsocenter.access.Caller;
import se.halsocenter.access.Right;
import se.halsocenter.query.Words;
import se.halsocenter.query.web.Language;

/**
 * What stands around every page.
 *
 * @param here the page's own address
 * @param caller who reads, unless nobody has signed in
 * @param demo whether everything here is made up
 */
record Frame(
        Address here,
        Language language,
        Theme theme,
        @Nullable Caller caller,
        boolean demo) {

    /** The text in the page's language. */
    String say(String swedish, String english) {
        return language == Language.SWEDISH ? swedish : english;
    }

    String say(Words words) {
        return language.of(words);
    }

    /** The language as HTML names it. */
    String languageCode() {
        return say("sv", "en");
    }

    Numbers numbers() {
        return new Numbers(language);
    }

    /** The same page in the other language; Swedish is what an address without a language means. */
    Address inOtherLanguage() {
        return here.with("lang", say("en", ""));
    }

    /** The same page in another look. */
    Address in(Theme other) {
        return here.with("theme", other.value());
    }

    boolean isAt(String path) {
        return here.path().equals(path);
    }

    /** Whether the reader may see figures at all. */
    boolean seesFigures() {
        return Optional.ofNullable(caller).filter(it -> it.has(Right.FIGURES)).isPresent();
    }

    boolean seesAll() {
        return Optional.ofNullable(caller).filter(Caller::mayReadFiguresOfAll).isPresent();
    }

    /** Who reads, by their role. */
    String reader() {
        if (caller == null) {
            return "";
        }
        return caller.roles().stream()
                .sorted()
                .map(role -> say(Phrases.of(role)))
                .findFirst()
                .orElse(say("utan roll", "no role"));
    }
}
