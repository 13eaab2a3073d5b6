package se.halsocenter.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Collects the writes of one centre's history. */
final class Script {
    private final long seed;
    private final String centreId;
    private final List<Write> writes = new ArrayList<>();
    private final Map<String, Write> latest = new HashMap<>();

    Script(long seed, String centreId) {
        this.seed = seed;
        this.centreId = centreId;
    }

    String centreId() {
        return centreId;
    }

    /** The id of something of this history: the same name, the same id. */
    UUID id(String name) {
        return id(seed, centreId, name);
    }

    static UUID id(long seed, String centreId, String name) {
        return UUID.nameUUIDFromBytes((seed + "/" + centreId + "/" + name).getBytes(UTF_8));
    }

    static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Adds a write; what is registered later on a subject never comes before what it follows. */
    void post(LocalDate registeredOn, String subject, String path, ObjectNode body) {
        send("POST", registeredOn, subject, path, body);
    }

    /** Adds a write that replaces what stood at its path. */
    void put(LocalDate registeredOn, String subject, String path, ObjectNode body) {
        send("PUT", registeredOn, subject, path, body);
    }

    private void send(String method, LocalDate registeredOn, String subject, String path, ObjectNode body) {
        Write before = latest.get(subject);
        LocalDate on =
                before == null || before.registeredOn().isBefore(registeredOn) ? registeredOn : before.registeredOn();
        Write write = new Write(on, subject, method, path, body.toString(), id("write/" + writes.size()));
        latest.put(subject, write);
        writes.add(write);
    }

    List<Write> inOrder() {
        return writes.stream().sorted(Comparator.comparing(Write::registeredOn)).toList();
    }
}
