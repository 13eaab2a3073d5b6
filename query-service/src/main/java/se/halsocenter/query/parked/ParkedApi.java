package se.halsocenter.query.parked;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.Seen;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.ledger.ParkedEvents;
import se.halsocenter.query.ledger.ParkedEvents.Parked;
import se.halsocenter.query.ledger.ParkedEvents.Retried;
import se.halsocenter.query.web.Lists;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Parameters;

/** What could not be booked (parkerade händelser), for those who watch over the books. */
@RestController
@OpenTo(Right.OPERATIONS)
@RequestMapping(path = "/v1/audit/parked", produces = MediaType.APPLICATION_JSON_VALUE)
final class ParkedApi {
    private final ParkedEvents parked;
    private final Lists lists;

    ParkedApi(ParkedEvents parked, Lists lists) {
        this.parked = parked;
        this.lists = lists;
    }

    @Reads(What.PARKED)
    @GetMapping
    ResponseEntity<Page.Body<Parked>> parked(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Parameters parameters = new Parameters(query);
        parameters.only("limit", "offset", "minPosition");
        PageAsked asked = PageAsked.of(parameters);
        return lists.answer(
                parameters,
                request,
                () -> seen(new Page<>(parked.count(), asked, parked.list(asked.limit(), asked.offset()))));
    }

    private static Page<Parked> seen(Page<Parked> page) {
        Seen.positions(page.items().stream().map(Parked::position).toList());
        return page;
    }

    /** Tries all of them again, in order. */
    @OpenTo(Right.UPKEEP)
    @Reads(What.NOTHING)
    @PostMapping("/retry")
    Retried retry(@RequestParam MultiValueMap<String, String> query) {
        Parameters parameters = new Parameters(query);
        parameters.only();
        parameters.refuseMistakes();
        return parked.retry();
    }
}
