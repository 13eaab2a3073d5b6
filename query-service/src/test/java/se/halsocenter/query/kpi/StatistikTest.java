package se.halsocenter.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The users' page docs/statistik.md says what the catalogue says. */
class StatistikTest {

    @Test
    void the_page_has_the_catalogues_definitions_in_its_order() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "docs", "statistik.md")).stream()
                .filter(line -> line.matches("\\| .* \\| `[a-z0-9-]+` \\|"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(
                        KpiCatalogue.all().stream().map(StatistikTest::row).toList());
    }

    private static String row(Kpi kpi) {
        return "| %s | %s | %s | %s | `%s` |"
                .formatted(kpi.name().sv(), kpi.definition().sv(), day(kpi.decidingDate()), unit(kpi.unit()), kpi.id());
    }

    private static String day(Kpi.DecidingDate day) {
        return switch (day) {
            case RECEIVED -> "då det kom in";
            case HELD -> "då det hölls";
            case MISSED -> "då besöket uteblev";
            case HELD_OR_MISSED -> "då samtalet hölls eller uteblev";
            case DECLINED -> "då deltagaren tackade nej";
            case RETURNED -> "då receptet gick i retur";
            case GUIDED -> "då lotsningen gjordes";
            case STARTED -> "då programmet startade";
            case DUE -> "då uppföljningen skulle göras (start + 3 månader)";
            case CLOSED -> "då det avslutades";
            case SENT -> "då enkäten skickades";
            case ANSWERED -> "då enkäten besvarades";
            case MONTH -> "månadens första dag";
            case PLAN_YEAR -> "1 januari planens år";
        };
    }

    private static String unit(Kpi.Unit unit) {
        return switch (unit) {
            case COUNT -> "antal";
            case HOURS -> "timmar";
            case DAYS -> "dagar";
            case RATE -> "andel";
            case PER_100_HOURS -> "per 100 timmar";
            case PER_1000_INHABITANTS -> "per 1 000 invånare";
        };
    }
}
