package se.halsocenter.query.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a view that a list asks for: conditions that must all hold, and a page of what is left. */
public final class Rows {
    private final JdbcClient jdbc;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    public Rows(JdbcClient jdbc, String from) {
        this.jdbc = jdbc;
        this.from = from;
    }

    /** Only rows of which the condition is true. */
    public Rows where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Only rows that the condition, which has one gap, holds of; all rows when there is no value. */
    public Rows where(String condition, Optional<?> value) {
        value.ifPresent(it -> {
            conditions.add(condition);
            values.add(it);
        });
        return this;
    }

    /** Only rows whose column has one of the values; all rows when there are none. */
    public Rows in(String column, Collection<?> some) {
        Object[] texts = some.stream().map(Object::toString).toArray(String[]::new);
        return where(column + " = any(?)", some.isEmpty() ? Optional.empty() : Optional.of(texts));
    }

    /** Only rows that the condition, which has three gaps for the values, holds of; all rows when there are none. */
    public Rows whereAny(String condition, Collection<String> some) {
        if (!some.isEmpty()) {
            String[] texts = some.toArray(String[]::new);
            conditions.add(condition);
            values.addAll(List.of(texts, texts, texts));
        }
        return this;
    }

    /** The first rows that are left, without how many there are in all. */
    public <T> List<T> first(int most, String columns, String order, RowMapper<T> row) {
        List<Object> all = new ArrayList<>(values);
        all.add(most);
        return jdbc.sql("select " + columns + rest() + " order by " + order + " limit ?")
                .params(all)
                .query(row)
                .list();
    }

    private String rest() {
        return " from " + from + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }

    public <T> Page<T> page(String columns, String order, PageAsked asked, RowMapper<T> row) {
        String rest = rest();
        long total = jdbc.sql("select count(*)" + rest)
                .params(values)
                .query(Long.class)
                .single();
        List<Object> all = new ArrayList<>(values);
        all.add(asked.limit());
        all.add(asked.offset());
        List<T> items = jdbc.sql("select " + columns + rest + " order by " + order + " limit ? offset ?")
                .params(all)
                .query(row)
                .list();
        return new Page<>(total, asked, items);
    }
}
