package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

/** What a test needs of the machine besides Java. */
public final class Required {
    private Required() {}

    /**
     * Where it must be there (CI), what is missing fails the test; elsewhere it is said aloud, and the test is skipped.
     *
     * @param setting the environment variable that says {@code true} where it must be there
     */
    public static void require(boolean there, String setting, String message) {
        if ("true".equals(System.getenv(setting))) {
            assertThat(there).as(message).isTrue();
        } else if (!there) {
            System.err.printf("%n*** %s ***%n%n", message);
            abort(message);
        }
    }
}
