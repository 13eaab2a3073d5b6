package se.halsocenter.query.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.AccessRecorder;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.Seen;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;
import tools.jackson.databind.json.JsonMapper;

/** What changes, as server-sent events, told as soon as it can be read. */
@RestController
@OpenTo(Right.CASES)
final class ChangesApi {
    private static final Logger LOGGER = LoggerFactory.getLogger(ChangesApi.class);

    private final Feed feed;
    private final WantedReader reader;
    private final AccessRecorder accesses;
    private final JsonMapper json;
    private final Duration heartbeat;
    private final Duration retry;

    ChangesApi(
            Feed feed,
            WantedReader reader,
            AccessRecorder accesses,
            JsonMapper json,
            @Value("${halsocenter.live.heartbeat}") Duration heartbeat,
            @Value("${halsocenter.live.retry}") Duration retry) {
        this.feed = feed;
        this.reader = reader;
        this.accesses = accesses;
        this.json = json;
        this.heartbeat = heartbeat;
        this.retry = retry;
    }

    /** Answers for as long as the client listens, in the request's own virtual thread. */
    @Reads(What.CHANGES)
    @GetMapping(path = "/v1/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void changes(
            @RequestParam MultiValueMap<String, String> query,
            @RequestHeader(name = WantedReader.LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response) {
        Wanted wanted = reader.read(query, lastEventId);
        Seen.participants(List.of());
        accesses.record(request, response.getStatus());
        if (!feed.join()) {
            throw new Refused(Problem.TOO_MANY_LISTENERS, List.of());
        }
        try {
            ShallowEtagHeaderFilter.disableContentCaching(request);
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Accel-Buffering", "no"); // nginx collects answers otherwise
            if (!HttpMethod.HEAD.matches(request.getMethod())) {
                new Listener(feed, json, response.getOutputStream(), wanted, heartbeat).tell(retry);
            }
        } catch (IOException e) {
            LOGGER.debug("a listener is gone", e);
        } catch (DataAccessException e) {
            LOGGER.warn("a listener must come again: {}", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            feed.leave();
        }
    }
}
