package se.halsocenter.query.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.web.Body;
import se.halsocenter.query.web.Ids;
import se.halsocenter.query.web.Mistake;
import tools.jackson.databind.JsonNode;

/**
 * What somebody wants to have replayed.
 *
 * @param id chosen by the client, or a new one
 * @param toPosition absent for all that has been booked
 * @param kpis all of them when there are none
 * @param centres the county and each centre when there are none
 * @param periods each year when there are none
 * @param definition a version of the key figure, when it is one; absent for the latest of each
 * @param publication is compared with, and says all this instead; absent for the live figures
 */
record ReplayRequest(
        UUID id,
        @Nullable Long toPosition,
        List<String> kpis,
        List<String> centres,
        List<String> periods,
        @Nullable String definition,
        @Nullable UUID publication) {
    private static final List<String> SAID_BY_A_PUBLICATION =
            List.of("toPosition", "kpis", "centres", "periods", "definition");
    private static final int MOST = 200;
    private static final long FARTHEST = 999_999_999_999_999L;

    ReplayRequest {
        kpis = List.copyOf(kpis);
        centres = List.copyOf(centres);
        periods = List.copyOf(periods);
    }

    /** Reads a body; what is wrong with it is noted there. */
    static ReplayRequest of(Body body) {
        ReplayRequest request = new ReplayRequest(
                id("id", body).orElseGet(UUID::randomUUID),
                position(body).orElse(null),
                texts("kpis", body),
                texts("centres", body),
                texts("periods", body),
                body.text("definition").orElse(null),
                id("publication", body).orElse(null));
        body.only("id", "toPosition", "kpis", "centres", "periods", "definition", "publication");
        if (request.publication() != null) {
            SAID_BY_A_PUBLICATION.stream()
                    .filter(body.object()::hasNonNull)
                    .forEach(field -> body.mistake(Mistake.NOT_TOGETHER, "/" + field));
        }
        body.refuseMistakes();
        return request;
    }

    private static Optional<UUID> id(String field, Body body) {
        return body.text(field).flatMap(text -> {
            Optional<UUID> id = Ids.read(text);
            if (id.isEmpty()) {
                body.mistake(Mistake.MALFORMED, "/" + field);
            }
            return id;
        });
    }

    private static Optional<Long> position(Body body) {
        JsonNode value = body.object().path("toPosition");
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0 || value.asLong() > FARTHEST) {
            body.mistake(Mistake.MALFORMED, "/toPosition");
            return Optional.empty();
        }
        return Optional.of(value.asLong());
    }

    private static List<String> texts(String field, Body body) {
        List<JsonNode> nodes = body.list(field);
        if (nodes.size() > MOST) {
            body.mistake(Mistake.TOO_MANY, "/" + field, MOST);
        }
        if (!nodes.stream().allMatch(node -> node.isString() && Body.isText(node.asString()))) {
            body.mistake(Mistake.MALFORMED, "/" + field);
            return List.of();
        }
        return nodes.stream().map(JsonNode::asString).distinct().toList();
    }

    /**
     * What is asked of each key figure, as the parameters of a question about it.
     *
     * @param years those that anything happened in
     */
    List<Map<String, List<String>>> queries(long position, List<String> years) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("period", periods.isEmpty() ? years : periods);
        query.put("asOf", List.of(Long.toString(position)));
        if (definition != null) {
            query.put("definition", List.of(definition));
        }
        return centres.isEmpty()
                ? List.of(query, with(query, "by", List.of("centre")))
                : List.of(with(query, "centreId", centres));
    }

    private static Map<String, List<String>> with(Map<String, List<String>> query, String name, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(query);
        more.put(name, values);
        return more;
    }

    /** The field of the body that a parameter of the figures comes from. */
    static String field(String parameter) {
        return switch (parameter) {
            case "/period" -> "/periods";
            case "/centreId" -> "/centres";
            case "/asOf" -> "/toPosition";
            default -> parameter;
        };
    }
}
