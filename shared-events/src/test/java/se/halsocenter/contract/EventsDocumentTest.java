package se.halsocenter.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page docs/events.md says what the events hold; {@code -Devents.write=true} writes its second half anew. */
class EventsDocumentTest {
    private static final Path PAGE = Path.of("..", "docs", "events.md");
    private static final String BEGIN = "<!-- events -->\n";
    private static final String END = "<!-- /events -->\n";

    @Test
    void the_page_says_of_every_event_what_its_type_holds() throws IOException {
        String generated = new EventsDocument(Path.of("src/main/java/se/halsocenter/events")).text();
        String page = Files.readString(PAGE, UTF_8);
        String written =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + generated + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("events.write")) {
            Files.writeString(PAGE, written, UTF_8);
        }
        assertThat(Files.readString(PAGE, UTF_8)).isEqualTo(written);
    }
}
