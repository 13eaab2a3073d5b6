package se.halsocenter.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.halsocenter.access.Caller;
import se.halsocenter.access.Gate;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.ledger.Snapshot;

/** Answers lists: every one of them waits, checks its centres and is paged alike. */
@Component
public final class Lists {
    private final Snapshot snapshot;
    private final Centres centres;

    Lists(Snapshot snapshot, Centres centres) {
        this.snapshot = snapshot;
        this.centres = centres;
    }

    /**
     * The page that is read, once nothing is wrong with the question.
     *
     * @throws Refused with every mistake in the parameters
     * @throws AccessDeniedException if the parameters name a centre where the caller lacks the right
     */
    public <T> ResponseEntity<Page.Body<T>> answer(
            Parameters parameters, HttpServletRequest request, Supplier<Page<T>> page) {
        Caller.required().require(Gate.right(request), parameters.values("centreId"));
        long minPosition = parameters.minPosition();
        parameters.refuseMistakes();
        return snapshot.at(minPosition, asOf -> {
            if (!centres.at(asOf.position()).keySet().containsAll(parameters.values("centreId"))) {
                parameters.mistake(Mistake.UNKNOWN_CENTRE, "centreId");
            }
            parameters.refuseMistakes();
            return page.get().answer(asOf, request);
        });
    }
}
