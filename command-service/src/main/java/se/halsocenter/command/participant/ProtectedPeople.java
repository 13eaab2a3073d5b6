package se.halsocenter.command.participant;

import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.halsocenter.access.Caller;
import se.halsocenter.command.vault.Identities;

/** Those under protection: who may not see who they are may not state it anew either. */
@Component
final class ProtectedPeople {
    private final Identities identities;

    ProtectedPeople(Identities identities) {
        this.identities = identities;
    }

    /**
     * Goes on for a caller who may see who a participant is.
     *
     * @throws AccessDeniedException if the participant is protected from the caller
     */
    void requireShown(UUID participantId) {
        if (!Caller.required().seesProtectedIdentities()
                && identities.protection(participantId).isPresent()) {
            throw new AccessDeniedException("a protected identity");
        }
    }
}
