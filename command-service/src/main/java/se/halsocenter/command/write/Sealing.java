package se.halsocenter.command.write;

/** What the vault does for writes. */
public interface Sealing {

    /**
     * Seals something in the current transaction with the key of a subject.
     *
     * @param subject a participant's id, or a centre's
     * @param streamId the stream whose event will refer to it
     * @return the reference: its id and the SHA-256 of its ciphertext in hex, with a space between
     * @throws WriteRefused if the subject was erased, or an identity is somebody else's
     */
    String seal(String subject, String streamId, Secret secret);

    /** A hash of a request that nobody can try bodies against without the master key. */
    byte[] fingerprint(String request);
}
