package se.halsocenter.standalone.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The page "Statistik" of Hälsocenter Vaggeryd's annual report for 2023, and which question answers each of its rows. */
public final class AnnualReport {
    private static final String SINCE_THE_START = "2021-10-25/2023-12-31";
    private static final String YEAR = "2023";

    private AnnualReport() {}

    /**
     * A row.
     *
     * @param figure what the report says, if it says anything
     * @param words the figure in the report's own words
     */
    public record Row(
            String what,
            String kpi,
            Map<String, String> question,
            @Nullable Integer figure,
            String words) {}

    /** The rows for a history that was registered. */
    public static List<Row> rows(VaggerydHistory history) {
        Questions ask = new Questions(history);
        return List.of(
                row("Recept sedan starten 2021-10-25", "prescriptions-received", ask.about(SINCE_THE_START), 167),
                row("Recept 2023", "prescriptions-received", ask.about(YEAR), 81),
                row("Första samtal sedan starten", "first-conversations", ask.about(SINCE_THE_START), 152),
                row("Första samtal 2023", "first-conversations", ask.about(YEAR), 89),
                row("FaR-träningsgrupp, unika deltagare", "group-participants", ask.about(YEAR, Groups.FAR), 12),
                row("FaR-träningsgrupp, träningstimmar", "training-hours", ask.about(YEAR, Groups.FAR), 227),
                row("LSS-träningsgrupp hösten, unika", "group-participants", ask.about("2023-H2", Groups.LSS), 14),
                row("Hälsosamma matvanor, öppen", "group-participants", ask.about(YEAR, Groups.EATING_PUBLIC), 5),
                row("Hälsosamma matvanor, AME", "group-participants", ask.about(YEAR, Groups.EATING_AME), 6),
                row("Spontana besök", "activities", ask.about(YEAR, "kind", "SPONTANEOUS_VISIT"), 4),
                new Row(
                        "Föreläsning i september, kväll",
                        "audience",
                        ask.about("2023-09", "segment", OpenActivities.EVENING),
                        70,
                        "drygt 70"),
                new Row(
                        "Föreläsning i september, elever",
                        "audience",
                        ask.about("2023-09", "segment", OpenActivities.PUPILS),
                        400,
                        "cirka 400"),
                row("Styrgruppsmöten", "steering-meetings", ask.about(YEAR), 4),
                silent("Recept 2023 som nått första samtal", "first-conversation-rate", ask.aboutRecept()),
                silent("Väntetid till första samtal, median", "waiting-days", ask.about(YEAR)),
                silent("Uteblivna besök", "no-shows", ask.about(YEAR)),
                silent("Tackat nej", "declined", ask.about(YEAR)),
                silent("Recept i retur", "prescriptions-returned", ask.about(YEAR)));
    }

    private static Row row(String what, String kpi, Map<String, String> question, int figure) {
        return new Row(what, kpi, question, figure, Integer.toString(figure));
    }

    /** The report has no such figure. */
    private static Row silent(String what, String kpi, Map<String, String> question) {
        return new Row(what, kpi, question, null, "–");
    }

    private record Questions(VaggerydHistory history) {

        Map<String, String> about(String period) {
            return new TreeMap<>(Map.of("period", period, "centreId", history.centreId()));
        }

        Map<String, String> about(String period, String dimension, String value) {
            Map<String, String> question = about(period);
            question.put(dimension, value);
            return question;
        }

        Map<String, String> about(String period, String group) {
            return about(period, "group", history.groupId(group).toString());
        }

        Map<String, String> aboutRecept() {
            return about(YEAR, "source", "FAR_PRESCRIPTION");
        }
    }
}
