package se.halsocenter.query.kpi;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.query.ledger.Ledger;

/** Answers a question from the ledger as it stood at a position; the same position always gives the same answer. */
@Component
final class KpiQuery {
    private final JdbcClient jdbc;
    private final Ledger ledger;

    KpiQuery(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    List<Cell> cells(Question question, long position) {
        boolean incomplete = ledger.parked(position) > 0;
        return new Cells(question, opened(question, position), incomplete).of(counted(question, position));
    }

    private List<Cells.Counted> counted(Question question, long position) {
        JdbcClient.StatementSpec statement = jdbc.sql(new KpiSql(question).text())
                .param("position", position)
                .param("firsts", KpiSql.days(question.periods(), true))
                .param("lasts", KpiSql.days(question.periods(), false))
                .param("centres", question.centres());
        question.only().forEach((dimension, values) -> statement.param(dimension.label(), values));
        return statement.query(KpiQuery::counted).list();
    }

    private static Cells.Counted counted(ResultSet row, int number) throws SQLException {
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
    private SequencedMap<String, LocalDate> opened(Question question, long position) {
        SequencedMap<String, LocalDate> opened = new LinkedHashMap<>();
        if (question.splitByCentre()) {
            SequencedMap<String, LocalDate> known = ledger.centres(position);
            question.centres().forEach(centre -> opened.put(centre, known.getOrDefault(centre, LocalDate.MAX)));
            if (question.centres().isEmpty()) {
                opened.putAll(known);
            }
        }
        return opened;
    }
}
