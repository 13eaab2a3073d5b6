package se.halsocenter.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.Seen;
import se.halsocenter.accesslog.What;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.query.web.Ids;
import se.halsocenter.query.web.Language;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Who read what: all of it, what concerns one participant, and samples. */
@RestController
@OpenTo(Right.AUDITS)
@RequestMapping("/v1/audit/accesses")
final class AccessApi {
    private static final Duration USUAL_SPAN = Duration.ofDays(30);
    private static final int USUAL_SIZE = 20;
    private static final int LARGEST = 500;
    private static final long SEEDS = 1_000_000_000_000L;

    private final Accesses accesses;
    private final Extracts extracts;
    private final EventLog log;
    private final JsonMapper json;
    private final Clock clock;

    AccessApi(Accesses accesses, Extracts extracts, EventLog log, JsonMapper json, Clock clock) {
        this.accesses = accesses;
        this.extracts = extracts;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    @Reads(What.ACCESSES)
    @GetMapping
    ResponseEntity<?> accesses(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request, HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        Parameters parameters = new Parameters(query);
        Format format = Format.of(parameters, request, Format.FHIR);
        List<String> known = new ArrayList<>(AccessQuestion.PARAMETERS);
        known.addAll(List.of("limit", "offset", Format.PARAMETER));
        parameters.only(known.toArray(String[]::new));
        AccessQuestion question = AccessQuestion.of(parameters);
        PageAsked asked = PageAsked.of(parameters);
        parameters.refuseMistakes();
        Page<LoggedAccess> page = accesses.page(question, asked);
        seen(page.items());
        return format == Format.JSON ? Format.asJson(page.answer(log.head(), request)) : fhir(page, request);
    }

    private ResponseEntity<byte[]> fhir(Page<LoggedAccess> page, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        page.link(headers, request);
        return ResponseEntity.ok()
                .headers(headers)
                .contentType(Format.FHIR.mediaType())
                .body(json.writeValueAsBytes(AuditEvents.bundle(page)));
    }

    @Reads(What.SAMPLE)
    @GetMapping(path = "/sample", produces = "application/json")
    Accesses.Sample sample(@RequestParam MultiValueMap<String, String> query) {
        Parameters parameters = new Parameters(query);
        parameters.only("from", "to", "size", "seed");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant to = parameters.one("to", Parameters::instant).orElse(now);
        Instant from = parameters.one("from", Parameters::instant).orElse(to.minus(USUAL_SPAN));
        int size = parameters.number("size", USUAL_SIZE, 1, LARGEST);
        long seed = parameters
                .one("seed", Parameters::position)
                .orElseGet(() -> ThreadLocalRandom.current().nextLong(SEEDS));
        if (to.isAfter(now)) {
            parameters.mistake(Mistake.IN_THE_FUTURE, "to");
        }
        parameters.refuseMistakes();
        Accesses.Sample sample = accesses.sample(from, to, size, seed);
        seen(sample.items());
        return sample;
    }

    /** <i>Loggutdrag</i>: what one participant may know of who read about them. */
    @Reads(What.EXTRACT)
    @GetMapping("/extract")
    ResponseEntity<?> extract(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request, HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        Parameters parameters = new Parameters(query);
        Format format = Format.of(parameters, request, Format.TEXT);
        parameters.only("participantId", "from", "to", Format.PARAMETER);
        Optional<UUID> participant = parameters.one("participantId", Ids::read);
        if (!parameters.has("participantId")) {
            parameters.mistake(Mistake.MISSING, "participantId");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = parameters.one("from", Parameters::instant).orElse(Instant.EPOCH);
        Instant to = parameters.one("to", Parameters::instant).orElse(now);
        parameters.refuseMistakes();
        UUID id = participant.orElseThrow();
        Extract extract = extracts.of(id, from, to, Language.of(request)).orElseThrow(Ids::unknown);
        Seen.participants(List.of(id));
        return format == Format.JSON
                ? ResponseEntity.ok().contentType(format.mediaType()).body(extract)
                : ResponseEntity.ok().contentType(format.mediaType()).body(extract.text());
    }

    /** Who reads the access log learns about whom others have read. */
    private static void seen(List<LoggedAccess> items) {
        Seen.participants(
                items.stream().flatMap(it -> it.participants().stream()).toList());
    }
}
