package se.halsocenter.standalone.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.halsocenter.access.Role;

/** The table of who may do what, as it stands in docs/behorighet.md and as the services answer. */
final class Table {
    private static final Path PAGE = Path.of("..", "docs", "behorighet.md");
    private static final String BEGIN = "<!-- tabellen skrivs av RightsWalkIT, börjar -->\n";
    private static final String END = "<!-- tabellen slutar -->\n";

    private final List<String> rows = new ArrayList<>();

    /**
     * Adds an operation.
     *
     * @param cells what each role may
     */
    void add(String operation, Map<Role, String> cells) {
        rows.add(row("`" + operation + "`", Stream.of(Role.values()).map(cells::get)));
    }

    private static String row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    String text() {
        String head = row("Anrop", Stream.of(Role.values()).map(role -> "`" + role.code() + "`"));
        String line = row("---", Stream.of(Role.values()).map(role -> "---"));
        return head + line + String.join("", rows);
    }

    /** The table of the page. */
    static String ofPage() throws IOException {
        String page = Files.readString(PAGE);
        return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
    }

    /** Puts the table into the page. */
    void write() throws IOException {
        String page = Files.readString(PAGE);
        Files.writeString(
                PAGE,
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + text() + page.substring(page.indexOf(END)));
    }
}
