package se.halsocenter.query.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.Head;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.CoachHoursReported;
import se.halsocenter.events.CentreEvent.CodeAdded;
import se.halsocenter.events.CentreEvent.SettingsChanged;
import se.halsocenter.events.CentreEvent.SteeringMeetingHeld;
import se.halsocenter.events.CentreEvent.TargetSet;
import se.halsocenter.events.Facts;
import se.halsocenter.query.Words;

/**
 * What a report is about: a centre in a year, as it was known.
 *
 * @param name as it was registered last
 * @param codes that the centre has added, by list and code such as {@code focusArea/CULTURE}
 */
record Subject(Head asOf, String centreId, String name, LocalDate openedOn, int year, Map<String, Words> codes) {
    Subject {
        codes = Map.copyOf(codes);
    }

    /** The subject that a centre's history states, if it is one's. */
    static Optional<Subject> of(Head asOf, int year, List<StoredEvent> history) {
        if (history.isEmpty() || !(history.getFirst().payload() instanceof CentreOpened)) {
            return Optional.empty();
        }
        Facts<CentreEvent> facts = StoredEvent.facts(CentreEvent.class, history);
        @Nullable CentreOpened opened = null;
        String name = "";
        Map<String, Words> codes = new HashMap<>();
        for (Facts.Fact<CentreEvent> fact : facts.all()) {
            switch (fact.event()) {
                case CentreOpened it -> {
                    opened = it;
                    name = it.name();
                }
                case SettingsChanged it -> name = it.name() == null ? name : it.name();
                case CodeAdded it -> codes.put(it.list() + "/" + it.code(), new Words(it.swedish(), it.english()));
                case SteeringMeetingHeld _, TargetSet _, CoachHoursReported _ -> {}
            }
        }
        return opened == null
                ? Optional.empty()
                : Optional.of(new Subject(asOf, opened.centreId(), name, opened.openedOn(), year, codes));
    }

    /** The same as it was known at another place in the log. */
    Subject at(Head known) {
        return new Subject(known, centreId, name, openedOn, year, codes);
    }
}
