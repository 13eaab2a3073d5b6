package se.halsocenter.eventlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.halsocenter.events.Event;
import se.halsocenter.events.EventTypes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as they are stored: compact JSON in the order of the record's components, absent values left out, dates in
 * ISO 8601. What is read must fit exactly: an unknown type, revision, field or code stops the reader.
 */
public final class EventJson {

    /** Lifts a payload from one revision of its type to the next. */
    public record Upcaster(String type, int fromRevision, UnaryOperator<ObjectNode> lift) {}

    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(absent -> absent.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private final List<Upcaster> upcasters;

    public EventJson() {
        this(List.of());
    }

    public EventJson(List<Upcaster> upcasters) {
        this.upcasters = List.copyOf(upcasters);
    }

    public String write(Event event) {
        return mapper.writeValueAsString(event);
    }

    /**
     * The event in a payload of any revision.
     *
     * @throws EventTypes.UnknownEventType if the name is unknown
     * @throws UnknownRevision if no upcaster leads from the revision to today's
     */
    public Event read(String name, int revision, String payload) {
        EventTypes.Type type = EventTypes.named(name);
        if (revision == type.revision()) {
            return mapper.readValue(payload, type.payload());
        }
        ObjectNode lifted = mapper.readValue(payload, ObjectNode.class);
        for (int at = revision; at != type.revision(); at++) {
            lifted = upcaster(name, at).lift().apply(lifted);
        }
        return mapper.treeToValue(lifted, type.payload());
    }

    String writeMetadata(Map<String, ?> metadata) {
        return mapper.writeValueAsString(metadata);
    }

    Map<String, String> readMetadata(String metadata) {
        return mapper.readValue(metadata, METADATA);
    }

    private Upcaster upcaster(String name, int revision) {
        return upcasters.stream()
                .filter(upcaster -> upcaster.type().equals(name) && upcaster.fromRevision() == revision)
                .findFirst()
                .orElseThrow(() -> new UnknownRevision(name, revision));
    }

    /** A revision that this version of the software cannot read. */
    public static final class UnknownRevision extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownRevision(String name, int revision) {
            super("unknown revision " + revision + " of event type " + name);
        }
    }
}
