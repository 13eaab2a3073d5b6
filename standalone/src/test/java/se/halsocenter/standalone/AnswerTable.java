package se.halsocenter.standalone;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import se.halsocenter.standalone.CountyQuestions.Asked;

/**
 * The times of every key figure's answers to one reader: a row for each, a column for each way of asking. What a question
 * takes that is asked for the first time stands beside what it takes from then on.
 */
final class AnswerTable {
    private final String who;
    private final Measured baseline;
    private final SequencedMap<Asked, Measured> answers = new LinkedHashMap<>();
    private final Map<Asked, Long> first = new LinkedHashMap<>();

    /**
     * An empty table.
     *
     * @param baseline an answer that no figure is needed for
     */
    AnswerTable(String who, Measured baseline) {
        this.who = who;
        this.baseline = baseline;
    }

    /** Adds what a question took the first time, in nanoseconds, and then. */
    void add(Asked asked, long firstTime, Measured measured) {
        first.put(asked, firstTime);
        answers.put(asked, measured);
    }

    /** Both tables: of the ways of asking, then of the key figures. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("| %s | questions | first time, p50 | first time, p95 | p50 | highest p95 | of |".formatted(who));
        lines.add("|---|---|---|---|---|---|---|");
        lines.add(String.format(
                Locale.ROOT,
                "| baseline: `GET /v1/api-info` | | | | %.1f ms | %.1f ms | |",
                baseline.millis(0.5),
                baseline.millis(0.95)));
        ways().forEach(way -> lines.add(summary(way)));
        lines.add("");
        lines.add("| p95 in ms of all answers | " + String.join(" | ", ways()) + " |");
        lines.add("|---|" + "---|".repeat(ways().size()));
        kpis().forEach(kpi -> lines.add("| `%s` | %s |"
                .formatted(kpi, ways().stream().map(way -> cell(kpi, way)).collect(joining(" | ")))));
        return lines;
    }

    private String summary(String way) {
        double[] medians = of(way).stream()
                .mapToDouble(answer -> answer.getValue().millis(0.5))
                .sorted()
                .toArray();
        Measured firstTimes = new Measured(of(way).stream()
                .mapToLong(answer -> first.getOrDefault(answer.getKey(), 0L))
                .toArray());
        Map.Entry<Asked, Measured> slowest = slowest(of(way));
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f ms | %.1f ms | %.1f ms | %.1f ms | `%s` |",
                way,
                medians.length,
                firstTimes.millis(0.5),
                firstTimes.millis(0.95),
                medians[medians.length / 2],
                slowest.getValue().millis(0.95),
                slowest.getKey().path());
    }

    private String cell(String kpi, String way) {
        List<Measured> all = of(way).stream()
                .filter(answer -> answer.getKey().kpi().equals(kpi))
                .map(Map.Entry::getValue)
                .toList();
        return all.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%.1f", Measured.all(all).millis(0.95));
    }

    private List<Map.Entry<Asked, Measured>> of(String way) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getKey().way().equals(way))
                .toList();
    }

    private static Map.Entry<Asked, Measured> slowest(List<Map.Entry<Asked, Measured>> some) {
        return some.stream()
                .reduce((one, other) ->
                        one.getValue().millis(0.95) < other.getValue().millis(0.95) ? other : one)
                .orElseThrow();
    }

    private SequencedSet<String> ways() {
        SequencedSet<String> ways = new LinkedHashSet<>();
        answers.keySet().forEach(asked -> ways.add(asked.way()));
        return ways;
    }

    private SequencedSet<String> kpis() {
        SequencedSet<String> kpis = new LinkedHashSet<>();
        answers.keySet().forEach(asked -> kpis.add(asked.kpi()));
        return kpis;
    }
}
