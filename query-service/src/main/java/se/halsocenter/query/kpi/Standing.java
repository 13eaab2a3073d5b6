package se.halsocenter.query.kpi;

/**
 * What stands behind a part of a cell.
 *
 * @param facts how many are counted
 * @param estimates how many of them are estimates or lower bounds
 * @param later how many of them are decided by a day that is still to come
 * @param amended how many of them count as they have been corrected
 * @param voided how many were counted and have been voided
 * @param corrected how many were counted and no longer are since they have been corrected
 * @param replaced how many were counted and no longer are since something else has been recorded
 * @param beside how many the books know that are not counted, see {@link NotCounted}
 */
public record Standing(
        long facts, long estimates, long later, long amended, long voided, long corrected, long replaced, long beside) {
    public static final Standing NOTHING = new Standing(0, 0, 0, 0, 0, 0, 0, 0);

    Standing beside(long known) {
        return new Standing(facts, estimates, later, amended, voided, corrected, replaced, known);
    }
}
