package se.halsocenter.standalone.oracle;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import se.halsocenter.standalone.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes on one centre that a seed decides: any that the rules allow, in any order of independent cases. */
final class RandomHistory {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final List<String> SOURCES =
            List.of("FAR_PRESCRIPTION", "FAR_PRESCRIPTION", "CARE_REFERRAL", "SELF", "ASSOCIATION", "HEALTH_DIALOGUE");
    private static final List<String> REASONS = List.of("PAIN", "STRESS", "SLEEP", "DIABETES");
    private static final List<String> PURPOSES = List.of("FIRST", "COACHING", "CLOSING");
    private static final List<String> CHANNELS = List.of("ON_SITE", "PHONE", "VIDEO");
    private static final List<String> PRECISIONS = List.of("EXACT", "ESTIMATE", "AT_LEAST");
    private static final List<String> AREAS = List.of("PHYSICAL_ACTIVITY", "EATING_HABITS", "LECTURES");

    private final Random random;
    private final String centre;
    private final List<Deque<Step>> cases = new ArrayList<>();
    private final List<String> people = new ArrayList<>();

    private record Step(String path, ObjectNode body) {}

    RandomHistory(long seed, String centre) {
        this.random = new Random(seed);
        this.centre = centre;
    }

    /** Records it all, the centre and the people first, and tells the position of the first event. */
    long record(Client client) throws Exception {
        JsonNode opened = client.record(
                "/v1/centres",
                body().put("centreId", centre)
                        .put("name", "Slump")
                        .put("municipality", oneOf(List.of("0665", "0683", "0684")))
                        .put("openedOn", "2021-01-01")
                        .put("phase", "PERMANENT")
                        .put("programmeMonths", 6)
                        .put("validityMonths", 6)
                        .toString());
        for (int count = 2 + random.nextInt(5); count > 0; count--) {
            people.add(client.record(
                            "/v1/participants",
                            body().put("birthYear", 1930 + random.nextInt(85))
                                    .put("sex", oneOf(List.of("FEMALE", "MALE", "UNKNOWN")))
                                    .toString())
                    .get("id")
                    .stringValue());
        }
        times(2 + random.nextInt(6), this::referral);
        times(random.nextInt(3), this::group);
        times(random.nextInt(3), this::activity);
        times(random.nextInt(3), this::meeting);
        while (!cases.isEmpty()) {
            Deque<Step> next = cases.get(random.nextInt(cases.size()));
            Step step = next.remove();
            client.record(step.path, step.body.toString());
            cases.removeIf(Deque::isEmpty);
        }
        return opened.get("position").longValue();
    }

    private void referral(int number) {
        String id = UUID.randomUUID().toString();
        String path = "/v1/referrals/" + id + "/";
        String source = oneOf(SOURCES);
        LocalDate received = FIRST.plusDays(random.nextInt(600));
        Deque<Step> steps = new ArrayDeque<>();
        ObjectNode intake = body().put("id", id)
                .put("participantId", oneOf(people))
                .put("centreId", centre)
                .put("source", source)
                .put("receivedOn", received.toString());
        if (random.nextBoolean()) {
            ObjectNode prescriber = intake.putObject("prescriber").put("careUnit", "Enhet " + number);
            if (random.nextBoolean()) {
                prescriber.put("profession", oneOf(List.of("NURSE", "PHYSICIAN")));
            }
        }
        fill(intake.putArray("reasons"), REASONS);
        steps.add(new Step("/v1/referrals", intake));
        int missed = random.nextInt(3);
        for (int i = 0; i < missed; i++) {
            steps.add(new Step(
                    path + "no-shows", body().put("missedOn", later(received)).put("purpose", oneOf(PURPOSES))));
        }
        boolean recept = source.equals("FAR_PRESCRIPTION") || source.equals("CARE_REFERRAL");
        switch (random.nextInt(4)) {
            case 0 -> {
                steps.add(new Step(
                        path + "decline",
                        body().put("declinedOn", received.plusDays(125).toString())
                                .put("reason", oneOf(List.of("COST", "HEALTH")))));
                if (recept) {
                    steps.add(returned(path, received, "DECLINED"));
                }
            }
            case 1 -> {
                if (recept) {
                    steps.add(returned(path, received, missed > 0 ? "NO_SHOW" : "NOT_REACHED"));
                }
            }
            default -> converse(steps, path, received);
        }
        cases.add(steps);
    }

