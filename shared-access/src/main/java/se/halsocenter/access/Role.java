package se.halsocenter.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what somebody works, as the token's claim {@code roles} says. */
public enum Role {
    /** <i>Hälsocoach</i>: meets the participants of one centre. */
    COACH,
    /** <i>Samordnare</i>: leads the work of one centre. */
    COORDINATOR,
    /** <i>Styrgrupp</i>: decides for one centre by its figures, and knows no participant. */
    STEERING_GROUP,
    /** <i>Regional folkhälsa</i>: follows all centres by figures. */
    PUBLIC_HEALTH,
    /** <i>Revisor</i>: replays the history of all centres, and learns nobody's identity. */
    AUDITOR,
    /** A program that takes named figures of named centres. */
    INTEGRATION,
    /** <i>Administratör</i>: sets up centres and their targets, and sees no participant. */
    ADMINISTRATOR;

    /** The role as a token names it, such as {@code steering-group}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody has this role at one centre, which the token's claim {@code centre} names. */
    public boolean isOfOneCentre() {
        return switch (this) {
            case COACH, COORDINATOR, STEERING_GROUP -> true;
            case PUBLIC_HEALTH, AUDITOR, INTEGRATION, ADMINISTRATOR -> false;
        };
    }

    static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
