package se.halsocenter.query.publication;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.PublishedAt;
import se.halsocenter.query.publication.Publication.Frozen;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;
import se.halsocenter.query.web.Rows;

/**
 * What has been published, as far as the caller may read it: the database's own policies see to that. Nothing in it is
 * ever changed or taken away.
 */
final class Publications implements PublishedAt {
    private static final String COLUMNS = """
            id, title, published_at, position, recorded_at, centre, actor, roles, sha256,
            octet_length(content) as bytes""";

    private static final String INSERT = """
            insert into publication.publication (id, title, published_at, position, recorded_at, centre, actor, roles,
                                                 content, sha256, key_owner, idempotency_key, fingerprint)
            values (:id, :title, :publishedAt, :position, :recordedAt, :centre, :actor, :roles, :content, :sha256,
                    :owner, :key, :fingerprint)
            on conflict do nothing""";

    private final JdbcClient readers;
    private final JdbcClient writers;

    Publications(JdbcClient readers, JdbcClient writers) {
        this.readers = readers;
        this.writers = writers;
    }

    /**
     * Publishes: the one place where a publication comes into being. Of requests that race with the same key one
     * publishes, and the others get its publication.
     *
     * @throws Refused if the id is taken, or the key stands for another request
     */
    Publication publish(Frozen frozen, @Nullable IdempotencyKey key) {
        int added = insert(frozen, key);
        if (added == 1) {
            return frozen.publication();
        }
        return published(key).orElseThrow(() -> new Refused(Problem.ID_TAKEN, List.of()));
    }

    private int insert(Frozen frozen, @Nullable IdempotencyKey key) {
        Publication it = frozen.publication();
        Instant recordedAt = it.asOf().recordedAt();
        return writers.sql(INSERT)
                .param("id", it.id())
                .param("title", it.title())
                .param("publishedAt", it.publishedAt().atOffset(ZoneOffset.UTC))
                .param("position", it.asOf().position())
                .param("recordedAt", recordedAt == null ? null : recordedAt.atOffset(ZoneOffset.UTC))
                .param("centre", it.by().centre())
                .param("actor", it.by().actor())
                .param("roles", it.by().roles())
                .param("content", frozen.utf8())
                .param("sha256", HexFormat.of().parseHex(it.sha256()))
                .param("owner", key == null ? null : key.owner())
                .param("key", key == null ? null : key.key())
                .param("fingerprint", key == null ? null : HexFormat.of().parseHex(key.fingerprint()))
                .update();
    }

    /**
     * What was published under a key, if anything was.
     *
     * @throws Refused if the key stands for another request
     */
    Optional<Publication> published(@Nullable IdempotencyKey key) {
        if (key == null) {
            return Optional.empty();
        }
        return writers.sql("select fingerprint, " + COLUMNS
                        + " from publication.publication where key_owner = ? and idempotency_key = ?")
                .params(key.owner(), key.key())
                .query((row, number) -> {
                    if (!hexadecimal(row, "fingerprint").equals(key.fingerprint())) {
                        throw new Refused(Problem.IDEMPOTENCY_KEY_REUSED, List.of());
                    }
                    return publication(row, number);
                })
                .optional();
    }

    Optional<Frozen> find(UUID id) {
        return readers.sql("select content, " + COLUMNS + " from publication.publication where id = ?")
                .param(id)
                .query((row, number) -> new Frozen(
                        publication(row, number), new String(row.getBytes("content"), StandardCharsets.UTF_8)))
                .optional();
    }

    /** The newest first. */
    Page<Publication> page(PageAsked asked) {
        return new Rows(readers, "publication.publication")
                .page(COLUMNS, "published_at desc, id", asked, Publications::publication);
    }

    @Override
    public Optional<Published> published(UUID id) {
        return readers.sql("select position, published_at from publication.publication where id = ?")
                .param(id)
                .query((row, number) -> new Published(row.getLong("position"), instant(row, "published_at")))
                .optional();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime recordedAt = row.getObject("recorded_at", OffsetDateTime.class);
        return new Publication(
                row.getObject("id", UUID.class),
                row.getString("title"),
                instant(row, "published_at"),
                new Head(row.getLong("position"), recordedAt == null ? null : recordedAt.toInstant()),
                new Publisher(row.getString("centre"), row.getString("actor"), row.getString("roles")),
                hexadecimal(row, "sha256"),
                row.getInt("bytes"));
    }

    private static String hexadecimal(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
