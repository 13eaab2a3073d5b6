package se.halsocenter.command.centre;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.halsocenter.command.write.CommonRefusal;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.Phase;

/** Looks up the centres that other subjects' writes name. */
@Component
public final class Centres {
    private static final int LONGEST_ID = 40;
    private static final CentreOpened UNKNOWN =
            new CentreOpened("", "", "", LocalDate.EPOCH, Phase.ESTABLISHMENT, null, 0, 0);

    private final EventLog log;

    Centres(EventLog log) {
        this.log = log;
    }

    /** The centre that a field of the body names; if there is none, that is noted and a placeholder returned. */
    public CentreOpened named(JsonBody body, String field) {
        String centreId = body.text(field, LONGEST_ID);
        return log.stream(centreId).stream()
                .map(event -> event.payload())
                .filter(CentreOpened.class::isInstance)
                .map(CentreOpened.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    body.refuse(field, CommonRefusal.UNKNOWN_CENTRE);
                    return UNKNOWN;
                });
    }
}
