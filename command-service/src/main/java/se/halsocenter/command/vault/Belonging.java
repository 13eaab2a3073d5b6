package se.halsocenter.command.vault;

import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import se.halsocenter.access.Caller;

/** To which centre a subject of the vault belongs. The database checks it again, row by row. */
final class Belonging {
    /** No centre's id looks like one. */
    private static final Pattern PARTICIPANT = Pattern.compile(".{8}-.{4}-.{4}-.{4}-.{12}");

    private Belonging() {}

    /** A centre is its own; whoever else can be named at all is a participant of the caller's centre. */
    static String centreOf(String subject) {
        return PARTICIPANT.matcher(subject).matches() ? ofCaller() : subject;
    }

    /** The centre whose participants the caller knows. */
    static String ofCaller() {
        return Caller.required().caseCentre().orElseThrow(() -> new AccessDeniedException("no centre"));
    }
}
