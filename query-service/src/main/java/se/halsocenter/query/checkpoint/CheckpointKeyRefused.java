package se.halsocenter.query.checkpoint;

/** Why the service does not start with the key that it was given: in Swedish and in English, never the key. */
final class CheckpointKeyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CheckpointKeyRefused(String swedish, String english) {
        super(swedish + " (" + english + ")");
    }
}
