package se.halsocenter.command.write;

import static se.halsocenter.command.write.ShapeRefusal.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one JSON object: which of them were read, and what is wrong with them. */
abstract sealed class Fields permits JsonBody {
    static final int MOST_ITEMS = 500;

    private final ObjectNode object;
    private final String pointer;
    private final Violations violations;
    private final Set<String> known = new LinkedHashSet<>();

    Fields(ObjectNode object, String pointer, Violations violations) {
        this.object = object;
        this.pointer = pointer;
        this.violations = violations;
    }

    /** Reads the value at a pointer, or notes what is wrong with it. */
    interface Reading<T> {
        T read(String at, JsonNode value);
    }

    /** Notes that none of several fields is there, at least one of which is needed. */
    public final void requireOneOf(String... names) {
        if (Stream.of(names).allMatch(name -> value(name) == null)) {
            violations.add(Violation.of(pointer, NONE_GIVEN, String.join(", ", names)));
        }
    }

    /** Notes a violation that a look-up found, such as an id in the body that nothing has. */
    public final void refuse(String name, Refusal refusal, Object... arguments) {
        violations.add(Violation.of(pointerTo(name), refusal, arguments));
    }

    /**
     * Refuses the body if anything is wrong with it, unread fields included.
     *
     * @throws WriteRefused with all violations
     */
    public final void finish() {
        refuseUnknownFields();
        violations.refuseIfAny();
    }

    /** Notes that a field is missing that may well be empty. */
    public final void require(String name) {
        if (value(name) == null) {
            refuse(name, MISSING);
        }
    }

    final <T> T required(String name, Shape<T> shape) {
        JsonNode value = value(name);
        if (value == null) {
            refuse(name, MISSING);
            return shape.placeholder();
        }
        return read(pointerTo(name), value, shape);
    }

    final <T> T required(String name, Reading<T> reading) {
        JsonNode value = value(name);
        if (value == null) {
            refuse(name, MISSING);
            finish();
        }
        return reading.read(pointerTo(name), Objects.requireNonNull(value));
    }

    /** Passes over a field that cannot be looked at, because of what is wrong with another. */
    final void leave(String name) {
        known.add(name);
    }

    final <T> @Nullable T optional(String name, Shape<T> shape) {
        return optional(name, (at, value) -> read(at, value, shape));
    }

    final <T> @Nullable T optional(String name, Reading<T> reading) {
        JsonNode value = value(name);
        return value == null ? null : reading.read(pointerTo(name), value);
    }

    final <T> Set<T> set(String name, int fewest, Shape<T> shape) {
        Set<T> items = new LinkedHashSet<>();
        items(name, fewest, MOST_ITEMS, (at, value) -> {
            T item = read(at, value, shape);
            if (!items.add(item)) {
                violations.add(Violation.of(at, REPEATED));
            }
            return item;
        });
        return items;
    }

    final <T> List<T> items(String name, int fewest, int most, Reading<T> reading) {
        List<T> items = new ArrayList<>();
        ArrayNode array = arrayOrEmpty(name, fewest, most);
        for (int i = 0; i < array.size(); i++) {
            items.add(reading.read(pointerTo(name) + "/" + i, array.get(i)));
        }
        return items;
    }

    final ObjectNode objectOrEmpty(String at, JsonNode value) {
        if (value instanceof ObjectNode found) {
            return found;
        }
        violations.add(Violation.of(at, WRONG_TYPE, "ett objekt", "an object"));
        return JsonNodeFactory.instance.objectNode();
    }

    final void refuseUnknownFields() {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                refuse(name, UNKNOWN_FIELD, known.toArray());
            }
        }
    }

    final Violations violations() {
        return violations;
    }

    final <T> T read(String at, JsonNode value, Shape<T> shape) {
        try {
            return shape.reader().read(value);
        } catch (Shape.Misfit misfit) {
            violations.add(misfit.at(at));
            return shape.placeholder();
        }
    }

    private ArrayNode arrayOrEmpty(String name, int fewest, int most) {
        ArrayNode none = JsonNodeFactory.instance.arrayNode();
        return switch (value(name)) {
            case null -> {
                if (fewest > 0) {
                    refuse(name, MISSING);
                }
                yield none;
            }
            case ArrayNode array
            when array.size() < fewest -> {
                refuse(name, TOO_FEW, fewest);
                yield array;
            }
            case ArrayNode array
            when array.size() > most -> {
                refuse(name, TOO_MANY, most);
                yield none;
            }
            case ArrayNode array -> array;
            case JsonNode other -> {
                refuse(name, WRONG_TYPE, "en lista", "a list");
                yield none;
            }
        };
    }

    private @Nullable JsonNode value(String name) {
        known.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String pointerTo(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
