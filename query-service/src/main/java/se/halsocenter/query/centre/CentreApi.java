package se.halsocenter.query.centre;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.Caller;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.AsKnown;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.web.Ids;

/** The centres: all that the caller sees in short, and one with its settings, targets, hours, meetings and codes. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.CENTRE_DETAILS)
@RequestMapping(path = "/v1/centres", produces = MediaType.APPLICATION_JSON_VALUE)
final class CentreApi {
    private final AsKnown asKnown;
    private final EventLog log;
    private final Centres centres;

    CentreApi(AsKnown asKnown, EventLog log, Centres centres) {
        this.asKnown = asKnown;
        this.log = log;
        this.centres = centres;
    }

    /** All centres that the caller sees, by id. */
    record All(Head asOf, List<Centre> centres) {
        All {
            centres = List.copyOf(centres);
        }
    }

    /**
     * A centre in short.
     *
     * @param name as it was registered last
     * @param municipality four-digit code (kommunkod)
     */
    record Centre(String centreId, String name, String municipality, LocalDate openedOn) {}

    @GetMapping
    All centres(@RequestParam MultiValueMap<String, String> query) {
        return asKnown.read(query, asOf -> new All(asOf, seen(asOf.position())));
    }

    @GetMapping("/{centreId}")
    CentreDetail centre(@PathVariable String centreId, @RequestParam MultiValueMap<String, String> query) {
        return asKnown.read(
                query,
                asOf -> CentreDetail.of(asOf, log.stream(centreId, asOf.position()))
                        .orElseThrow(Ids::unknown));
    }

    private List<Centre> seen(long position) {
        Caller caller = Caller.required();
        return centres.named(position).stream()
                .filter(centre -> caller.sees(centre.id()))
                .map(centre -> new Centre(centre.id(), centre.name(), centre.municipality(), centre.openedOn()))
                .toList();
    }
}
