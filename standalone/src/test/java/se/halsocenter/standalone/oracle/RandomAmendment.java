package se.halsocenter.standalone.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.standalone.oracle.Chance.body;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.halsocenter.standalone.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Corrections and voidings of what a history holds so far, sensible or not: the rules say which of them stand. */
final class RandomAmendment {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** Other codes for a field, wherever it occurs with one of them. */
    private static final List<List<String>> CODES = List.of(
            List.of("FEMALE", "MALE", "UNKNOWN"),
            List.of("FAR_PRESCRIPTION", "CARE_REFERRAL", "SELF", "ASSOCIATION"),
            List.of("COACHING", "CHECK_IN", "FOLLOW_UP_3_MONTHS", "FOLLOW_UP"),
            List.of("COST", "HEALTH", "MOVED"),
            List.of("COMPLETED", "INTERRUPTED"),
            List.of("YES", "NO", "DO_NOT_KNOW"),
            List.of("BASELINE", "THREE_MONTHS"),
            List.of("SIX_MONTHS_AFTER", "TWELVE_MONTHS_AFTER"),
            List.of("HALSOCENTER", "FAR"),
            List.of("<30", "30-59", "60-89"),
            List.of("EXACT", "ESTIMATE", "AT_LEAST"),
            List.of("DONE", "PARTLY", "NOT_DONE"),
            List.of("PHYSICAL_ACTIVITY", "EATING_HABITS", "LECTURES"));

    private final Chance chance;
    private final List<String> people;
    private final List<Registered> registered = new ArrayList<>();
    private final Set<String> amended = new HashSet<>();

    RandomAmendment(Chance chance, List<String> people) {
        this.chance = chance;
        this.people = people;
    }

    /**
     * A fact that stands.
     *
     * @param stream where its corrections go
     * @param eventId the event that states it now
     * @param body what was registered to begin with
     * @param now what is registered now
     */
    private record Registered(String stream, String eventId, Step step, ObjectNode body, ObjectNode now) {}

    void registered(Step step, JsonNode answer) {
        registered.add(new Registered(
                stream(step, answer), answer.get("eventId").stringValue(), step, step.body(), step.body()));
    }

    /** Whether facts of the stream of a step changed since the step was thought of. */
    boolean changed(Step step) {
        return amended.contains(stream(step, step.body()));
    }

    /** Amends something, if the rules let it. */
    void someOne(Client client) throws Exception {
        if (registered.isEmpty()) {
            return;
        }
        Registered fact = registered.remove(chance.below(registered.size()));
        boolean person = fact.stream().startsWith("/v1/participants/");
        if (!person && chance.oneIn(3)) {
            annul(client, fact);
        } else if (chance.oneIn(3)) {
            correct(client, fact, fact.body()); // back to what it was, or nothing changes
        } else {
            correct(client, fact, changed(fact.now()));
        }
    }

    private void annul(Client client, Registered fact) throws Exception {
        if (accepted(client.attempt(fact.stream() + "/voidings", amendment(fact).toString()), fact) == null) {
            registered.add(fact);
        } else if (fact.step().path().endsWith("/sessions")) {
            move(client, fact);
        }
    }

    /** A session that was registered in the wrong group. */
    private void move(Client client, Registered fact) throws Exception {
        for (Registered other : List.copyOf(registered)) {
            if (other.step().path().endsWith("/sessions") && !other.stream().equals(fact.stream())) {
                Step step = new Step(other.step().path(), fact.now());
                Client.Answer answer = client.attempt(step.path(), step.body().toString());
                if (answer.status() == 201) {
                    registered(step, answer.body());
                }
                return;
            }
        }
    }

    private void correct(Client client, Registered fact, ObjectNode replacement) throws Exception {
        ObjectNode body = amendment(fact);
        body.set("replacement", replacement);
        JsonNode answer = accepted(client.attempt(fact.stream() + "/corrections", body.toString()), fact);
        registered.add(
                answer == null
                        ? fact
                        : new Registered(
                                fact.stream(),
                                answer.get("eventId").stringValue(),
                                fact.step(),
                                fact.body(),
                                replacement));
    }

    private @Nullable JsonNode accepted(Client.Answer answer, Registered fact) {
        assertThat(answer.status()).as("%s: %s", fact, answer.body()).isIn(200, 409);
        if (answer.status() == 409) {
            return null;
        }
        amended.add(fact.stream());
        return answer.body();
    }

    private static ObjectNode amendment(Registered fact) {
        return body().put("eventId", fact.eventId()).put("reason", "OTHER");
    }

    private ObjectNode changed(ObjectNode body) {
        ObjectNode changed = body.deepCopy();
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            if (chance.oneIn(2) && !field.getKey().equals("id")) {
                changed.set(field.getKey(), other(field.getKey(), field.getValue()));
            }
        }
        return changed;
    }

    private JsonNode other(String name, JsonNode value) {
        return switch (name) {
            case "participants" -> {
                ArrayNode present = body().putArray(name);
                chance.someOf(people, present);
                yield present;
            }
            case "organisationKind" -> text(chance.oneOf(List.of("ASSOCIATION", "GYM", "LIBRARY")));
            case "participantId" -> text(chance.oneOf(people));
            case "hours" ->
                body().put(name, BigDecimal.valueOf(chance.below(800)).movePointLeft(1))
                        .get(name);
            case "minutes", "minutesPerWeek" ->
                body().put(name, 1 + chance.below(300)).get(name);
            case "birthYear" -> body().put(name, 1930 + chance.below(70)).get(name);
            default -> value.isString() ? text(other(value.stringValue())) : value;
        };
    }

    private String other(String text) {
        if (DAY.matcher(text).matches()) {
            return LocalDate.parse(text).plusDays(chance.below(61) - 30).toString();
        }
        return CODES.stream()
                .filter(codes -> codes.contains(text))
                .findFirst()
                .map(chance::oneOf)
                .orElse(text);
    }

    private static JsonNode text(String text) {
        return body().put("text", text).get("text");
    }

    /** A stream's address: that of what was created, or of what the step belongs to. */
    private static String stream(Step step, JsonNode created) {
        String[] parts = step.path().split("/", -1);
        return switch (parts.length) {
            case 3 -> step.path() + "/" + created.path("id").asString("");
            case 4 -> step.path();
            default -> String.join("/", List.of(parts).subList(0, parts[2].equals("plans") ? 5 : 4));
        };
    }
}
