package se.halsocenter.query.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.Caller;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.explanation.Wording;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.publication.Publication.Frozen;
import se.halsocenter.query.web.Body;
import se.halsocenter.query.web.Ids;
import se.halsocenter.query.web.Language;
import se.halsocenter.query.web.Lists;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Parameters;

/** Publishes figures, and reads what was published. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.FIGURES)
@RequestMapping(path = "/v1/publications", produces = MediaType.APPLICATION_JSON_VALUE)
final class PublicationApi {
    /** As long as anybody keeps anything (RFC 8246): the bytes of an address never change. */
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    private final Publishing publishing;
    private final Publications publications;
    private final Revisions revisions;
    private final Centres centres;
    private final Lists lists;

    PublicationApi(
            Publishing publishing, Publications publications, Revisions revisions, Centres centres, Lists lists) {
        this.publishing = publishing;
        this.publications = publications;
        this.revisions = revisions;
        this.centres = centres;
        this.lists = lists;
    }

    @OpenTo(Right.PUBLISHING)
    @PostMapping
    ResponseEntity<Map<String, Object>> publish(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Body body = Body.of(request);
        Parameters parameters = new Parameters(query);
        parameters.only("dryRun");
        boolean dryRun = parameters.flag("dryRun");
        parameters.refuseMistakes();
        Publication publication = publishing.publish(body, IdempotencyKey.of(request, body), dryRun);
        return dryRun
                ? ResponseEntity.ok(PublicationAnswers.triedOut(publication))
                : ResponseEntity.created(URI.create("/v1/publications/" + publication.id()))
                        .eTag(publication.sha256())
                        .body(PublicationAnswers.publication(publication));
    }

    @GetMapping
    ResponseEntity<Page.Body<Map<String, Object>>> publications(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Parameters parameters = new Parameters(query);
        parameters.only("minPosition", "limit", "offset");
        PageAsked asked = PageAsked.of(parameters);
        return lists.answer(parameters, request, () -> publications.page(asked).map(PublicationAnswers::publication));
    }

    /** The very bytes that were published. */
    @GetMapping("/{publicationId}")
    ResponseEntity<byte[]> publication(
            @PathVariable String publicationId,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletResponse response) {
        Parameters.none(query);
        Frozen frozen = publications.find(Ids.of(publicationId)).orElseThrow(Ids::unknown);
        String digest = "sha-256=:%s:"
                .formatted(Base64.getEncoder()
                        .encodeToString(
                                HexFormat.of().parseHex(frozen.publication().sha256())));
        // there already, to be replaced
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        return ResponseEntity.ok()
                .eTag(frozen.publication().sha256())
                .header("Repr-Digest", digest)
                .body(frozen.utf8());
    }

    @GetMapping("/{publicationId}/changes")
    Map<String, Object> changes(
            @PathVariable String publicationId,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request) {
        long minPosition = Parameters.onlyMinPosition(query);
        Frozen frozen = publications.find(Ids.of(publicationId)).orElseThrow(Ids::unknown);
        List<Revised> figures = revisions.since(frozen, minPosition);
        RevisionNote note = new RevisionNote(new Wording(Language.of(request)), names());
        return PublicationAnswers.changes(frozen.publication(), figures, note.sentences(frozen.publication(), figures));
    }

    /** What a centre is called is no secret. */
    private Map<String, String> names() {
        return Caller.outsideReader().see(() -> centres.names(Long.MAX_VALUE));
    }
}
