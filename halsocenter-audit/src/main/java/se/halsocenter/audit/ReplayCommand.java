package se.halsocenter.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.halsocenter.eventlog.EventJson;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.Answers;
import se.halsocenter.query.kpi.BookFigures;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.KpiCatalogue;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Periods;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.OtherBooks;
import se.halsocenter.query.ledger.Refolds;

/** Replays a file into a database of its own, by the rules that the service books with, and prints the figures. */
@Command(
        name = "replay",
        description = "Replays an exported file into a database of its own and prints the key figures.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private static final int LOOK_MILLIS = 200;

    @Spec
    private CommandSpec spec;

    @Option(names = "--period", required = true, description = "A period, such as 2023 or 2023-Q2; may be repeated.")
    private List<String> periods = new ArrayList<>();

    @Option(names = "--kpi", description = "A key figure; may be repeated. All of them when none is given.")
    private List<String> kpis = new ArrayList<>();

    @Option(names = "--to-position", description = "As it was known at this position; all rows when not given.")
    private @Nullable Long toPosition;

    @Option(names = "--workers", defaultValue = "2", description = "Parts of the log folded at a time.")
    private int workers;

    @Option(names = "--quiet", description = "Without progress bars.")
    private boolean quiet;

    @Parameters(paramLabel = "FILE", description = "The exported file.")
    private Path file;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        List<Question> questions = questions();
        try (ReplayDatabase database = new ReplayDatabase();
                LogFile.Reader rows = new LogFile.Reader(file)) {
            Head head = filled(database, rows);
            OtherBooks books = Refolds.on(database.database(), new EventJson()).scratch();
            try {
                folded(books, head);
                BookFigures figures = new BookFigures(books.connections(), head);
                print(questions, questions.stream().map(figures::cells).toList());
            } finally {
                books.discard();
            }
        }
        return 0;
    }

    private List<Question> questions() {
        List<Period> asked = periods.stream()
                .map(period -> Periods.parse(period)
                        .orElseThrow(() -> new IllegalArgumentException("there is no period " + period)))
                .toList();
        Stream<Kpi> named = kpis.isEmpty()
                ? KpiCatalogue.all().stream()
                : kpis.stream()
                        .map(id -> KpiCatalogue.latest(id)
                                .orElseThrow(() -> new IllegalArgumentException("there is no key figure " + id)));
        return named.flatMap(kpi -> Stream.of(
                        Question.of(kpi, asked, List.of(), List.of()),
                        Question.of(kpi, asked, List.of(), List.of(Dimension.CENTRE))))
                .toList();
    }

    private Head filled(ReplayDatabase database, LogFile.Reader rows) throws SQLException {
        long all = rows.head().rows();
        long upTo = toPosition == null ? all : Math.min(toPosition, all);
        try (ProgressBar bar = bar("Log", upTo)) {
            return database.fill(rows, upTo, bar::stepTo);
        }
    }

    private void folded(OtherBooks books, Head head) throws SQLException, InterruptedException {
        try (ProgressBar bar = bar("Ledger", head.position())) {
            books.fold(head.position(), workers, bar::stepTo);
        }
    }

    private ProgressBar bar(String task, long most) {
        return ProgressBar.builder()
                .setTaskName(task)
                .setInitialMax(most)
                .setUpdateIntervalMillis(quiet ? Integer.MAX_VALUE : LOOK_MILLIS)
                .build();
    }

    private void print(List<Question> questions, List<List<Cell>> cells) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("kpi\tperiod\tcentre\tvalue\tnumerator\tdenominator\tstatus");
        for (int i = 0; i < questions.size(); i++) {
            String kpi = questions.get(i).kpi().id();
            cells.get(i)
                    .forEach(cell -> out.println(String.join(
                            "\t",
                            kpi,
                            cell.period().label(),
                            cell.centre() == null ? "" : cell.centre(),
                            text(cell.figure().value()),
                            text(cell.figure().numerator()),
                            text(cell.figure().denominator()),
                            Answers.code(cell.figure().status()))));
        }
    }

    private static String text(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }
}
