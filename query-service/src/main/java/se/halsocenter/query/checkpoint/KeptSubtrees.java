package se.halsocenter.query.checkpoint;

import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.proofs.Hash;
import se.halsocenter.proofs.prover.Subtrees;
import se.halsocenter.proofs.prover.Tree;

/** The hashes of the log's complete subtrees, in the database: those of single events stand in the log itself. */
final class KeptSubtrees implements Subtrees {
    private static final int HIGHEST = 56;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    KeptSubtrees(JdbcTemplate jdbc) {
        this.batches = jdbc;
        this.jdbc = JdbcClient.create(jdbc);
    }

    /**
     * Neighbouring hashes of a level.
     *
     * @throws Missing if there are fewer
     */
    @Override
    public List<Hash> hashes(int level, long first, int count) {
        List<Hash> hashes = level == 0 ? leaves(first, count) : subtrees(level, first, count);
        if (hashes.size() != count) {
            throw new Missing(first << level, (first + count) << level);
        }
        return hashes;
    }

    private List<Hash> leaves(long first, int count) {
        return jdbc.sql("select leaf_hash from event_log.event where position > ? and position <= ? order by position")
                .params(first, first + count)
                .query((row, number) -> Hash.of(row.getBytes(1)))
                .list();
    }

    private List<Hash> subtrees(int level, long first, int count) {
        return jdbc.sql("select hash from proof.subtree where level = ? and index >= ? and index < ? order by index")
                .params(level, first, first + count)
                .query((row, number) -> Hash.of(row.getBytes(1)))
                .list();
    }

    /** Keeps what has become complete while the log grew from one size to another. */
    void keep(long from, long size) {
        Tree tree = new Tree(this);
        for (int level = STEP; level <= HIGHEST && size >> level > 0; level += STEP) {
            int kept = level;
            List<Object[]> rows = LongStream.range(from >> level, size >> level)
                    .mapToObj(index ->
                            new Object[] {kept, index, tree.raised(kept, index).bytes()})
                    .toList();
            batches.batchUpdate("insert into proof.subtree (level, index, hash) values (?, ?, ?)", rows);
        }
    }

    /** Somebody took away a part of the log or of the tree. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long after;
        private final long upTo;

        Missing(long after, long upTo) {
            super("no hashes of positions " + (after + 1) + " to " + upTo);
            this.after = after;
            this.upTo = upTo;
        }

        LogBroken.Finding finding() {
            return new LogBroken.Finding("missing", after + 1, upTo);
        }
    }
}
