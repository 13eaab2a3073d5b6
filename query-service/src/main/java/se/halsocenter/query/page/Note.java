package se.halsocenter.query.page;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Flag;

/** What is said below figures, once for each kind of them that stands there. */
enum Note {
    HIDDEN(
            "–",
            "dold: siffran gäller så få personer att någon kunde kännas igen, eller så kunde en annan dold siffra räknas ut med den.",
            "hidden: the figure is about so few people that somebody could be recognised, or another hidden figure could be worked out from it."),
    ZERO("0", "räknat, och det blev noll.", "counted, and there was none."),
    NO_DATA(
            "saknas",
            "det finns inget att räkna andelen eller tiden på. Det är inte noll.",
            "there is nothing to draw the share or the time from. That is not zero."),
    NOT_APPLICABLE("ej aktuellt", "hälsocentret hade inte öppnat då.", "the centre had not opened then."),
    ESTIMATE("*", "uppskattat antal, eller lägsta antal.", "an estimate, or a least number."),
    OTHER_POPULATION(
            "†",
            "räknat med folkmängden för närmaste kända år.",
            "with the population of the nearest year that is known."),
    PRELIMINARY("(p)", "preliminärt: perioden är inte slut.", "preliminary: the period has not ended."),
    INCOMPLETE(
            "!",
            "en del av det som registrerats har ännu inte räknats in.",
            "some of what was registered has not been counted yet.");

    private final String sign;
    private final String swedish;
    private final String english;

    Note(String sign, String swedish, String english) {
        this.sign = sign;
        this.swedish = swedish;
        this.english = english;
    }

    /** All of them, for the page that explains them. */
    static Set<Note> all() {
        return EnumSet.allOf(Note.class);
    }

    static Note ofFlag(Flag flag) {
        return switch (flag) {
            case Flag.Kind.ESTIMATE -> ESTIMATE;
            case Flag.Kind.PRELIMINARY -> PRELIMINARY;
            case Flag.Kind.INCOMPLETE -> INCOMPLETE;
            case Flag.Population _ -> OTHER_POPULATION;
        };
    }

    static Optional<Note> ofStatus(Figure.Status status) {
        return switch (status) {
            case VALUE -> Optional.empty();
            case ZERO -> Optional.of(ZERO);
            case NO_DATA -> Optional.of(NO_DATA);
            case NOT_APPLICABLE -> Optional.of(NOT_APPLICABLE);
            case SUPPRESSED_PRIMARY, SUPPRESSED_SECONDARY -> Optional.of(HIDDEN);
        };
    }

    /** What stands in the place of a figure that is not there. */
    static Words standingFor(Figure.Status status) {
        return switch (status) {
            case VALUE, ZERO -> new Words("0", "0");
            case NO_DATA -> new Words("saknas", "no data");
            case NOT_APPLICABLE -> new Words("ej aktuellt", "not applicable");
            case SUPPRESSED_PRIMARY, SUPPRESSED_SECONDARY -> new Words("–", "–");
        };
    }

    /** The sign that it explains. */
    Words sign() {
        return switch (this) {
            case NO_DATA -> standingFor(Figure.Status.NO_DATA);
            case NOT_APPLICABLE -> standingFor(Figure.Status.NOT_APPLICABLE);
            case HIDDEN, ZERO, ESTIMATE, OTHER_POPULATION, PRELIMINARY, INCOMPLETE -> new Words(sign, sign);
        };
    }

    /** What is written behind a figure that it is said of; empty for what replaces the figure. */
    String mark() {
        return switch (this) {
            case ESTIMATE, OTHER_POPULATION, PRELIMINARY, INCOMPLETE -> "\u00a0" + sign;
            case HIDDEN, ZERO, NO_DATA, NOT_APPLICABLE -> "";
        };
    }

    Words meaning() {
        return new Words(swedish, english);
    }
}
