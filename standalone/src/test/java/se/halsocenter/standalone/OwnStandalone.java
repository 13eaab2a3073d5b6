package se.halsocenter.standalone;

import java.io.IOException;
import java.nio.file.Path;

/** Both services on an embedded database of a test's own, which holds nothing yet. */
public final class OwnStandalone implements AutoCloseable {
    private final Path directory;
    private final Parts parts = new Parts();
    private final Running running;

    /**
     * Starts it.
     *
     * @param directory for its data; whoever made it deletes it
     */
    public OwnStandalone(Path directory) {
        this.directory = directory;
        this.running = Standalone.start(new Settings(directory, 0, 0, null, false, false, false, false), parts);
    }

    public Running running() {
        return running;
    }

    @Override
    public void close() throws IOException {
        parts.close();
        KeptLogs.keepPostgres(directory);
    }
}
