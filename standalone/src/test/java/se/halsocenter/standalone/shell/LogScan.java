package se.halsocenter.standalone.shell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Searches the logs of a whole test run, when everything has run, for what no log may hold: what the tests printed and
 * logged, and what their databases and their programs said.
 */
public final class LogScan {
    private static final String NAMES = "/names-of-tests.txt";

    private final Traces traces;

    LogScan(Traces traces) {
        this.traces = traces;
    }

    /** Ends with 1 if a log of the repository whose folder is given holds anything that it must not. */
    public static void main(String[] arguments) throws IOException {
        List<Path> logs = logs(Path.of(arguments[0]));
        List<String> found = new LogScan(new Traces(names())).search(logs);
        found.forEach(System.err::println);
        System.out.printf("%d logs searched, %d lines hold what no log may%n", logs.size(), found.size());
        if (logs.isEmpty() || !found.isEmpty()) {
            System.exit(1);
        }
    }

    /** Every name that a test gives to somebody. */
    static List<String> names() throws IOException {
        try (var file = LogScan.class.getResourceAsStream(NAMES)) {
            if (file == null) {
                throw new IOException(NAMES);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank())
                    .toList();
        }
    }

    /** The logs of all modules. */
    static List<Path> logs(Path root) throws IOException {
        try (Stream<Path> files = Files.find(root, 4, (path, file) -> file.isRegularFile() && isLog(path))) {
            return files.sorted().toList();
        }
    }

    private static boolean isLog(Path path) {
        String name = path.toString();
        return (name.contains("-reports/") && name.endsWith("-output.txt"))
                || (name.contains("/target/logs/") && name.endsWith(".log"));
    }

    /** Where something was found and what kind of thing it is; what it is stays where it is. */
    List<String> search(List<Path> logs) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path log : logs) {
            // each byte is a character, so that no byte stops the search; names are looked for as UTF-8 has them
            List<String> lines = Files.readAllLines(log, ISO_8859_1);
            for (int i = 0; i < lines.size(); i++) {
                String line = new String(lines.get(i).getBytes(ISO_8859_1), StandardCharsets.UTF_8);
                for (String kind : traces.in(line)) {
                    found.add(log + ":" + (i + 1) + ": " + kind);
                }
            }
        }
        return found;
    }
}
