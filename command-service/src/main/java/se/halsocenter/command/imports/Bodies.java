package se.halsocenter.command.imports;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the bodies of writes field by field. */
final class Bodies {
    private Bodies() {}

    /** Sets a field, or one of an object in it, or one of an object in a list: {@code audiences/0/count}. */
    static void put(ObjectNode body, String field, JsonNode value) {
        String[] parts = field.split("/", -1);
        switch (parts.length) {
            case 1 -> body.set(field, value);
            case 2 -> body.withObjectProperty(parts[0]).set(parts[1], value);
            default ->
                item(body.withArrayProperty(parts[0]), Integer.parseInt(parts[1]))
                        .set(parts[2], value);
        }
    }

    /** The object at a place of a list; who fills the second and not the first has a list of one. */
    private static ObjectNode item(ArrayNode list, int place) {
        return place < list.size() ? (ObjectNode) list.get(place) : list.addObject();
    }
}
