package se.halsocenter.query.page;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.CentreEvent.CodeAdded;
import se.halsocenter.query.Labels;
import se.halsocenter.query.Words;
import se.halsocenter.query.group.GroupNames;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.ledger.Centres.Named;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.PlanEntries;

/** What the values of dimensions are called: by the code lists, by what the centres added to them, and by names. */
@Component
final class Codes {
    private static final Map<String, String> KINDS = Map.of(
            "conversations", "conversationKind",
            "guidances", "organisationKind",
            "activities", "activityKind",
            "audience", "activityKind");
    private static final Map<String, String> REASONS =
            Map.of("prescriptions-returned", "returnReason", "declined", "declineReason");
    private static final Map<String, String> OUTCOMES = Map.of("plan-items", "itemOutcome");
    private static final int SHORT_ID = 8;

    private final EventLog log;
    private final GroupNames groups;

    Codes(EventLog log, GroupNames groups) {
        this.log = log;
        this.groups = groups;
    }

    /** What a value is called in the language of a visit; whatever nobody has named stands as it is. */
    Function<String, String> of(Kpi kpi, Dimension dimension, Visit visit) {
        Frame frame = visit.frame();
        return switch (dimension) {
            case CENTRE -> visit::nameOf;
            case GROUP -> named(groups.all(), frame);
            case AGE_BAND -> band -> age(band, frame);
            case CARE_UNIT, SEGMENT -> value -> stated(value, frame);
            case VALUE_TABLE -> version -> frame.say("version ", "version ") + version;
            case FOCUS_AREA -> extended("focusArea", visit);
            case KIND ->
                KINDS.containsKey(kpi.id()) ? listed(KINDS.get(kpi.id()), frame) : extended("groupKind", visit);
            case REASON -> listed(REASONS.getOrDefault(kpi.id(), "reason"), frame);
            case OUTCOME -> outcome(listed(OUTCOMES.getOrDefault(kpi.id(), "outcome"), frame), frame);
            case PURPOSE -> listed("conversationKind", frame);
            case MUNICIPALITY, SEX, SOURCE, PROFESSION, CHANNEL, PRECISION, TIME_POINT, TRACK, INSTRUMENT ->
                listed(dimension.label(), frame);
        };
    }

    private static Function<String, String> named(Map<String, String> names, Frame frame) {
        return id -> names.getOrDefault(
                id, frame.say("Grupp ", "Group ") + id.substring(0, Math.min(id.length(), SHORT_ID)));
    }

    private static Function<String, String> listed(String list, Frame frame) {
        return code -> code.equals(Dimension.UNSTATED) ? stated(code, frame) : frame.say(Labels.of(list, code));
    }

    private static Function<String, String> outcome(Function<String, String> listed, Frame frame) {
        return code -> code.equals(PlanEntries.NOT_FOLLOWED_UP)
                ? frame.say("Inte uppföljd än", "Not followed up yet")
                : listed.apply(code);
    }

    /** A list that centres add their own codes to, which their histories are read for only when such a code is met. */
    private Function<String, String> extended(String list, Visit visit) {
        Map<String, Words> own = new HashMap<>();
        return code -> {
            String label = listed(list, visit.frame()).apply(code);
            if (label.equals(code) && own.isEmpty()) {
                own.putAll(added(list, visit));
            }
            return Optional.ofNullable(own.get(code)).map(visit.frame()::say).orElse(label);
        };
    }

    private Map<String, Words> added(String list, Visit visit) {
        @Nullable String one = visit.centre();
        List<String> centres =
                one == null ? visit.centres().stream().map(Named::id).toList() : List.of(one);
        return centres.stream()
                .flatMap(centre -> log.stream(centre, visit.asOf().position()).stream())
                .map(StoredEvent::payload)
                .flatMap(event -> event instanceof CentreEvent it && it instanceof CodeAdded added
                        ? Optional.of(added).stream()
                        : Optional.<CodeAdded>empty().stream())
                .filter(added -> added.list().equals(list))
                .collect(toMap(
                        CodeAdded::code,
                        added -> new Words(added.swedish(), added.english()),
                        (first, later) -> later));
    }

    private static String age(String band, Frame frame) {
        if (band.equals(Dimension.UNSTATED)) {
            return stated(band, frame);
        }
        return band.endsWith("+")
                ? frame.say(band.replace("+", " år och äldre"), band.replace("+", " and older"))
                : band.replace('-', '–') + frame.say(" år", " years");
    }

    private static String stated(String value, Frame frame) {
        return value.equals(Dimension.UNSTATED) ? frame.say("uppgift saknas", "not stated") : value;
    }
}
