package se.halsocenter.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.AccessRecorder;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.Seen;
import se.halsocenter.accesslog.What;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.web.BrokenOff;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** The log itself, in pages, or all of it as a stream. */
@RestController
@OpenTo(Right.AUDITS)
@Reads(What.LOG)
final class EventApi {
    private static final Logger LOGGER = LoggerFactory.getLogger(EventApi.class);

    private final EventLog log;
    private final EventPages events;
    private final AccessRecorder accesses;
    private final JsonMapper json;

    EventApi(EventLog log, EventPages events, AccessRecorder accesses, JsonMapper json) {
        this.log = log;
        this.events = events;
        this.accesses = accesses;
        this.json = json;
    }

    /** Answers nothing here when it has written the stream itself. */
    @GetMapping("/v1/audit/events")
    @Nullable
    ResponseEntity<Page.Body<LoggedEvent>> events(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request, HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        Parameters parameters = new Parameters(query);
        Format format = Format.of(parameters, request, Format.NDJSON);
        List<String> known = new ArrayList<>(EventQuestion.PARAMETERS);
        known.add(Format.PARAMETER);
        if (format == Format.JSON) {
            known.addAll(List.of("limit", "offset"));
        }
        parameters.only(known.toArray(String[]::new));
        EventQuestion question = EventQuestion.of(parameters);
        PageAsked asked = PageAsked.of(parameters);
        parameters.refuseMistakes();
        Head head = log.head();
        if (format == Format.JSON) {
            return page(question, head, asked, query, request);
        }
        stream(question, head, query, request, response);
        return null;
    }

    private ResponseEntity<Page.Body<LoggedEvent>> page(
            EventQuestion question,
            Head head,
            PageAsked asked,
            MultiValueMap<String, String> query,
            HttpServletRequest request) {
        Page<LoggedEvent> page = events.page(question, head.position(), asked);
        List<Long> positions = page.items().stream().map(LoggedEvent::position).toList();
        Seen.positions(positions);
        Seen.part(new Seen.Part(
                EventQuestion.kept(query),
                positions.isEmpty() ? 0 : positions.getFirst(),
                positions.isEmpty() ? 0 : positions.getLast()));
        return Format.asJson(page.answer(head, request));
    }

    /** What is found up to the head of this moment; a connection is held only while a batch is read. */
    private void stream(
            EventQuestion question,
            Head head,
            MultiValueMap<String, String> query,
            HttpServletRequest request,
            HttpServletResponse response) {
        Seen.part(new Seen.Part(EventQuestion.kept(query), 1, head.position()));
        accesses.record(request, HttpServletResponse.SC_OK);
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setContentType(Format.NDJSON.mediaType().toString());
        response.setHeader("X-Accel-Buffering", "no"); // nginx collects answers otherwise
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return;
        }
        try {
            OutputStream out = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
            events.all(question, head.position(), batch -> write(batch, out));
        } catch (IOException e) {
            LOGGER.debug("a reader of the log is gone", e);
        } catch (DataAccessException e) {
            throw response.isCommitted() ? new BrokenOff(e) : e;
        }
    }

    private void write(List<LoggedEvent> batch, OutputStream out) throws IOException {
        for (LoggedEvent event : batch) {
            out.write(json.writeValueAsBytes(event));
            out.write('\n');
        }
        out.flush();
    }
}
