package se.halsocenter.query.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.accesslog.Kind;
import se.halsocenter.accesslog.What;

/**
 * A read, as the access log keeps it.
 *
 * @param number grows with time; a number that is missing was never given out
 * @param roles as what the actor worked, as codes
 * @param centre that the actor worked for; none for roles of no centre
 * @param refused whether the reader was turned away: then nothing was shown
 * @param reason why, in the reader's own words
 * @param participants whom the answer was about
 * @param streams the ways, groups and others that it named, or that a refused request asked for
 * @param positions single events of the log that it showed
 * @param question of a read of the log itself: its filters
 * @param fromPosition the first position asked about
 * @param toPosition the last one
 */
record LoggedAccess(
        long number,
        Instant accessedAt,
        String actor,
        List<String> roles,
        @Nullable String centre,
        What what,
        Kind kind,
        boolean refused,
        String method,
        String route,
        @Nullable String reason,
        @Nullable String traceId,
        List<UUID> participants,
        List<String> streams,
        List<Long> positions,
        @Nullable String question,
        @Nullable Long fromPosition,
        @Nullable Long toPosition) {

    static LoggedAccess of(ResultSet row) throws SQLException {
        return new LoggedAccess(
                row.getLong("number"),
                row.getObject("accessed_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                Stream.of(row.getString("roles").split(",", -1))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                row.getString("centre"),
                What.valueOf(row.getString("what")),
                Kind.valueOf(row.getString("kind")),
                row.getBoolean("refused"),
                row.getString("method"),
                row.getString("route"),
                row.getString("reason"),
                row.getString("trace_id"),
                list(row.getArray("participants"), UUID.class::cast),
                list(row.getArray("streams"), String.class::cast),
                list(row.getArray("positions"), Long.class::cast),
                row.getString("question"),
                row.getObject("from_position", Long.class),
                row.getObject("to_position", Long.class));
    }

    private static <T> List<T> list(Array array, Function<Object, T> element) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(element).toList();
    }
}