    private void converse(Deque<Step> steps, String path, LocalDate received) {
        LocalDate first = LocalDate.parse(later(received));
        steps.add(new Step(path + "conversations", conversation("FIRST", first.toString())));
        for (int count = random.nextInt(3); count > 0; count--) {
            String kind = oneOf(List.of("COACHING", "CHECK_IN", "CLOSING"));
            steps.add(new Step(path + "conversations", conversation(kind, later(first))));
        }
    }

    private ObjectNode conversation(String kind, String heldOn) {
        ObjectNode body = body().put("kind", kind).put("heldOn", heldOn);
        return random.nextBoolean() ? body.put("channel", oneOf(CHANNELS)) : body;
    }

    private Step returned(String path, LocalDate received, String reason) {
        String on = received.plusDays(130).toString();
        return new Step(path + "return", body().put("returnedOn", on).put("reason", reason));
    }

    private void group(int number) {
        String id = UUID.randomUUID().toString();
        LocalDate start = FIRST.plusDays(random.nextInt(500));
        Deque<Step> steps = new ArrayDeque<>();
        steps.add(new Step(
                "/v1/groups",
                body().put("id", id)
                        .put("centreId", centre)
                        .put("name", "Grupp " + number)
                        .put("kind", oneOf(List.of("FAR_TRAINING", "WALKING", "OTHER")))
                        .put("focusArea", oneOf(AREAS))
                        .put("startsOn", start.toString())));
        for (int count = random.nextInt(6); count > 0; count--) {
            ObjectNode session = body().put("heldOn", later(start)).put("minutes", 20 + random.nextInt(100));
            fill(session.putArray("participants"), people);
            if (random.nextInt(3) == 0) {
                session.putObject("anonymous").put("count", random.nextInt(9)).put("precision", oneOf(PRECISIONS));
            }
            steps.add(new Step("/v1/groups/" + id + "/sessions", session));
        }
        cases.add(steps);
    }

    private void activity(int number) {
        ObjectNode body = body().put("centreId", centre)
                .put("kind", oneOf(List.of("LECTURE", "WALK", "OTHER")))
                .put("title", "Aktivitet " + number)
                .put("heldOn", later(FIRST));
        if (random.nextBoolean()) {
            body.put("focusArea", oneOf(AREAS));
        }
        ArrayNode audiences = body.putArray("audiences");
        times(
                1 + random.nextInt(3),
                _ -> audiences
                        .addObject()
                        .put("segment", oneOf(List.of("Elever", "Seniorer")))
                        .put("count", random.nextInt(50))
                        .put("precision", oneOf(PRECISIONS)));
        cases.add(new ArrayDeque<>(List.of(new Step("/v1/activities", body))));
    }

    private void meeting(int number) {
        ObjectNode body =
                body().put("heldOn", FIRST.plusDays(random.nextInt(700)).toString());
        body.putArray("represented").add("RESIDENTS");
        cases.add(new ArrayDeque<>(List.of(new Step("/v1/centres/" + centre + "/steering-meetings", body))));
    }

    private void fill(ArrayNode array, List<String> values) {
        values.stream().filter(_ -> random.nextInt(3) == 0).forEach(array::add);
    }

    private String later(LocalDate day) {
        return day.plusDays(random.nextInt(120)).toString();
    }

    private String oneOf(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void times(int count, IntConsumer action) {
        IntStream.range(0, count).forEach(action);
    }
}
