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

/**
 * A table of who may do what, as it stands in docs/behorighet.md and as the services answer.
 *
 * @param writer who writes it, which the page says
 */
record Table(String writer, List<String> rows) {
    private static final Path PAGE = Path.of("..", "docs", "behorighet.md");
    private static final String END = "<!-- tabellen slutar -->\n";

    Table(Class<?> writer) {
        this(writer.getSimpleName(), new ArrayList<>());
    }

    private String begin() {
        return "<!-- tabellen skrivs av " + writer + ", börjar -->\n";
    }

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

    /** The table that stands on the page. */
    String ofPage() throws IOException {
        String page = Files.readString(PAGE);
        return page.substring(start(page), page.indexOf(END, start(page)));
    }

    private int start(String page) {
        return page.indexOf(begin()) + begin().length();
    }

    /** Puts the table into the page. */
    void write() throws IOException {
        String page = Files.readString(PAGE);
        Files.writeString(
                PAGE, page.substring(0, start(page)) + text() + page.substring(page.indexOf(END, start(page))));
    }
}
