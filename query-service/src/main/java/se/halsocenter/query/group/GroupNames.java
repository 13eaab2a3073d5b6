package se.halsocenter.query.group;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What groups are called. Whose cases one may not see has no names. */
@Component
public final class GroupNames {
    private final JdbcClient jdbc;

    GroupNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of all groups that the caller sees, by id. */
    public Map<String, String> all() {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select group_id::text, name from view_group").query(row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }
}
