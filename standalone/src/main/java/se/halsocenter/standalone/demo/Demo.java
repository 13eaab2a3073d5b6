package se.halsocenter.standalone.demo;

import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import se.halsocenter.standalone.demo.StatisticsTable.Line;

/** Registers Vaggeryd's history over HTTP and prints its statistics beside those of the annual report, and its plan. */
public final class Demo {
    private final Api api;
    private final PrintStream console;

    public Demo(URI command, URI query, PrintStream console) {
        this.api = new Api(command, query, VaggerydHistory.DEMO.centreId());
        this.console = console;
    }

    /** Registers what is not there yet, and prints the tables. */
    public void run() {
        long position = register(VaggerydHistory.DEMO.writes());
        console.println();
        console.println(report(api, VaggerydHistory.DEMO, position));
    }

    /** The statistics and the plan of the annual report, as text. */
    public static String report(Api api, VaggerydHistory history, long minPosition) {
        String centre = history.centreId();
        return StatisticsTable.of(lines(api, history, minPosition)) + "\n"
                + PlanTable.of(api.plan(centre, ActionPlan.YEAR, minPosition), api.labels(centre));
    }

    /** Sends every write; those that a former start sent add nothing, because their keys are the same. */
    private long register(List<Write> writes) {
        long last = 0;
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Vaggeryd 2021-2023")
                .setInitialMax(writes.size())
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(console))
                .build()) {
            for (Write write : writes) {
                bar.setExtraMessage(write.registeredOn().toString());
                last = Math.max(last, api.send(write));
                bar.step();
            }
        }
        return last;
    }

    /** The rows of the annual report with the figures that the query service answers. */
    public static List<Line> lines(Api api, VaggerydHistory history, long minPosition) {
        List<Line> lines = new ArrayList<>();
        for (AnnualReport.Row row : AnnualReport.rows(history)) {
            lines.add(new Line(row, Figure.of(api.values(row.kpi(), row.question(), minPosition))));
        }
        return lines;
    }
}
