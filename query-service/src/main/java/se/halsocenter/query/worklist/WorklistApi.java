package se.halsocenter.query.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.referral.Due;
import se.halsocenter.query.referral.Task;
import se.halsocenter.query.web.Lists;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Parameters;
import se.halsocenter.query.web.Today;
import se.halsocenter.query.worklist.Worklist.Wanted;

/** What is to be done. */
@RestController
@OpenTo(Right.CASES)
final class WorklistApi {
    private static final int DAYS_AHEAD = 14;

    private final Worklist worklist;
    private final Lists lists;
    private final Today today;

    WorklistApi(Worklist worklist, Lists lists, Today today) {
        this.worklist = worklist;
        this.lists = lists;
        this.today = today;
    }

    @Reads(What.WORKLIST)
    @GetMapping(path = "/v1/worklist", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page.Body<Due>> worklist(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Parameters parameters = new Parameters(query);
        parameters.only("centreId", "kind", "on", "until", "limit", "offset", "minPosition");
        LocalDate on = parameters.one("on", Parameters::day).orElseGet(today::day);
        Wanted wanted = new Wanted(
                parameters.distinct("centreId"),
                parameters.codes("kind", Task.Kind.class),
                on,
                parameters.one("until", Parameters::day).orElse(on.plusDays(DAYS_AHEAD)));
        PageAsked page = PageAsked.of(parameters);
        return lists.answer(
                parameters, request, () -> worklist.page(wanted, page).seen(Due::participantId, Due::referralId));
    }
}
