package se.halsocenter.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.halsocenter.command.codes.CodeLists;

/** The coach's page on imports says what the template really is. */
class ImportPageTest {
    static final java.util.List<Sheet> ALL = Sheets.ALL;

    @ParameterizedTest
    @FieldSource("ALL")
    void every_sheet_stands_on_the_page_with_its_columns(Sheet sheet) throws IOException {
        assertThat(page()).contains(described(sheet));
    }

    @Test
    void the_page_names_the_sheets_in_their_order() throws IOException {
        assertThat(page())
                .containsSubsequence(
                        Sheets.ALL.stream().map(sheet -> "### " + sheet.name()).toList());
    }

    /** A sheet as the page describes it. */
    static String described(Sheet sheet) {
        StringBuilder text = new StringBuilder("### " + sheet.name() + "\n" + sheet.explanation()
                + "\n\n| Kolumn | Ska finnas | Innehåll | Förklaring |\n|---|---|---|---|\n");
        for (Column column : sheet.columns()) {
            String list = CodeLists.named(column.list())
                    .map(codes -> " (" + codes.label().sv() + ")")
                    .orElse("");
            text.append("| ")
                    .append(column.heading())
                    .append(" | ")
                    .append(column.needed() ? "ja" : "")
                    .append(" | ")
                    .append(column.form().swedish())
                    .append(list)
                    .append(" | ")
                    .append(column.explanation())
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "import.md"));
    }
}
