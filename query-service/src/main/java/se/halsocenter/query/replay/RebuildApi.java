package se.halsocenter.query.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.kpi.Answers;
import se.halsocenter.query.web.Parameters;

/** Makes the books anew beside the live ones, which serve meanwhile, and puts them in their place. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.REBUILDS)
@RequestMapping(path = "/v1/operations/rebuild", produces = MediaType.APPLICATION_JSON_VALUE)
final class RebuildApi {
    private final Rebuilds rebuilds;

    RebuildApi(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GetMapping
    Map<String, Object> last(@RequestParam MultiValueMap<String, String> query) {
        Parameters.none(query);
        return answer(rebuilds.last());
    }

    /** Answers at once; one that is under way goes on. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> begin(@RequestParam MultiValueMap<String, String> query) {
        Parameters.none(query);
        return answer(rebuilds.begin());
    }

    /** Puts the books that were live before back in their place, once they have caught up. */
    @PostMapping("/back")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> goBack(@RequestParam MultiValueMap<String, String> query) {
        Parameters.none(query);
        return answer(rebuilds.goBack());
    }

    private static Map<String, Object> answer(Rebuilds.Last last) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("state", Answers.code(last.state()));
        answer.put("startedAt", last.startedAt());
        answer.put("endedAt", last.endedAt());
        return answer;
    }
}
