package se.halsocenter.query.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.accesslog.Kind;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.web.Ids;
import se.halsocenter.query.web.Parameters;
import se.halsocenter.query.web.Rows;

/**
 * Which reads are asked for; what is empty leaves them all.
 *
 * @param centres that the readers worked for
 * @param from the first instant
 * @param to the first instant that is too late
 */
record AccessQuestion(
        List<String> actors,
        List<String> centres,
        List<What> whats,
        List<Kind> kinds,
        Optional<UUID> participant,
        Optional<UUID> stream,
        Optional<Boolean> refused,
        Optional<Instant> from,
        Optional<Instant> to) {
    static final List<String> PARAMETERS =
            List.of("actor", "centreId", "what", "kind", "participantId", "streamId", "refused", "from", "to");

    /** Reads the question; mistakes are noted in the parameters. */
    static AccessQuestion of(Parameters parameters) {
        return new AccessQuestion(
                parameters.distinct("actor"),
                parameters.distinct("centreId"),
                parameters.codes("what", What.class),
                parameters.codes("kind", Kind.class),
                parameters.one("participantId", Ids::read),
                parameters.one("streamId", Ids::read),
                parameters.has("refused") ? Optional.of(parameters.flag("refused")) : Optional.empty(),
                parameters.one("from", Parameters::instant),
                parameters.one("to", Parameters::instant));
    }

    Rows rows(JdbcClient jdbc) {
        return new Rows(jdbc, "access_log.access")
                .in("actor", actors)
                .in("centre", centres)
                .in("what", whats)
                .in("kind", kinds)
                .where("participants @> ?", participant.map(it -> new UUID[] {it}))
                .where("streams @> ?::text[]", stream.map(it -> new String[] {it.toString()}))
                .where("refused = ?", refused)
                .where("accessed_at >= ?", from.map(it -> it.atOffset(ZoneOffset.UTC)))
                .where("accessed_at < ?", to.map(it -> it.atOffset(ZoneOffset.UTC)));
    }
}
