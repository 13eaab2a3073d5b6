package se.halsocenter.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a program of the machine did: whether it ended well, what it printed and what it said on its error output. */
public record Program(String command, boolean well, String printed, String said) {
    private static final long MOST_MINUTES = 5;

    /** Runs it to its end, or for five minutes at most. */
    public static Program run(Path folder, String... command) {
        try {
            Path printed = Files.createTempFile("printed", ".txt");
            Path said = Files.createTempFile("said", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(printed.toFile())
                    .redirectError(said.toFile())
                    .start();
            boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            Program program = new Program(
                    String.join(" ", command),
                    ended && process.exitValue() == 0,
                    Files.readString(printed),
                    Files.readString(said) + (ended ? "" : "not ended after %d minutes".formatted(MOST_MINUTES)));
            Files.delete(printed);
            Files.delete(said);
            return program;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    /** What it printed; anything but a good end fails. */
    public String ok() {
        if (!well) {
            throw new AssertionError(command + "\n" + printed + said);
        }
        return printed;
    }
}
