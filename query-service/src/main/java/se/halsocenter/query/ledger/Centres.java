package se.halsocenter.query.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.Amendment;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.CoachHoursReported;
import se.halsocenter.events.CentreEvent.CodeAdded;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.CentreEvent.SettingsChanged;
import se.halsocenter.events.CentreEvent.SteeringMeetingHeld;
import se.halsocenter.events.CentreEvent.TargetSet;
import se.halsocenter.events.Facts;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.ReferralEvent;

/** The centres, their phases and their targets, as they are known at a position. */
public final class Centres {
    private static final List<String> TABLES = List.of("centre", "phase", "target");

    /** What held at a position, the later the further back. */
    private static final String HELD =
            " where position <= :at and (until is null or until > :at) order by position, ordinal";

    private final JdbcClient jdbc;

    Centres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The centres of the ledger that a connection finds. */
    public static Centres of(DataSource books) {
        return new Centres(JdbcClient.create(books));
    }

    /** A centre, its municipality by code. */
    public record Centre(String municipality, LocalDate openedOn) {}

    /** A centre with the name that was registered last. */
    public record Named(String id, String name, String municipality, LocalDate openedOn) {}

    /** From a day on a centre is in a phase; of two for the same day the one recorded last holds. */
    public record InPhase(String centre, long position, LocalDate validFrom, Phase phase) {}

    /**
     * From a day on a centre has a target.
     *
     * @param phase the phase that it is meant for, absent for any
     */
    public record Target(
            String kpi,
            String centre,
            long position,
            LocalDate validFrom,
            @Nullable Phase phase,
            BigDecimal value) {}

    /** Writes what an event says of a centre; an amendment writes anew what now holds of it. */
    void register(StoredEvent event, Facts<CentreEvent> facts) {
        switch (event.payload()) {
            case CentreEvent it -> insert(new Row(event.streamId(), event.position(), 0), it);
            case Amendment _ -> {
                close(event);
                for (int i = 0; i < facts.all().size(); i++) {
                    insert(
                            new Row(event.streamId(), event.position(), i),
                            facts.all().get(i).event());
                }
            }
            case ParticipantEvent _, ReferralEvent _, GroupEvent _, ActivityEvent _, PlanEvent _ ->
                throw new Entries.BrokenHistory(event.payload());
        }
    }

    /** Where a row stands: of two for the same day the later one holds. */
    private record Row(String centre, long position, int ordinal) {}

    private void insert(Row row, CentreEvent event) {
        switch (event) {
            case CentreOpened it -> {
                sql("insert into centre values (:centre, :position, :name, :municipality, :openedOn, :ordinal)", row)
                        .param("name", it.name())
                        .param("municipality", it.municipality())
                        .param("openedOn", it.openedOn())
                        .update();
                enter(row, it.openedOn(), it.phase());
            }
            case SettingsChanged it -> {
                rename(row, it.name());
                enter(row, it.from(), it.phase());
            }
            case TargetSet it -> {
                Phase phase = it.phase();
                sql("insert into target values (:centre, :position, :kpi, :phase, :from, :target, :ordinal)", row)
                        .param("kpi", it.kpi())
                        .param("phase", phase == null ? null : phase.name())
                        .param("from", it.validFrom())
                        .param("target", it.target())
                        .update();
            }
            case SteeringMeetingHeld _, CoachHoursReported _, CodeAdded _ -> {}
        }
    }

    private void rename(Row row, @Nullable String name) {
        if (name != null) {
            sql("""
                    insert into centre
                    select centre, :position, :name, municipality, opened_on, :ordinal from centre
                    where centre = :centre and (position, ordinal) < (:position, :ordinal)
                    order by position desc, ordinal desc limit 1""", row).param("name", name).update();
        }
    }

    private void enter(Row row, LocalDate from, @Nullable Phase phase) {
        if (phase != null) {
            sql("insert into phase values (:centre, :position, :from, :phase, :ordinal)", row)
                    .param("from", from)
                    .param("phase", phase.name())
                    .update();
        }
    }

    private JdbcClient.StatementSpec sql(String insert, Row row) {
        return jdbc.sql(insert + " on conflict do nothing")
                .param("centre", row.centre())
                .param("position", row.position())
                .param("ordinal", row.ordinal());
    }

    private void close(StoredEvent event) {
        for (String table : TABLES) {
            jdbc.sql("update " + table + " set until = :position"
                            + " where centre = :centre and position < :position and until is null")
                    .param("centre", event.streamId())
                    .param("position", event.position())
                    .update();
        }
    }

    /** The centres by id, in its order. */
    public SequencedMap<String, Centre> at(long position) {
        SequencedMap<String, Centre> centres = new TreeMap<>();
        jdbc.sql("select centre, municipality, opened_on from centre" + HELD)
                .param("at", position)
                .query(row -> {
                    Centre centre =
                            new Centre(row.getString("municipality"), row.getObject("opened_on", LocalDate.class));
                    centres.put(row.getString("centre"), centre);
                });
        return centres;
    }

    /** The centres with their names, by id. */
    public List<Named> named(long position) {
        return jdbc.sql("""
                        select distinct on (centre) centre, name, municipality, opened_on from centre
                        where position <= :at and (until is null or until > :at)
                        order by centre, position desc, ordinal desc""")
                .param("at", position)
                .query((row, number) -> new Named(
                        row.getString("centre"),
                        row.getString("name"),
                        row.getString("municipality"),
                        row.getObject("opened_on", LocalDate.class)))
                .list();
    }

    /** What the centres are called, by id. */
    public Map<String, String> names(long position) {
        Map<String, String> names = new TreeMap<>();
        named(position).forEach(it -> names.put(it.id(), it.name()));
        return names;
    }

    public List<InPhase> phases(long position) {
        return jdbc.sql("select * from phase" + HELD)
                .param("at", position)
                .query((row, number) -> new InPhase(
                        row.getString("centre"),
                        row.getLong("position"),
                        row.getObject("valid_from", LocalDate.class),
                        Phase.valueOf(row.getString("phase"))))
                .list();
    }

    public List<Target> targets(long position) {
        return jdbc.sql("select * from target" + HELD)
                .param("at", position)
                .query(Centres::target)
                .list();
    }

    private static Target target(ResultSet row, int number) throws SQLException {
        @Nullable String phase = row.getString("phase");
        return new Target(
                row.getString("kpi"),
                row.getString("centre"),
                row.getLong("position"),
                row.getObject("valid_from", LocalDate.class),
                phase == null ? null : Phase.valueOf(phase),
                row.getBigDecimal("target"));
    }
}
