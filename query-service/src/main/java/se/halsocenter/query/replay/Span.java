package se.halsocenter.query.replay;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.query.ledger.Ledger;

/** What the books span: how far of the log, and which years. */
@Component
final class Span {
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Span(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    long reached() {
        return ledger.position();
    }

    /** The years that something happened in which was known at a position; this one when there is none. */
    List<String> years(long position) {
        List<String> years = jdbc.sql("""
                        select distinct extract(year from happened_on)::int::text as year from entry
                        where position <= ? order by year""")
                .param(position)
                .query((row, number) -> row.getString("year"))
                .list();
        return years.isEmpty() ? List.of(Year.now(clock).toString()) : years;
    }
}
