package se.halsocenter.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.halsocenter.standalone.demo.AnnualReport.Row;
import se.halsocenter.standalone.demo.StatisticsTable.Line;

class StatisticsTableTest {

    @Test
    void what_was_registered_stands_beside_what_the_report_says() {
        String table = StatisticsTable.of(List.of(
                line("Recept 2023", 81, "81", new Figure(81.0, null, null, "count", false)),
                line("Föreläsning, kväll", 70, "drygt 70", new Figure(70.0, null, null, "count", true)),
                line("Styrgruppsmöten", 4, "4", new Figure(3.0, null, null, "count", false)),
                line("Nått första samtal", null, "–", new Figure(0.8148, 66L, 81L, "rate", false)),
                line("Väntetid", null, "–", new Figure(27.5, null, null, "days", false)),
                line("Program", null, "–", new Figure(null, 0L, 0L, "rate", false))));

        assertThat(table).isEqualTo("""
                        Statistik 2023          Registrerat  Årsrapporten
                        ──────────────────  ───────────────  ────────────  ─
                        Recept 2023                      81            81  ✓
                        Föreläsning, kväll             70 *      drygt 70  ✓
                        Styrgruppsmöten                   3             4  ✗
                        Nått första samtal  81 % (66 av 81)             –
                        Väntetid                 27,5 dagar             –
                        Program              uppgift saknas             –
                        ──────────────────  ───────────────  ────────────  ─
                        * uppskattat antal eller lägsta antal
                        """);
    }

    private static Line line(String what, @Nullable Integer reported, String words, Figure figure) {
        return new Line(new Row(what, "some-kpi", Map.of(), reported, words), figure);
    }
}
