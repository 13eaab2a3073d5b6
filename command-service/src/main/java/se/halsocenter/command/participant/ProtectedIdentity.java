package se.halsocenter.command.participant;

/** Protected personal data (skyddade personuppgifter) in the population register, by the Tax Agency's terms. */
enum ProtectedIdentity {
    /** Sekretessmarkering: a warning that the data may need secrecy. */
    CONFIDENTIALITY_MARKING,
    /** Skyddad folkbokföring: registered at another place than where the person lives. */
    PROTECTED_REGISTRATION
}
