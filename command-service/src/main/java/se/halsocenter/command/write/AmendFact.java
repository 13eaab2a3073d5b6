package se.halsocenter.command.write;

import java.time.LocalDate;
import java.util.UUID;

/** What can be said of a fact that a stream holds already, whatever it is about. */
public sealed interface AmendFact extends Command {

    /** The day of the registration in Europe/Stockholm. */
    LocalDate today();

    /** The event that states the fact now: the one that recorded it, or its latest correction. */
    UUID eventId();

    /** A code of the code list {@code correctionReason}. */
    String reason();

    /**
     * Corrects a fact (rättelse).
     *
     * @param replacement what should have been registered, as the command that registers it
     */
    record CorrectFact(String streamId, LocalDate today, UUID eventId, String reason, Command replacement)
            implements AmendFact {}

    /** Voids a fact (makulering): it never was one. */
    record VoidFact(String streamId, LocalDate today, UUID eventId, String reason) implements AmendFact {}
}
