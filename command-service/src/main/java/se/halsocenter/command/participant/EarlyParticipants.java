package se.halsocenter.command.participant;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Those who were registered before an event said for which centre: the migration of the database found out once to whom
 * they belong.
 */
@Component
public final class EarlyParticipants {
    private final JdbcClient jdbc;

    EarlyParticipants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The centre that a participant's stream belongs to, if it is the caller's. */
    public Optional<String> centre(String streamId) {
        return jdbc.sql("select centre from command.early_participant where participant_id::text = ?")
                .param(streamId)
                .query(String.class)
                .optional();
    }

    /** Those of the ids that are a centre's. */
    Set<String> of(String centre, Collection<UUID> ids) {
        return jdbc
                .sql(
                        "select participant_id::text from command.early_participant where centre = ? and participant_id = any(?)")
                .params(centre, ids.toArray(UUID[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(toSet());
    }
}
