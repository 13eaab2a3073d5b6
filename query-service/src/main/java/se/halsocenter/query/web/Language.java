package se.halsocenter.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import se.halsocenter.query.Words;

/** The language of texts for people: Swedish, unless English is asked for first. */
public enum Language {
    SWEDISH,
    ENGLISH;

    public static Language of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return SWEDISH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("sv") || language.equals("en"))
                .findFirst()
                .filter(language -> language.equals("en"))
                .map(english -> ENGLISH)
                .orElse(SWEDISH);
    }

    public String of(Words words) {
        return switch (this) {
            case SWEDISH -> words.sv();
            case ENGLISH -> words.en();
        };
    }
}
