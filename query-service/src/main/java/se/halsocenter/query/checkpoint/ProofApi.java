package se.halsocenter.query.checkpoint;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.query.web.Ids;
import se.halsocenter.query.web.Parameters;

/** Proves that a single event stands in the log. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.AUDITS)
final class ProofApi {
    private final Proofs proofs;

    ProofApi(Proofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping(path = "/v1/audit/events/{position}/proof", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> proof(@PathVariable String position, @RequestParam MultiValueMap<String, String> query) {
        Parameters parameters = new Parameters(query);
        parameters.only("size");
        long asked = Parameters.position(position).orElseThrow(Ids::unknown);
        return CheckpointAnswers.inclusion(proofs.inclusion(asked, parameters));
    }
}
