package se.halsocenter.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.Amendment;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.EventTypes;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.ReferralEvent;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as they are stored: compact JSON in the order of the record's components, absent values left out, dates in
 * ISO 8601. What is read must fit exactly: an unknown type, revision, field or code stops the reader. The fact that a
 * correction states stands in it with its own stored name and revision, so it is upcast like any other.
 */
public final class EventJson {

    /**
     * Lifts a payload from one revision of its type to the next.
     *
     * @param change what is new in the next revision, and what older payloads mean by it
     */
    public record Upcaster(String type, int fromRevision, String change, UnaryOperator<ObjectNode> lift) {}

    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};
    private static final String REPLACEMENT = "replacement";
    private static final String TYPE = "type";
    private static final String REVISION = "revision";
    private static final String PAYLOAD = "payload";

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(replacements())
            .changeDefaultPropertyInclusion(absent -> absent.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    /** By the name of the type, for whoever reads many. */
    private final Map<String, ObjectReader> readers = EventTypes.all().stream()
            .collect(toUnmodifiableMap(EventTypes.Type::name, type -> mapper.readerFor(type.payload())));

    private final List<Upcaster> upcasters;

    /** Reads every revision that was ever written. */
    public EventJson() {
        this(Upcasters.all());
    }

    EventJson(List<Upcaster> upcasters) {
        this.upcasters = List.copyOf(upcasters);
    }

    public String write(Event event) {
        return switch (event) {
            case Amendment.Correction correction -> mapper.writeValueAsString(tree(correction));
            case CentreEvent _,
                    ParticipantEvent _,
                    ReferralEvent _,
                    GroupEvent _,
                    ActivityEvent _,
                    PlanEvent _,
                    Amendment.Voiding _ -> mapper.writeValueAsString(event);
        };
    }

    private ObjectNode tree(Amendment.Correction correction) {
        EventTypes.Type type = EventTypes.of(correction.replacement().getClass());
        ObjectNode tree = mapper.valueToTree(correction);
        ObjectNode named = mapper.createObjectNode();
        named.put(TYPE, type.name()).put(REVISION, type.revision());
        named.set(PAYLOAD, mapper.valueToTree(correction.replacement()));
        tree.set(REPLACEMENT, named);
        return tree;
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
        return lifted(type, revision, mapper.readValue(payload, ObjectNode.class));
    }

    /** The same of bytes in UTF-8. */
    Event read(String name, int revision, byte[] payload, int offset, int length) {
        EventTypes.Type type = EventTypes.named(name);
        if (revision == type.revision()) {
            return requireNonNull(readers.get(type.name())).readValue(payload, offset, length);
        }
        return read(name, revision, new String(payload, offset, length, UTF_8));
    }

    private Event lifted(EventTypes.Type type, int revision, ObjectNode payload) {
        ObjectNode lifted = payload;
        for (int at = revision; at != type.revision(); at++) {
            lifted = upcaster(type.name(), at).lift().apply(lifted);
        }
        return mapper.treeToValue(lifted, type.payload());
    }

    /** Reads the fact that a correction states. */
    private <E extends Event> ValueDeserializer<E> named(Class<E> kind) {
        return new ValueDeserializer<>() {
            @Override
            public E deserialize(JsonParser parser, DeserializationContext context) {
                ObjectNode named = context.readValue(parser, ObjectNode.class);
                EventTypes.Type type = EventTypes.named(named.get(TYPE).asString());
                return kind.cast(lifted(type, named.get(REVISION).asInt(), (ObjectNode) named.get(PAYLOAD)));
            }
        };
    }

    private SimpleModule replacements() {
        return new SimpleModule()
                .addDeserializer(CentreEvent.class, named(CentreEvent.class))
                .addDeserializer(ParticipantEvent.class, named(ParticipantEvent.class))
                .addDeserializer(ReferralEvent.class, named(ReferralEvent.class))
                .addDeserializer(GroupEvent.class, named(GroupEvent.class))
                .addDeserializer(ActivityEvent.class, named(ActivityEvent.class))
                .addDeserializer(PlanEvent.class, named(PlanEvent.class));
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
