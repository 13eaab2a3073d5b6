package se.halsocenter.query.checkpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.proofs.Hash;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Rows;

/** The checkpoints that were signed. Nothing in it is ever changed or taken away. */
final class Heads {
    private static final String COLUMNS = "size, root, recorded_at, signed_at, note, key";
    private static final String SELECT = "select " + COLUMNS + " from proof.checkpoint ";

    private final JdbcClient jdbc;

    Heads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SignedHead> latest() {
        return jdbc.sql(SELECT + "order by size desc limit 1")
                .query(Heads::head)
                .optional();
    }

    Optional<SignedHead> of(long size) {
        return jdbc.sql(SELECT + "where size = ?")
                .param(size)
                .query(Heads::head)
                .optional();
    }

    /** All of them, the smallest first. */
    List<SignedHead> all() {
        return jdbc.sql(SELECT + "order by size").query(Heads::head).list();
    }

    /** The newest first. */
    Page<SignedHead> page(PageAsked asked) {
        return new Rows(jdbc, "proof.checkpoint").page(COLUMNS, "size desc", asked, Heads::head);
    }

    void add(SignedHead head) {
        jdbc.sql("insert into proof.checkpoint (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)")
                .params(
                        head.size(),
                        head.root().bytes(),
                        head.recordedAt().atOffset(ZoneOffset.UTC),
                        head.signedAt().atOffset(ZoneOffset.UTC),
                        head.note(),
                        head.key())
                .update();
    }

    private static SignedHead head(ResultSet row, int number) throws SQLException {
        return new SignedHead(
                row.getLong("size"),
                Hash.of(row.getBytes("root")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                row.getString("key"));
    }
}
