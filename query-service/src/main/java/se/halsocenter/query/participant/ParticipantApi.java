package se.halsocenter.query.participant;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.Seen;
import se.halsocenter.accesslog.What;
import se.halsocenter.eventlog.Head;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.query.ledger.Snapshot;
import se.halsocenter.query.participant.ParticipantView.Row;
import se.halsocenter.query.participant.ParticipantWays.Attendance;
import se.halsocenter.query.participant.ParticipantWays.Way;
import se.halsocenter.query.web.Ids;
import se.halsocenter.query.web.Lists;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Parameters;

/** The participants, by id only: who they are is known to the vault. */
@RestController
@OpenTo(Right.CASES)
@RequestMapping(path = "/v1/participants", produces = MediaType.APPLICATION_JSON_VALUE)
final class ParticipantApi {
    private final ParticipantView view;
    private final ParticipantWays ways;
    private final Lists lists;
    private final Snapshot snapshot;

    ParticipantApi(ParticipantView view, ParticipantWays ways, Lists lists, Snapshot snapshot) {
        this.view = view;
        this.ways = ways;
        this.lists = lists;
        this.snapshot = snapshot;
    }

    /** A participant with ways and groups. */
    record Participant(
            Head asOf,
            UUID id,
            long version,
            int birthYear,
            Sex sex,
            boolean erased,
            List<Way> referrals,
            List<Attendance> groups) {}

    @Reads(What.PARTICIPANTS)
    @GetMapping
    ResponseEntity<Page.Body<Row>> participants(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Parameters parameters = new Parameters(query);
        parameters.only("centreId", "limit", "offset", "minPosition");
        List<String> centres = parameters.distinct("centreId");
        PageAsked page = PageAsked.of(parameters);
        return lists.answer(parameters, request, () -> view.page(centres, page).seen(Row::id, Row::id));
    }

    @Reads(What.PARTICIPANT)
    @GetMapping("/{participantId}")
    Participant participant(@PathVariable String participantId, @RequestParam MultiValueMap<String, String> query) {
        long minPosition = Parameters.onlyMinPosition(query);
        UUID id = Ids.of(participantId);
        return snapshot.at(
                minPosition,
                asOf -> view.one(id)
                        .map(it -> seen(new Participant(
                                asOf,
                                id,
                                it.version(),
                                it.birthYear(),
                                it.sex(),
                                it.erased(),
                                ways.referrals(id),
                                ways.groups(id))))
                        .orElseThrow(Ids::unknown));
    }

    private static Participant seen(Participant participant) {
        Seen.one(participant.id(), List.of(participant.id()));
        Seen.streams(participant.referrals().stream().map(Way::referralId).toList());
        Seen.streams(participant.groups().stream().map(Attendance::groupId).toList());
        return participant;
    }
}
