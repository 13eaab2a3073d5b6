package se.halsocenter.standalone;

/** A reason for not starting that the operator can do something about: one line in Swedish and one in English. */
final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartFailure(String swedish, String english) {
        super(swedish + System.lineSeparator() + english);
    }

    StartFailure(String swedish, String english, Throwable cause) {
        super(swedish + System.lineSeparator() + english, cause);
    }
}
