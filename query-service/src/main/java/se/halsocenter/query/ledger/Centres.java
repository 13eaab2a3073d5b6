package se.halsocenter.query.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.CentreEvent.SettingsChanged;
import se.halsocenter.events.CentreEvent.TargetSet;

/** The centres, their phases and their targets, as they are known at a position. */
public final class Centres {
    private final JdbcClient jdbc;

    Centres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A centre, its municipality by code. */
    public record Centre(String municipality, LocalDate openedOn) {}

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

    void register(StoredEvent event, CentreOpened centre) {
        jdbc.sql("insert into ledger.centre values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(centre.centreId(), event.position(), centre.name(), centre.municipality(), centre.openedOn())
                .update();
        enter(event, centre.openedOn(), centre.phase());
    }

    void register(StoredEvent event, SettingsChanged changed) {
        if (changed.name() != null) {
            jdbc.sql("""
                    insert into ledger.centre
                    select centre, :position, :name, municipality, opened_on from ledger.centre
                    where centre = :centre and position < :position order by position desc limit 1
                    on conflict do nothing""")
                    .param("centre", event.streamId())
                    .param("position", event.position())
                    .param("name", changed.name())
                    .update();
        }
        if (changed.phase() != null) {
            enter(event, changed.from(), changed.phase());
        }
    }

    private void enter(StoredEvent event, LocalDate from, Phase phase) {
        jdbc.sql("insert into ledger.phase values (?, ?, ?, ?) on conflict do nothing")
                .params(event.streamId(), event.position(), from, phase.name())
                .update();
    }

    void register(StoredEvent event, TargetSet set) {
        jdbc.sql("insert into ledger.target values (:centre, :position, :kpi, :phase, :from, :target)"
                        + " on conflict do nothing")
                .param("centre", event.streamId())
                .param("position", event.position())
                .param("kpi", set.kpi())
                .param("phase", set.phase() == null ? null : set.phase().name())
                .param("from", set.validFrom())
                .param("target", set.target())
                .update();
    }

    /** The centres by id, in its order. */
    public SequencedMap<String, Centre> at(long position) {
        SequencedMap<String, Centre> centres = new LinkedHashMap<>();
        jdbc.sql("select centre, municipality, opened_on from ledger.centre where position <= ? order by 1, position")
                .param(position)
                .query(row -> {
                    Centre centre =
                            new Centre(row.getString("municipality"), row.getObject("opened_on", LocalDate.class));
                    centres.put(row.getString("centre"), centre);
                });
        return centres;
    }

    public List<InPhase> phases(long position) {
        return jdbc.sql("select * from ledger.phase where position <= ? order by position")
                .param(position)
                .query((row, number) -> new InPhase(
                        row.getString("centre"),
                        row.getLong("position"),
                        row.getObject("valid_from", LocalDate.class),
                        Phase.valueOf(row.getString("phase"))))
                .list();
    }

    public List<Target> targets(long position) {
        return jdbc.sql("select * from ledger.target where position <= ? order by position")
                .param(position)
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
