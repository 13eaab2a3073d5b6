package se.halsocenter.query.audit;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where in the log a participant is spoken of.
 *
 * <p>Found by a pass over the log: an index on what payloads say would cost each append, for a question that is asked a few
 * times a year.
 */
@Component
final class Traces {
    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Traces of a participant.
     *
     * @param streams their own stream and their ways
     * @param positions of the events there, and of the group sessions that they were at
     */
    record Trace(List<String> streams, List<Long> positions) {}

    /** The traces; nothing if there is no such participant. They outlive an erasure. */
    Optional<Trace> of(UUID participant) {
        boolean known =
                jdbc.sql("""
                        select exists (select from event_log.event where stream_id = ? and stream_type = 'participant')""").param(participant.toString()).query(Boolean.class).single();
        return known ? Optional.of(trace(participant)) : Optional.empty();
    }

    private Trace trace(UUID participant) {
        String mentioned = "%" + participant + "%";
        TreeSet<String> streams = new TreeSet<>(jdbc.sql("""
                        select distinct stream_id from event_log.event
                        where stream_type = 'referral' and payload::text like ?""")
                .param(mentioned)
                .query((row, number) -> row.getString(1))
                .list());
        streams.add(participant.toString());
        List<Long> positions = jdbc.sql("""
                        select position from event_log.event where stream_id = any(?)
                        union
                        select position from event_log.event where stream_type = 'group' and payload::text like ?""")
                .params(streams.toArray(String[]::new), mentioned)
                .query((row, number) -> row.getLong(1))
                .list();
        return new Trace(List.copyOf(streams), positions);
    }
}
