package se.halsocenter.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.halsocenter.query.kpi.Figures.Answered;

/** The bytes of the text files; with {@code -Dgolden.write=true} the files of the test are written instead of compared. */
class TextFileTest {
    private static final Path FOLDER = Path.of("src/test/resources/se/halsocenter/query/export");

    @ParameterizedTest
    @CsvSource({"PLAIN, rate.csv", "SWEDISH, rate-sv.csv"})
    void a_rate_with_every_status_has_these_bytes(TextFile kind, String golden) throws IOException {
        assertThat(kind.of(Scene.rate(), Scene.NAMES)).isEqualTo(golden(kind, Scene.rate(), golden));
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, count.csv", "SWEDISH, count-sv.csv"})
    void a_count_by_words_of_the_centres_own_has_these_bytes(TextFile kind, String golden) throws IOException {
        assertThat(kind.of(Scene.count(), Scene.NAMES)).isEqualTo(golden(kind, Scene.count(), golden));
    }

    @Test
    void the_swedish_file_begins_with_a_byte_order_mark_and_ends_its_lines_as_windows_does() {
        byte[] file = TextFile.SWEDISH.of(Scene.rate(), Scene.NAMES);
        assertThat(file).startsWith(0xef, 0xbb, 0xbf);
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(TextFile.PLAIN.of(Scene.rate(), Scene.NAMES)).startsWith((int) 'k');
    }

    @Test
    void no_text_of_the_swedish_file_is_a_formula_and_negative_numbers_are_numbers() throws IOException {
        List<CSVRecord> counts = swedish(Scene.count());
        for (CSVRecord line : counts) {
            for (String value : line) {
                assertThat(value).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
            }
        }
        assertThat(counts).extracting(line -> line.get("Vårdenhet, kod")).containsAll(List.of("'-1+1", "'+46", "'007"));
        CSVRecord rate = swedish(Scene.rate()).getFirst();
        assertThat(rate.get("Förändring")).isEqualTo("-0,04");
        assertThat(rate.get("Värde")).isEqualTo("0,8148148148148148");
    }

    @Test
    void codes_keep_their_first_zero_in_both_files() throws IOException {
        assertThat(swedish(Scene.rate()).getFirst().get("Kommun, kod")).isEqualTo("0665 Vaggeryd");
        assertThat(swedish(Scene.count()).getFirst().get("Hälsocenter, kod")).isEqualTo("06 Jönköpings län");
        assertThat(plain(Scene.rate()).getFirst().get("municipality")).isEqualTo("0665");
        assertThat(plain(Scene.count()).getFirst().get("centre")).isEqualTo("06");
    }

    @Test
    void texts_are_as_they_are_in_the_plain_file() throws IOException {
        assertThat(plain(Scene.count()))
                .extracting(line -> line.get("careUnit"))
                .isEqualTo(Scene.UNITS);
    }

    @Test
    void why_there_is_no_figure_is_told_apart() throws IOException {
        assertThat(plain(Scene.rate()).subList(0, 6))
                .extracting(line -> line.get("status") + ":" + line.get("value"))
                .containsExactly(
                        "value:0.8148148148148148",
                        "value:0",
                        "suppressed-primary:",
                        "suppressed-secondary:",
                        "not-applicable:",
                        "no-data:");
        assertThat(swedish(Scene.count()))
                .extracting(line -> line.get("Status") + ":" + line.get("Värde"))
                .startsWith("noll:0", "värde:1");
    }

    private static byte[] golden(TextFile kind, Answered answered, String name) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.write(FOLDER.resolve(name), kind.of(answered, Scene.NAMES));
        }
        try (InputStream file = TextFileTest.class.getResourceAsStream(name)) {
            return Boolean.getBoolean("golden.write")
                    ? Files.readAllBytes(FOLDER.resolve(name))
                    : Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    private static List<CSVRecord> plain(Answered answered) throws IOException {
        return read(TextFile.PLAIN, answered, ',');
    }

    private static List<CSVRecord> swedish(Answered answered) throws IOException {
        return read(TextFile.SWEDISH, answered, ';');
    }

    private static List<CSVRecord> read(TextFile kind, Answered answered, char separator) throws IOException {
        String text = new String(kind.of(answered, Scene.NAMES), StandardCharsets.UTF_8).replace("\ufeff", "");
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }
}
