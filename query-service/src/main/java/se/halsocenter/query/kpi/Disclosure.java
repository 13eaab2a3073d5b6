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
     */
    record View(Head asOf, UnaryOperator<Cell> shown) {
        /** Everything is shown. */
        public static View whole(Asked asked) {
            return new View(asked.asOf(), UnaryOperator.identity());
        }
    }
}
