package se.halsocenter.query.centre;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.Caller;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.AsKnown;
import se.halsocenter.query.web.Ids;

/** The centres: all that the caller sees in short, and one with its settings, targets, hours, meetings and codes. */
@RestController
@OpenTo(Right.CENTRE_DETAILS)
@RequestMapping(path = "/v1/centres", produces = MediaType.APPLICATION_JSON_VALUE)
final class CentreApi {
    private final AsKnown asKnown;
    private final EventLog log;
    private final JdbcClient jdbc;

    CentreApi(AsKnown asKnown, EventLog log, JdbcClient jdbc) {
        this.asKnown = asKnown;
        this.log = log;
        this.jdbc = jdbc;
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
        return asKnown.read(query, asOf -> new All(asOf, seen(at(asOf.position()))));
    }

    @GetMapping("/{centreId}")
    CentreDetail centre(@PathVariable String centreId, @RequestParam MultiValueMap<String, String> query) {
        return asKnown.read(
                query,
                asOf -> CentreDetail.of(asOf, log.stream(centreId, asOf.position()))
                        .orElseThrow(Ids::unknown));
    }

    private static List<Centre> seen(List<Centre> centres) {
        Caller caller = Caller.required();
        return centres.stream().filter(centre -> caller.sees(centre.centreId())).toList();
    }

    private List<Centre> at(long position) {
        return jdbc.sql("""
                        select distinct on (centre) centre, name, municipality, opened_on from ledger.centre
                        where position <= :at and (until is null or until > :at)
                        order by centre, position desc, ordinal desc""")
                .param("at", position)
                .query((row, number) -> new Centre(
                        row.getString("centre"),
                        row.getString("name"),
                        row.getString("municipality"),
                        row.getObject("opened_on", LocalDate.class)))
                .list();
    }
}
