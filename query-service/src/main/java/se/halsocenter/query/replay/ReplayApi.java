package se.halsocenter.query.replay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import se.halsocenter.access.Caller;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.checkpoint.Attested;
import se.halsocenter.query.web.Body;
import se.halsocenter.query.web.Ids;
import se.halsocenter.query.web.Parameters;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replays the history to a position, and says whether the figures come out the same. Events are named by their position
 * only: who reads those does so in the log, which is recorded.
 */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.AUDITS)
@RequestMapping("/v1/audit/replays")
final class ReplayApi {
    private static final Logger LOGGER = LoggerFactory.getLogger(ReplayApi.class);

    /** Something is said at least this often, so that nobody on the way takes the connection for a dead one. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final Replays replays;
    private final Replaying replaying;
    private final ReplayPlans plans;
    private final JsonMapper json;

    ReplayApi(Replays replays, Replaying replaying, ReplayPlans plans, JsonMapper json) {
        this.replays = replays;
        this.replaying = replaying;
        this.plans = plans;
        this.json = json;
    }

    /** Answers at once; the replay goes on by itself. */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> begin(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Parameters.none(query);
        Body body = Body.of(request);
        ReplayRequest wanted = ReplayRequest.of(body);
        ReplayPlan plan = plans.of(wanted, body);
        Replay replay = replaying.begin(wanted.id(), Caller.required().actor(), plan);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/audit/replays/" + replay.id()))
                .body(ReplayAnswers.replay(replay));
    }

    /** Those that are remembered, the newest first. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> replays(@RequestParam MultiValueMap<String, String> query) {
        Parameters.none(query);
        return Map.of("items", replays.all().stream().map(ReplayAnswers::replay).toList());
    }

    @GetMapping(path = "/{replayId}", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> replay(@PathVariable String replayId, @RequestParam MultiValueMap<String, String> query) {
        Parameters.none(query);
        return ReplayAnswers.replay(found(replayId));
    }

    /** The very text that was signed of what it came to. */
    @GetMapping(path = "/{replayId}", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String statement(@PathVariable String replayId, @RequestParam MultiValueMap<String, String> query) {
        Parameters.none(query);
        return Optional.ofNullable(found(replayId).attested())
                .map(Attested::note)
                .orElseThrow(() -> new Refused(Problem.NO_STATEMENT, List.of()));
    }

    /** The same, told anew whenever it has come further, until it has ended; in the request's own virtual thread. */
    @GetMapping(path = "/{replayId}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(
            @PathVariable String replayId,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request,
            HttpServletResponse response) {
        Parameters.none(query);
        Replay replay = found(replayId);
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // nginx collects answers otherwise
        try {
            tell(replay, response.getOutputStream());
        } catch (IOException e) {
            LOGGER.debug("whoever followed a replay is gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Replay first, OutputStream listener) throws IOException, InterruptedException {
        Optional<Replay> known = Optional.of(first);
        while (known.isPresent()) {
            Replay replay = known.get();
            String data = json.writeValueAsString(ReplayAnswers.replay(replay));
            listener.write("event: %s\ndata: %s\n\n"
                    .formatted(replay.state().ended() ? "ended" : "progress", data)
                    .getBytes(StandardCharsets.UTF_8));
            listener.flush();
            known = replay.state().ended() ? Optional.empty() : replays.next(replay, HEARTBEAT);
        }
    }

    /** What has ended stays as it ended. */
    @DeleteMapping(path = "/{replayId}", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> cancel(@PathVariable String replayId, @RequestParam MultiValueMap<String, String> query) {
        Parameters.none(query);
        Replay replay = replaying.cancel(Ids.of(replayId)).orElseThrow(Ids::unknown);
        return ReplayAnswers.replay(replay);
    }

    private Replay found(String id) {
        return replays.find(Ids.of(id)).orElseThrow(Ids::unknown);
    }
}
