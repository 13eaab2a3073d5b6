package se.halsocenter.proofs.verifier;

import se.halsocenter.proofs.Hash;

/** What is to be said of a log. */
public sealed interface Verdict {

    /**
     * It is what the checkpoints tell of.
     *
     * @param rows how many rows there are
     * @param proven how many of them a checkpoint covers: the largest one's size, 0 without any. Rows after those are as
     *     their own hashes say, and nobody has signed them yet
     * @param root of the tree over all rows
     */
    record Whole(long rows, long proven, Hash root) implements Verdict {}

    /**
     * It is not.
     *
     * @param from the first position that this may be about: with every row before it the log is what it was, or fits
     *     its own hashes if no checkpoint covers it
     * @param to the last such position, equal to {@code from} where it is certain; what comes after has not been looked at
     */
    record Broken(long from, long to, Fault fault) implements Verdict {}

    /** What is wrong with it. */
    enum Fault {
        /** Another position was due: a row is missing, there twice, or in another's place. */
        OUT_OF_PLACE,
        /** The values do not make the hash that is stored with them: one of them was changed. */
        CHANGED,
        /** A value that no row of the log can have. */
        UNREADABLE,
        /** A row was recorded before its predecessor, and both fit their hashes. */
        BACK_IN_TIME,
        /** The rows fit their hashes, and these do not lead to the checkpoint's root: some row was exchanged for another. */
        EXCHANGED,
        /** The log ends before a checkpoint's size. */
        CUT_OFF,
        /** Two checkpoints tell of different logs of the same size. */
        TWO_HISTORIES
    }
}
