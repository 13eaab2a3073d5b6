package se.halsocenter.command.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.halsocenter.command.write.CommonRefusal;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.CodeAdded;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.CentreEvent.SettingsChanged;
import se.halsocenter.events.Facts.Fact;

/** Looks up the centres that other subjects' writes concern. */
@Component
public final class Centres {
    private static final int LONGEST_ID = 40;
    private static final Pattern POSSIBLE_ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final CentreSettings UNKNOWN = new CentreSettings(
            new CentreOpened("", "", "", LocalDate.EPOCH, Phase.ESTABLISHMENT, null, 0, 0), List.of(), List.of());

    private final EventLog log;

    Centres(EventLog log) {
        this.log = log;
    }

    /** The centre that a field of the body names; if there is none, that is noted and a placeholder returned. */
    public CentreSettings named(JsonBody body, String field) {
        return withId(body.text(field, LONGEST_ID)).orElseGet(() -> {
            body.refuse(field, CommonRefusal.UNKNOWN_CENTRE);
            return UNKNOWN;
        });
    }

    /** The centre with an id. */
    public Optional<CentreSettings> withId(String centreId) {
        if (!POSSIBLE_ID.matcher(centreId).matches()) {
            return Optional.empty();
        }
        List<StoredEvent> history = log.stream(centreId);
        if (history.isEmpty() || !(history.getFirst().payload() instanceof CentreOpened)) {
            return Optional.empty();
        }
        List<CentreEvent> facts = StoredEvent.facts(CentreEvent.class, history).all().stream()
                .map(Fact::event)
                .toList();
        return Optional.of(new CentreSettings(
                (CentreOpened) facts.getFirst(), of(facts, SettingsChanged.class), of(facts, CodeAdded.class)));
    }

    private static <E extends CentreEvent> List<E> of(List<CentreEvent> facts, Class<E> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
