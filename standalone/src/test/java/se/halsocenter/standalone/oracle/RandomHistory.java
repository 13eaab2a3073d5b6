package se.halsocenter.standalone.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.standalone.oracle.Chance.body;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import se.halsocenter.standalone.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes on one centre that a seed decides: any that the rules allow, in any order of independent cases, with corrections
 * and voidings in between and perhaps an erasure in the end.
 */
public final class RandomHistory {
    static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final List<String> PRECISIONS = List.of("EXACT", "ESTIMATE", "AT_LEAST");
    private static final List<String> AREAS = List.of("PHYSICAL_ACTIVITY", "EATING_HABITS", "LECTURES");
    private static final List<String> OUTCOMES = List.of("DONE", "PARTLY", "NOT_DONE");
    private static final List<String> MONTHS = List.of("2022-06", "2022-12", "2023-02", "2023-05");

    private final Chance chance;
    private final String centre;
    private final List<Deque<Step>> cases = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final List<String> erased = new ArrayList<>();
    private final RandomAmendment amendments;

    public RandomHistory(long seed, String centre) {
        this.chance = new Chance(new Random(seed));
        this.centre = centre;
        this.amendments = new RandomAmendment(chance, people);
    }

    /** Records it all, the centre and the people first, and tells the position of the first event. */
    public long record(Client client) throws Exception {
        long first = register(
                        client,
                        new Step(
                                "/v1/centres",
                                body().put("centreId", centre)
                                        .put("name", "Slump")
                                        .put("municipality", chance.oneOf(List.of("0665", "0683", "0684")))
                                        .put("openedOn", "2021-01-01")
                                        .put("phase", "PERMANENT")))
                .get("position")
                .longValue();
        for (int count = 2 + chance.below(5); count > 0; count--) {
            ObjectNode person = body().put("birthYear", 1930 + chance.below(85))
                    .put("sex", chance.oneOf(List.of("FEMALE", "MALE", "UNKNOWN")));
            people.add(register(client, new Step("/v1/participants", person))
                    .get("id")
                    .stringValue());
        }
        chance.times(2 + chance.below(5), number -> cases.add(RandomWay.of(chance, centre, people, number)));
        chance.upTo(2, this::group);
        chance.upTo(2, this::activity);
        chance.upTo(2, _ -> meeting());
        chance.upTo(4, _ -> hours());
        chance.upTo(1, _ -> settings());
        chance.upTo(3, _ -> planned());
        while (!cases.isEmpty()) {
            register(client, cases.get(chance.below(cases.size())).remove());
            cases.removeIf(Deque::isEmpty);
            if (chance.oneIn(4)) {
                amendments.someOne(client);
            }
        }
        chance.upTo(1, _ -> erased.add(chance.oneOf(people)));
        for (String person : erased) {
            client.record("/v1/participants/" + person + "/erasure", "{\"decision\": \"Dnr 2024/117\"}");
        }
        return first;
    }

    /** Records a step, which the rules allow unless something that it rests on has been amended since. */
    private JsonNode register(Client client, Step step) throws Exception {
        Client.Answer answer =
                client.attempt(method(step), step.path(), step.body().toString());
        if ((answer.status() == 409 || answer.status() == 404) && amendments.changed(step)) {
            return answer.body();
        }
        assertThat(answer.status()).as("%s -> %s", step, answer.body()).isIn(200, 201);
        amendments.registered(step, answer.body());
        return answer.body();
    }

    private static String method(Step step) {
        boolean change = step.body().has("from");
        return change ? "PATCH" : step.body().has("text") ? "PUT" : "POST";
    }

    private void group(int number) {
        String id = UUID.randomUUID().toString();
        LocalDate start = chance.from(FIRST, 500);
        Deque<Step> steps = new ArrayDeque<>();
        steps.add(new Step(
                "/v1/groups",
                body().put("id", id)
                        .put("centreId", centre)
                        .put("name", "Grupp " + number)
                        .put("kind", chance.oneOf(List.of("FAR_TRAINING", "WALKING", "OTHER")))
                        .put("focusArea", chance.oneOf(AREAS))
                        .put("startsOn", start.toString())));
        chance.upTo(4, _ -> {
            ObjectNode session =
                    body().put("heldOn", chance.from(start, 120).toString()).put("minutes", 20 + chance.below(100));
            chance.someOf(people, session.putArray("participants"));
            if (chance.oneIn(3)) {
                session.putObject("anonymous").put("count", chance.below(9)).put("precision", chance.oneOf(PRECISIONS));
            }
            steps.add(new Step("/v1/groups/" + id + "/sessions", session));
        });
        cases.add(steps);
    }

    private void activity(int number) {
        ObjectNode body = body().put("centreId", centre)
                .put("kind", chance.oneOf(List.of("LECTURE", "WALK", "OTHER")))
                .put("title", "Aktivitet " + number)
                .put("heldOn", chance.from(FIRST, 120).toString());
        if (chance.oneIn(2)) {
            body.put("focusArea", chance.oneOf(AREAS));
        }
        ArrayNode audiences = body.putArray("audiences");
        chance.times(
                1 + chance.below(3),
                _ -> audiences
                        .addObject()
                        .put("segment", chance.oneOf(List.of("Elever", "Seniorer")))
                        .put("count", chance.below(50))
                        .put("precision", chance.oneOf(PRECISIONS)));
        alone("/v1/activities", body);
    }

    private void meeting() {
        ObjectNode body = body().put("heldOn", chance.from(FIRST, 700).toString());
        body.putArray("represented").add("RESIDENTS");
        alone("/v1/centres/" + centre + "/steering-meetings", body);
    }

    /** Few months, so that some are reported again. */
    private void hours() {
        ObjectNode body = body().put("month", chance.oneOf(MONTHS)).put("hours", chance.below(800) / 4.0);
        alone("/v1/centres/" + centre + "/coach-hours", body);
    }

    /** A planned activity that may be followed up, again if need be. */
    private void planned() {
        String items = "/v1/plans/" + centre + "/" + (2022 + chance.below(2)) + "/items";
        String id = UUID.randomUUID().toString();
        Deque<Step> steps = new ArrayDeque<>();
        steps.add(new Step(
                items,
                body().put("id", id).put("focusArea", chance.oneOf(AREAS)).put("activity", "Planerat")));
        chance.upTo(2, _ -> steps.add(followUp(items + "/" + id)));
        cases.add(steps);
    }

    private Step followUp(String item) {
        return chance.oneIn(3)
                ? new Step(item + "/future", body().put("text", "Fortsätter"))
                : new Step(
                        item + "/follow-up",
                        body().put("outcome", chance.oneOf(OUTCOMES)).put("text", "Så gick det"));
    }

    /** No figure may change with them. */
    private void settings() {
        ObjectNode body = body().put("from", chance.from(FIRST, 700).toString()).put("name", "Nytt namn");
        alone("/v1/centres/" + centre, body.put("phase", "ESTABLISHMENT").put("programmeMonths", 12));
    }

    private void alone(String path, ObjectNode body) {
        cases.add(new ArrayDeque<>(List.of(new Step(path, body))));
    }
}
