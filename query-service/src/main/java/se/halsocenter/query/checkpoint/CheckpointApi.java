package se.halsocenter.query.checkpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
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
import se.halsocenter.proofs.prover.CheckpointSigner;
import se.halsocenter.query.web.Ids;
import se.halsocenter.query.web.Lists;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Parameters;

/** Signed tree heads, the proofs between them and the key. They are about nobody, and the more have them the better. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.CHECKPOINTS)
@RequestMapping(path = "/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
final class CheckpointApi {
    private static final MediaType NOTE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Checkpoints checkpoints;
    private final Heads heads;
    private final Proofs proofs;
    private final Lists lists;

    CheckpointApi(Checkpoints checkpoints, Heads heads, Proofs proofs, Lists lists) {
        this.checkpoints = checkpoints;
        this.heads = heads;
        this.proofs = proofs;
        this.lists = lists;
    }

    @GetMapping("/checkpoints")
    ResponseEntity<Page.Body<Map<String, Object>>> checkpoints(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Parameters parameters = new Parameters(query);
        parameters.only("minPosition", "limit", "offset");
        PageAsked asked = PageAsked.of(parameters);
        return lists.answer(parameters, request, () -> heads.page(asked).map(CheckpointAnswers::head));
    }

    @GetMapping(
            path = "/checkpoints/latest",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<Object> latest(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Parameters.none(query);
        return answer(heads.latest().orElseThrow(Ids::unknown), request);
    }

    @GetMapping(
            path = "/checkpoints/{size}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<Object> checkpoint(
            @PathVariable String size, @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Parameters.none(query);
        return answer(head(size), request);
    }

    /** The very text that was signed, or the same as JSON with what stands beside it. */
    private static ResponseEntity<Object> answer(SignedHead head, HttpServletRequest request) {
        return wantsText(request)
                ? ResponseEntity.ok().contentType(NOTE).body(head.note())
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(CheckpointAnswers.head(head));
    }

    private static boolean wantsText(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        List<MediaType> accepted = accept == null ? List.of() : MediaType.parseMediaTypes(accept);
        return accepted.stream()
                .filter(it -> it.includes(MediaType.APPLICATION_JSON) || it.includes(MediaType.TEXT_PLAIN))
                .max(Comparator.comparingDouble(MediaType::getQualityValue))
                .filter(it -> !it.includes(MediaType.APPLICATION_JSON))
                .isPresent();
    }

    @GetMapping("/checkpoints/{size}/consistency")
    Map<String, Object> consistency(@PathVariable String size, @RequestParam MultiValueMap<String, String> query) {
        Parameters parameters = new Parameters(query);
        parameters.only("from");
        return CheckpointAnswers.consistency(proofs.consistency(head(size), parameters));
    }

    @GetMapping("/key")
    Map<String, Object> key(@RequestParam MultiValueMap<String, String> query) {
        Parameters.none(query);
        String key = checkpoints
                .signing()
                .map(Signing::signer)
                .map(CheckpointSigner::verifierKey)
                .or(() -> heads.latest().map(SignedHead::key))
                .orElseThrow(Ids::unknown);
        return CheckpointAnswers.key(key);
    }

    private SignedHead head(String size) {
        return Parameters.position(size).flatMap(heads::of).orElseThrow(Ids::unknown);
    }
}
