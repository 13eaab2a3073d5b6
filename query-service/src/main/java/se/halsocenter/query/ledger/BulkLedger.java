package se.halsocenter.query.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;

/** Writes lines, people and what is parked into books that nobody reads yet, by COPY; the same rows as {@link Ledger}. */
final class BulkLedger {
    private final CopyRows entries = new CopyRows("entry", Ledger.ENTRY_COLUMNS);
    private final CopyRows people = new CopyRows("person", List.of("person_id", "position", "birth_year", "sex"));
    private final CopyRows parked = new CopyRows(
            "parked", List.of("position", "event_id", "stream_id", "reason", "type", "stream_type", "centre"));

    void book(StoredEvent event, List<Booking> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Booking line = lines.get(i);
            Entry entry = line.entry();
            entries.row()
                    .bigint(event.position())
                    .integer(i + 1)
                    .text(entry.measure().name())
                    .text(event.streamId())
                    .uuid(entry.factId())
                    .uuid(entry.personId())
                    .text(entry.centre())
                    .day(entry.happenedOn())
                    .day(entry.cohortOn())
                    .bigint(entry.quantity())
                    .smallint(line.sign());
            for (Dimension dimension : Dimension.STATED_BY_LINES) {
                state(entry, dimension);
            }
        }
    }

    private void state(Entry entry, Dimension dimension) {
        List<String> values = entry.values(dimension);
        if (dimension.multiValued() && !values.isEmpty()) {
            entries.texts(values);
        } else {
            entries.text(entry.value(dimension));
        }
    }

    void register(StoredEvent event, ParticipantRegistered person) {
        people.row()
                .uuid(UUID.fromString(event.streamId()))
                .bigint(event.position())
                .integer(person.birthYear())
                .text(person.sex().name());
    }

    void park(StoredEvent event, Optional<String> centre, String reason) {
        parked.row()
                .bigint(event.position())
                .uuid(event.eventId())
                .text(event.streamId())
                .text(reason)
                .text(event.type())
                .text(event.streamType())
                .text(centre.orElse(null));
    }

    /** Writes everything in the connection's transaction. */
    void send(Connection connection) throws SQLException {
        entries.send(connection);
        people.send(connection);
        parked.send(connection);
    }
}
