package se.halsocenter.query.kpi;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.Disclosure.View;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.ledger.Centres.Centre;
import se.halsocenter.query.ledger.Ledger;

/** Answers a question from the ledger as it stood at a position; the same position always gives the same answer. */
@Component
final class KpiQuery {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Centres centres;
    private final KeptCounts kept;

    KpiQuery(JdbcClient jdbc, Ledger ledger, Centres centres, KeptCounts kept) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.centres = centres;
        this.kept = kept;
    }

    /** The targets that were known at a position. */
    Targets targets(long position) {
        return new Targets(centres.phases(position), centres.targets(position));
    }

    /** What all questions have in common that are answered at the same place in the log. */
    record Known(Head asOf, Targets targets, SequencedMap<String, Centre> centres, Incomplete incomplete) {}

    Known known(Head asOf) {
        long position = asOf.position();
        return new Known(asOf, targets(position), centres.at(position), new Incomplete(ledger.missing(position)));
    }

    /**
     * The cells of a question.
     *
     * @param view what of each cell, and of each that it is compared with, may be shown
     */
    List<Cell> cells(Question question, Known known, View view) {
        List<Cell> cells = question.comparing() ? compared(question, known, view) : laidOut(question, known, view);
        return cells.stream().map(cell -> known.targets().on(question, cell)).toList();
    }

    /** Every period has the same cells in the same order, so each finds its previous one half the list further on. */
    private List<Cell> compared(Question question, Known known, View view) {
        List<Cell> cells = laidOut(question.withPrevious(), known, view);
        int half = cells.size() / 2;
        return IntStream.range(0, half)
                .mapToObj(i -> cells.get(i).comparedWith(cells.get(half + i)))
                .toList();
    }

    private List<Cell> laidOut(Question question, Known known, View view) {
        long position = known.asOf().position();
        Inhabitants inhabitants = new Inhabitants(Population.KNOWN, known.centres());
        @Nullable LocalDate day = day(known.asOf().recordedAt());
        return new Cells(question, opened(question, known.centres()), inhabitants, known.incomplete(), day, view.rows())
                .of(kept.of(question, position, some -> counted(some, position))).stream()
                        .map(view.shown())
                        .toList();
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, STOCKHOLM);
    }

    private List<Cells.Counted> counted(Question question, long position) {
        return new LineSql(question)
                .ask(jdbc, new KpiSql(question).text())
                .param("position", position)
                .query(KpiQuery::counted)
                .list();
    }

    static Cells.Counted counted(ResultSet row, int number) throws SQLException {
        return new Cells.Counted(
                row.getInt("no"),
                row.getString("centre"),
                key(row.getArray("key")),
                row.getBigDecimal("first"),
                row.getBigDecimal("second"),
                row.getBoolean("estimate"));
    }

    private static List<String> key(Array key) throws SQLException {
        return List.of((String[]) key.getArray());
    }

    /** The centres that the cells are told apart by, in the order asked for, else by name. */
    private static SequencedMap<String, LocalDate> opened(Question question, SequencedMap<String, Centre> known) {
        SequencedMap<String, LocalDate> opened = new LinkedHashMap<>();
        if (question.splitByCentre()) {
            Collection<String> asked = question.centres().isEmpty() ? known.keySet() : question.centres();
            for (String name : asked) {
                @Nullable Centre centre = known.get(name);
                opened.put(name, centre == null ? LocalDate.MAX : centre.openedOn());
            }
        }
        return opened;
    }
}
