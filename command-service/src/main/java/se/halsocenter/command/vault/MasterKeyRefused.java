package se.halsocenter.command.vault;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Why the service does not start without another master key: a line in Swedish and one in English, never the key. */
public final class MasterKeyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String swedish;
    private final String english;

    MasterKeyRefused(String swedish, String english) {
        super(swedish + System.lineSeparator() + english);
        this.swedish = swedish;
        this.english = english;
    }

    /** The refusal that a failed start comes from, if it does. */
    public static Optional<MasterKeyRefused> within(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(MasterKeyRefused.class::isInstance)
                .map(MasterKeyRefused.class::cast)
                .findFirst();
    }

    public String swedish() {
        return swedish;
    }

    public String english() {
        return english;
    }
}
