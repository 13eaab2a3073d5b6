package se.halsocenter.query.activity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import se.halsocenter.accesslog.What;
import se.halsocenter.eventlog.Head;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.query.activity.ActivityView.Row;
import se.halsocenter.query.activity.ActivityView.Wanted;
import se.halsocenter.query.ledger.Snapshot;
import se.halsocenter.query.web.Ids;
import se.halsocenter.query.web.Lists;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Parameters;
import se.halsocenter.query.web.Stated;

/** The open activities. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.CASES)
@RequestMapping(path = "/v1/activities", produces = MediaType.APPLICATION_JSON_VALUE)
final class ActivityApi {
    private final ActivityView view;
    private final Lists lists;
    private final Snapshot snapshot;

    ActivityApi(ActivityView view, Lists lists, Snapshot snapshot) {
        this.view = view;
        this.lists = lists;
        this.snapshot = snapshot;
    }

    /** An activity. */
    record Detail(
            Head asOf, UUID id, long version, @JsonUnwrapped Stated<ActivityEvent> held) {}

    @GetMapping
    ResponseEntity<Page.Body<Row>> activities(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Parameters parameters = new Parameters(query);
        parameters.only("centreId", "from", "to", "limit", "offset", "minPosition");
        Wanted wanted = new Wanted(
                parameters.distinct("centreId"),
                parameters.one("from", Parameters::day),
                parameters.one("to", Parameters::day));
        PageAsked page = PageAsked.of(parameters);
        return lists.answer(parameters, request, () -> view.page(wanted, page));
    }

    @GetMapping("/{activityId}")
    Detail activity(@PathVariable String activityId, @RequestParam MultiValueMap<String, String> query) {
        long minPosition = Parameters.onlyMinPosition(query);
        UUID id = Ids.of(activityId);
        return snapshot.at(minPosition, asOf -> detail(asOf, id, snapshot.history(id.toString())));
    }

    private static Detail detail(Head asOf, UUID id, List<StoredEvent> history) {
        if (history.isEmpty() || !(history.getFirst().payload() instanceof ActivityEvent)) {
            throw Ids.unknown();
        }
        return StoredEvent.facts(ActivityEvent.class, history).all().stream()
                .findFirst()
                .map(fact -> new Detail(asOf, id, history.size(), Stated.of(fact, history)))
                .orElseThrow(Ids::unknown);
    }
}
