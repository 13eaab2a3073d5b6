package se.halsocenter.query.kpi;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.Figures.Asked;

/** Disclosure control (röjandekontroll): what of a figure its reader may be shown. */
@FunctionalInterface
public interface Disclosure {

    /** How a question is answered to whoever asks it. */
    View view(Asked asked);

    /**
     * How a question is answered.
     *
     * @param asOf the place in the log to answer it at, which may be before the one that was asked for
     * @param shown what of each cell is shown
     * @param rows which combinations of values there are cells of
     * @param whole whether everything is shown, and so what stands behind the cells may be told as well
     */
    record View(Head asOf, UnaryOperator<Cell> shown, Rows rows, boolean whole) {
        /** Everything is shown. */
        public static View whole(Asked asked) {
            return new View(asked.asOf(), UnaryOperator.identity(), Rows.MET, true);
        }
    }

    /** Which rows a table has. That one is not there says as much as a nought. */
    interface Rows {
        /** Those that something was counted of. */
        Rows MET = (_, met) -> met;

        /**
         * The combinations of values, in any order.
         *
         * @param centre the one that the cells are of; null for those of all centres together
         * @param met what was counted in the periods that tell
         */
        Collection<List<String>> of(@Nullable String centre, Collection<List<String>> met);

        /** Whether what was counted in a period may make a row. */
        default boolean tells(Period period) {
            return true;
        }
    }
}
