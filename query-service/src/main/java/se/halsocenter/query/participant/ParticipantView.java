package se.halsocenter.query.participant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.Facts;
import se.halsocenter.events.Facts.Fact;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.ParticipantEvent.ParticipantErased;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.query.ledger.Drawing;
import se.halsocenter.query.ledger.View;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Rows;

/** A row for each participant: what the figures need of a person, and no more. */
@Component
final class ParticipantView implements View {
    /** A participant is known to the centre that registered them, and by a way through it or a group of it. */
    private static final String AT_CENTRE = """
            (registered_at = any(?) or participant_id in (
                select participant_id from view_referral where centre = any(?)
                union
                select participant_id from view_attendance where centre = any(?)))""";

    private final JdbcClient jdbc;

    ParticipantView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A participant.
     *
     * @param version of the stream, for {@code If-Match}
     * @param erased whether what the vault knew of the person was erased (gallring)
     */
    record Row(UUID id, long version, int birthYear, Sex sex, boolean erased) {}

    @Override
    public void draw(Drawing drawing, List<StoredEvent> history) {
        if (history.getFirst().payload() instanceof ParticipantEvent) {
            UUID id = UUID.fromString(history.getFirst().streamId());
            drawing.add("delete from view_participant where participant_id = ?", id);
            Facts<ParticipantEvent> facts = StoredEvent.facts(ParticipantEvent.class, history);
            for (Fact<ParticipantEvent> fact : facts.all()) {
                if (fact.event() instanceof ParticipantRegistered it) {
                    insert(drawing, id, history, it, isErased(facts));
                }
            }
        }
    }

    private static boolean isErased(Facts<ParticipantEvent> facts) {
        return facts.all().stream().anyMatch(fact -> fact.event() instanceof ParticipantErased);
    }

    private static void insert(
            Drawing drawing, UUID id, List<StoredEvent> history, ParticipantRegistered it, boolean erased) {
        drawing.add(
                "insert into view_participant values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                id,
                history.size(),
                history.getFirst().position(),
                it.birthYear(),
                it.sex().name(),
                erased,
                history.getFirst().centre().orElse(null));
    }

    /** The participants whom the centres know, those registered last first; all of them without centres. */
    Page<Row> page(List<String> centres, PageAsked asked) {
        return new Rows(jdbc, "view_participant")
                .whereAny(AT_CENTRE, centres)
                .page("*", "since desc", asked, ParticipantView::row);
    }

    Optional<Row> one(UUID id) {
        return jdbc.sql("select * from view_participant where participant_id = ?")
                .param(id)
                .query(ParticipantView::row)
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("participant_id", UUID.class),
                row.getLong("version"),
                row.getInt("birth_year"),
                Sex.valueOf(row.getString("sex")),
                row.getBoolean("erased"));
    }
}
