package se.halsocenter.query.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What views write of some streams, gathered so that each statement is sent once for all of them. Statements are sent in
 * the order in which they were first added: of each stream a view removes first, and then inserts.
 */
public final class Drawing {
    private final SequencedMap<String, List<Object[]>> writes = new LinkedHashMap<>();

    /** Adds a write. */
    public void add(String sql, @Nullable Object... values) {
        writes.computeIfAbsent(sql, _ -> new ArrayList<>()).add(values);
    }

    void send(JdbcTemplate batches) {
        writes.forEach(batches::batchUpdate);
        writes.clear();
    }
}
