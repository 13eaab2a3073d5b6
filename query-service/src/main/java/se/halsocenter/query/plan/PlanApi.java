package se.halsocenter.query.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Head;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.query.kpi.AsKnown;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.web.Ids;

/** The plans of a centre: which years there are, and each year's activities. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.PLANS)
@RequestMapping(path = "/v1/plans/{centreId}", produces = MediaType.APPLICATION_JSON_VALUE)
final class PlanApi {
    private final AsKnown asKnown;
    private final EventLog log;
    private final Centres centres;
    private final JdbcClient jdbc;

    PlanApi(AsKnown asKnown, EventLog log, Centres centres, JdbcClient jdbc) {
        this.asKnown = asKnown;
        this.log = log;
        this.centres = centres;
        this.jdbc = jdbc;
    }

    /** The years that a centre has planned. */
    record Plans(Head asOf, String centreId, List<Year> plans) {
        Plans {
            plans = List.copyOf(plans);
        }
    }

    /**
     * A year's plan in short.
     *
     * @param outcomes how many activities there are of each outcome that occurs
     */
    record Year(int year, long items, Map<String, Long> outcomes) {
        Year {
            outcomes = Map.copyOf(outcomes);
        }
    }

    @GetMapping
    Plans plans(@PathVariable String centreId, @RequestParam MultiValueMap<String, String> query) {
        return asKnown.read(query, asOf -> {
            if (!centres.at(asOf.position()).containsKey(centreId)) {
                throw Ids.unknown();
            }
            return new Plans(asOf, centreId, years(centreId, asOf));
        });
    }

    @GetMapping("/{year}")
    Plan plan(
            @PathVariable String centreId,
            @PathVariable String year,
            @RequestParam MultiValueMap<String, String> query) {
        return asKnown.read(query, asOf -> {
            List<StoredEvent> history = log.stream(centreId + "/" + year, asOf.position());
            return Plan.of(asOf, history).orElseThrow(Ids::unknown);
        });
    }

    private List<Year> years(String centreId, Head asOf) {
        Map<Integer, Map<String, Long>> years = new LinkedHashMap<>();
        jdbc.sql("""
                        select extract(year from happened_on)::int as year, outcome,
                               sum(sign) as items
                        from entry where measure = 'PLAN_ITEM' and centre = ? and position <= ?
                        group by 1, 2 having sum(sign) > 0 order by 1""").params(centreId, asOf.position()).query(row -> {
            years.computeIfAbsent(row.getInt("year"), _ -> new LinkedHashMap<>())
                    .put(row.getString("outcome"), row.getLong("items"));
        });
        return years.entrySet().stream()
                .map(year -> new Year(
                        year.getKey(),
                        year.getValue().values().stream()
                                .mapToLong(items -> items)
                                .sum(),
                        year.getValue()))
                .toList();
    }
}
