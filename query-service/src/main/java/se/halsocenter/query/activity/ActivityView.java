package se.halsocenter.query.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.ActivityEvent.ActivityHeld;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.ActivityEvent.Audience;
import se.halsocenter.events.HeadCount.Precision;
import se.halsocenter.query.ledger.Drawing;
import se.halsocenter.query.ledger.View;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Rows;

/** A row for each open activity (öppen aktivitet) that stands. */
@Component
final class ActivityView implements View {
    private final JdbcClient jdbc;

    ActivityView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An activity in a list.
     *
     * @param version of its stream, for {@code If-Match}
     * @param audience people in all
     * @param precision of that number: exact only if every part of it is
     */
    record Row(
            UUID id,
            long version,
            String centreId,
            ActivityKind kind,
            String title,
            @Nullable String focusArea,
            LocalDate heldOn,
            long audience,
            Precision precision) {}

    /** Which activities are asked for. */
    record Wanted(List<String> centres, Optional<LocalDate> from, Optional<LocalDate> to) {}

    @Override
    public void draw(Drawing drawing, List<StoredEvent> history) {
        if (history.getFirst().payload() instanceof ActivityEvent) {
            UUID id = UUID.fromString(history.getFirst().streamId());
            drawing.add("delete from view_activity where activity_id = ?", id);
            StoredEvent.facts(ActivityEvent.class, history).all().forEach(fact -> {
                switch (fact.event()) {
                    case ActivityHeld it -> insert(drawing, id, history.size(), it);
                }
            });
        }
    }

    private static void insert(Drawing drawing, UUID id, long version, ActivityHeld it) {
        drawing.add(
                "insert into view_activity values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                version,
                it.centreId(),
                it.kind().name(),
                it.title(),
                it.focusArea(),
                it.heldOn(),
                it.audiences().stream().mapToLong(Audience::count).sum(),
                precision(it.audiences()).name());
    }

    /** Of a sum: a lower bound or an estimate among its parts makes it one, an estimate before a lower bound. */
    static Precision precision(List<Audience> audiences) {
        List<Precision> parts = audiences.stream().map(Audience::precision).toList();
        if (parts.contains(Precision.ESTIMATE)) {
            return Precision.ESTIMATE;
        }
        return parts.contains(Precision.AT_LEAST) ? Precision.AT_LEAST : Precision.EXACT;
    }

    /** The activities that fit, the last held first. */
    Page<Row> page(Wanted wanted, PageAsked asked) {
        return new Rows(jdbc, "view_activity")
                .in("centre", wanted.centres())
                .where("held_on >= ?", wanted.from())
                .where("held_on <= ?", wanted.to())
                .page("*", "held_on desc, activity_id", asked, ActivityView::row);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("activity_id", UUID.class),
                row.getLong("version"),
                row.getString("centre"),
                ActivityKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("focus_area"),
                row.getObject("held_on", LocalDate.class),
                row.getLong("audience"),
                Precision.valueOf(row.getString("precision")));
    }
}
