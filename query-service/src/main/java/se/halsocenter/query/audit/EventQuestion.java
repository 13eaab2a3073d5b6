package se.halsocenter.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.events.EventTypes;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Parameters;
import se.halsocenter.query.web.Rows;

/**
 * Which events of the log are asked for; what is empty leaves them all.
 *
 * @param recordedFrom the first instant
 * @param recordedTo the first instant that is too late
 * @param happenedFrom the first day in Europe/Stockholm; events that have no day of their own then fall out
 * @param happenedTo the last day
 * @param lateBy how many days after it happened it was recorded, at least
 * @param after the last position that is left out
 * @param upTo the last position
 */
record EventQuestion(
        List<String> streams,
        List<String> streamTypes,
        List<String> types,
        List<String> actors,
        Optional<Instant> recordedFrom,
        Optional<Instant> recordedTo,
        Optional<LocalDate> happenedFrom,
        Optional<LocalDate> happenedTo,
        Optional<Integer> lateBy,
        long after,
        Optional<Long> upTo) {
    static final List<String> PARAMETERS = List.of(
            "streamId",
            "streamType",
            "type",
            "actor",
            "recordedFrom",
            "recordedTo",
            "happenedFrom",
            "happenedTo",
            "lateBy",
            "after",
            "upTo");

    private static final int MOST_DAYS = 100_000;

    /** Reads the question; mistakes are noted in the parameters. */
    static EventQuestion of(Parameters parameters) {
        return new EventQuestion(
                parameters.distinct("streamId"),
                known(parameters, "streamType", EventTypes.Type::streamType),
                known(parameters, "type", EventTypes.Type::name),
                parameters.distinct("actor"),
                parameters.one("recordedFrom", Parameters::instant),
                parameters.one("recordedTo", Parameters::instant),
                parameters.one("happenedFrom", Parameters::day),
                parameters.one("happenedTo", Parameters::day),
                parameters.has("lateBy") ? Optional.of(parameters.number("lateBy", 1, 1, MOST_DAYS)) : Optional.empty(),
                parameters.one("after", Parameters::position).orElse(0L),
                parameters.one("upTo", Parameters::position));
    }

    private static List<String> known(Parameters parameters, String name, Function<EventTypes.Type, String> code) {
        List<String> known =
                EventTypes.all().stream().map(code).distinct().sorted().toList();
        List<String> asked = parameters.distinct(name);
        if (!known.containsAll(asked)) {
            parameters.mistake(Mistake.UNKNOWN_CODE, name, String.join(", ", known));
        }
        return asked;
    }

    /** The events that it finds up to a position. */
    Rows rows(JdbcClient jdbc, long upToPosition) {
        return new Rows(jdbc, "event_log.event")
                .in("stream_id", streams)
                .in("stream_type", streamTypes)
                .in("type", types)
                .in("metadata ->> 'actor'", actors)
                .where("recorded_at >= ?", recordedFrom.map(it -> it.atOffset(ZoneOffset.UTC)))
                .where("recorded_at < ?", recordedTo.map(it -> it.atOffset(ZoneOffset.UTC)))
                .where("metadata ->> 'happenedOn' >= ?", happenedFrom.map(LocalDate::toString))
                .where("metadata ->> 'happenedOn' <= ?", happenedTo.map(LocalDate::toString))
                .where("(metadata ->> 'daysLate')::int >= ?", lateBy)
                .where("position > ?", Optional.of(after))
                .where("position <= ?", Optional.of(Math.min(upToPosition, upTo.orElse(Long.MAX_VALUE))));
    }

    /** The question as the access log keeps it, to be asked again. */
    static String kept(Map<String, List<String>> query) {
        return PARAMETERS.stream()
                .flatMap(name -> query.getOrDefault(name, List.of()).stream()
                        .map(value -> name + "=" + URLEncoder.encode(value, UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** The question that the access log has kept. */
    static EventQuestion of(String kept) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        Stream.of(kept.split("&", -1)).filter(it -> !it.isEmpty()).forEach(pair -> {
            List<String> parts = Arrays.asList(pair.split("=", 2));
            query.computeIfAbsent(parts.getFirst(), _ -> new ArrayList<>())
                    .add(URLDecoder.decode(parts.getLast(), UTF_8));
        });
        return of(new Parameters(query));
    }
}
