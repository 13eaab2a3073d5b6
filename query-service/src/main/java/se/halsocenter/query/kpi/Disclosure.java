package se.halsocenter.query.kpi;

import java.util.function.UnaryOperator;
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
     * @param whole whether everything is shown, and so what stands behind the cells may be told as well
     */
    record View(Head asOf, UnaryOperator<Cell> shown, boolean whole) {
        /** Everything is shown. */
        public static View whole(Asked asked) {
            return new View(asked.asOf(), UnaryOperator.identity(), true);
        }
    }
}
