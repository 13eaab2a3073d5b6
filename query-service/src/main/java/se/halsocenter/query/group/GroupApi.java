package se.halsocenter.query.group;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.GroupEvent.GroupEnded;
import se.halsocenter.events.GroupEvent.GroupStarted;
import se.halsocenter.events.GroupEvent.SessionHeld;
import se.halsocenter.query.group.Group.Attendance;
import se.halsocenter.query.group.GroupView.Row;
import se.halsocenter.query.group.GroupView.Status;
import se.halsocenter.query.group.GroupView.Wanted;
import se.halsocenter.query.ledger.Snapshot;
import se.halsocenter.query.web.Ids;
import se.halsocenter.query.web.Lists;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Parameters;
import se.halsocenter.query.web.Stated;
import se.halsocenter.query.web.Today;

/** The groups: a list of them, and one with its sessions and its roster. */
@RestController
@OpenTo(Right.CASES)
@RequestMapping(path = "/v1/groups", produces = MediaType.APPLICATION_JSON_VALUE)
final class GroupApi {
    private final GroupView view;
    private final Lists lists;
    private final Snapshot snapshot;
    private final Today today;

    GroupApi(GroupView view, Lists lists, Snapshot snapshot, Today today) {
        this.view = view;
        this.lists = lists;
        this.snapshot = snapshot;
        this.today = today;
    }

    /**
     * A group.
     *
     * @param people who gave a name, each once
     * @param trainingMinutes people present, also without a name, x length
     */
    record Detail(
            Head asOf,
            UUID id,
            long version,
            Status status,
            Stated<GroupStarted> start,
            @Nullable Stated<GroupEnded> end,
            List<Stated<SessionHeld>> sessions,
            List<Attendance> roster,
            int people,
            long trainingMinutes) {}

    @Reads(What.NOTHING)
    @GetMapping
    ResponseEntity<Page.Body<Row>> groups(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Parameters parameters = new Parameters(query);
        parameters.only("centreId", "status", "on", "limit", "offset", "minPosition");
        Wanted wanted = new Wanted(
                parameters.distinct("centreId"),
                parameters.codes("status", Status.class),
                parameters.one("on", Parameters::day).orElseGet(today::day));
        PageAsked page = PageAsked.of(parameters);
        return lists.answer(parameters, request, () -> view.page(wanted, page));
    }

    @Reads(What.GROUP)
    @GetMapping("/{groupId}")
    Detail group(@PathVariable String groupId, @RequestParam MultiValueMap<String, String> query) {
        long minPosition = Parameters.onlyMinPosition(query);
        UUID id = Ids.of(groupId);
        return snapshot.at(minPosition, asOf -> {
            List<StoredEvent> history = snapshot.history(id.toString());
            return standing(history)
                    .map(group -> {
                        Seen.one(id, mentioned(group));
                        return detail(asOf, id, group, history, today.day());
                    })
                    .orElseThrow(Ids::unknown);
        });
    }

    private static List<UUID> mentioned(Group group) {
        return group.roster().stream().map(Attendance::participantId).toList();
    }

    private static Optional<Group> standing(List<StoredEvent> history) {
        boolean group = !history.isEmpty() && history.getFirst().payload() instanceof GroupEvent;
        return group ? Group.of(StoredEvent.facts(GroupEvent.class, history)) : Optional.empty();
    }

    private static Detail detail(Head asOf, UUID id, Group group, List<StoredEvent> history, LocalDate on) {
        List<Attendance> roster = group.roster();
        return new Detail(
                asOf,
                id,
                history.size(),
                GroupView.status(group.start().startsOn(), group.endedOn(), on),
                Stated.of(group.started(), history),
                group.end().map(end -> Stated.of(end, history)).orElse(null),
                group.sessions().stream()
                        .map(session -> Stated.of(session, history))
                        .toList(),
                roster,
                roster.size(),
                group.trainingMinutes());
    }
}
