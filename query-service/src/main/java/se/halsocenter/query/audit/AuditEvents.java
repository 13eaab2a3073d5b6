package se.halsocenter.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.RoleNames;
import se.halsocenter.query.web.Page;

/**
 * Reads as HL7 FHIR R4 AuditEvents, for those who gather access logs of several systems. Ids are ours, under systems of our
 * own ({@code urn:halsocenter:...}); nobody has a name.
 */
final class AuditEvents {
    private static final String OURS = "urn:halsocenter:";
    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";

    private AuditEvents() {}

    /** A page as a Bundle of search results. */
    static Map<String, Object> bundle(Page<LoggedAccess> page) {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("resourceType", "Bundle");
        bundle.put("type", "searchset");
        bundle.put("total", page.total());
        if (!page.items().isEmpty()) { // FHIR knows no empty lists
            bundle.put(
                    "entry",
                    page.items().stream()
                            .map(it -> Map.of(
                                    "fullUrl", OURS + "access:" + it.number(),
                                    "resource", event(it),
                                    "search", Map.of("mode", "match")))
                            .toList());
        }
        return bundle;
    }

    static Map<String, Object> event(LoggedAccess access) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("resourceType", "AuditEvent");
        event.put("id", "access-" + access.number());
        event.put("type", coding(TERMINOLOGY + "audit-event-type", "rest", "RESTful Operation"));
        event.put(
                "subtype",
                List.of(coding(
                        OURS + "what", access.what().name(), access.what().swedish())));
        event.put("action", "R");
        event.put("recorded", access.accessedAt().toString());
        event.put("outcome", access.refused() ? "4" : "0");
        if (access.reason() != null) {
            event.put("purposeOfEvent", List.of(Map.of("text", access.reason())));
        }
        event.put("agent", List.of(agent(access)));
        event.put("source", source(access));
        List<Map<String, Object>> entities = entities(access);
        if (!entities.isEmpty()) {
            event.put("entity", entities);
        }
        return event;
    }

    private static Map<String, Object> agent(LoggedAccess access) {
        Map<String, Object> agent = new LinkedHashMap<>();
        agent.put(
                "role",
                access.roles().stream()
                        .map(code -> Map.of(
                                "coding",
                                List.of(coding(
                                        OURS + "role", code, RoleNames.of(code).sv()))))
                        .toList());
        agent.put("who", reference("actor", access.actor()));
        agent.put("requestor", true);
        return agent;
    }

    private static Map<String, Object> source(LoggedAccess access) {
        Map<String, Object> source = new LinkedHashMap<>();
        if (access.centre() != null) {
            source.put("site", access.centre());
        }
        source.put("observer", Map.of("display", access.method() + " " + access.route()));
        return source;
    }

    private static List<Map<String, Object>> entities(LoggedAccess access) {
        List<Map<String, Object>> entities = new ArrayList<>();
        access.participants().forEach(id -> entities.add(entity("participant", id.toString(), "1", "Person")));
        access.streams().forEach(id -> entities.add(entity("stream", id, "2", "System Object")));
        access.positions()
                .forEach(at -> entities.add(entity("event-position", Long.toString(at), "2", "System Object")));
        @Nullable String question = access.question();
        if (question != null) {
            Map<String, Object> log =
                    entity("event-positions", access.fromPosition() + "-" + access.toPosition(), "2", "System Object");
            log.put("query", Base64.getEncoder().encodeToString(question.getBytes(UTF_8)));
            entities.add(log);
        }
        return entities;
    }

    private static Map<String, Object> entity(String system, String id, String type, String display) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("what", reference(system, id));
        entity.put("type", coding(TERMINOLOGY + "audit-entity-type", type, display));
        return entity;
    }

    private static Map<String, Object> reference(String system, String id) {
        return Map.of("identifier", Map.of("system", OURS + system, "value", id));
    }

    private static Map<String, Object> coding(String system, String code, String display) {
        return Map.of("system", system, "code", code, "display", display);
    }
}
