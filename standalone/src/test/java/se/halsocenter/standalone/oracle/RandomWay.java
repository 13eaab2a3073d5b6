package se.halsocenter.standalone.oracle;

import static se.halsocenter.standalone.oracle.Chance.body;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** A participant's way: an intake, and whatever may follow it. */
final class RandomWay {
    private static final List<String> SOURCES =
            List.of("FAR_PRESCRIPTION", "FAR_PRESCRIPTION", "CARE_REFERRAL", "SELF", "ASSOCIATION", "HEALTH_DIALOGUE");
    private static final List<String> REASONS = List.of("PAIN", "STRESS", "SLEEP", "DIABETES");
    private static final List<String> PURPOSES = List.of("FIRST", "COACHING", "CLOSING");
    private static final List<String> CHANNELS = List.of("ON_SITE", "PHONE", "VIDEO");

    /** By then all conversations have been held and no booking is missed any more. */
    private static final int END = 240;

    private final Chance chance;
    private final String source;
    private final LocalDate received;
    private final String path;
    private final Deque<Step> steps = new ArrayDeque<>();

    private RandomWay(Chance chance, LocalDate received, String id) {
        this.chance = chance;
        this.source = chance.oneOf(SOURCES);
        this.received = received;
        this.path = "/v1/referrals/" + id + "/";
    }

    static Deque<Step> of(Chance chance, String centre, List<String> people, int number) {
        String id = UUID.randomUUID().toString();
        RandomWay way = new RandomWay(chance, chance.from(RandomHistory.FIRST, 600), id);
        way.intake(id, centre, chance.oneOf(people), number);
        way.goOn();
        return way.steps;
    }

    private void intake(String id, String centre, String person, int number) {
        ObjectNode intake = body().put("id", id)
                .put("participantId", person)
                .put("centreId", centre)
                .put("source", source)
                .put("receivedOn", received.toString());
        if (chance.oneIn(2)) {
            ObjectNode prescriber = intake.putObject("prescriber").put("careUnit", "Enhet " + number);
            if (chance.oneIn(2)) {
                prescriber.put("profession", chance.oneOf(List.of("NURSE", "PHYSICIAN")));
            }
        }
        chance.someOf(REASONS, intake.putArray("reasons"));
        steps.add(new Step("/v1/referrals", intake));
    }

    private void goOn() {
        int missed = chance.below(3);
        chance.times(
                missed,
                _ -> add("no-shows", "missedOn", chance.from(received, 120)).put("purpose", chance.oneOf(PURPOSES)));
        boolean recept = source.equals("FAR_PRESCRIPTION") || source.equals("CARE_REFERRAL");
        switch (chance.below(6)) {
            case 0 -> {
                decline(125);
                if (recept) {
                    giveBack("DECLINED");
                }
            }
            case 1 -> {
                if (recept) {
                    giveBack(missed > 0 ? "NO_SHOW" : "NOT_REACHED");
                }
            }
            default -> converse();
        }
    }

    private void decline(int days) {
        add("decline", "declinedOn", received.plusDays(days)).put("reason", chance.oneOf(List.of("COST", "HEALTH")));
    }

    private void giveBack(String reason) {
        add("return", "returnedOn", received.plusDays(130)).put("reason", reason);
    }

    private void converse() {
        LocalDate first = chance.from(received, 120);
        conversation("FIRST", first);
        chance.upTo(
                2,
                _ -> conversation(chance.oneOf(List.of("COACHING", "CHECK_IN", "CLOSING")), chance.from(first, 120)));
        chance.upTo(2, _ -> guide(first));
        switch (chance.below(5)) {
            case 0 -> decline(END);
            case 1 -> add("closing", "closedOn", received.plusDays(END)).put("outcome", "COMPLETED");
            default -> steps.addAll(new RandomProgramme(chance, path).of(first, received.plusDays(END)));
        }
    }

    private void conversation(String kind, LocalDate heldOn) {
        ObjectNode body = add("conversations", "heldOn", heldOn).put("kind", kind);
        if (chance.oneIn(2)) {
            body.put("channel", chance.oneOf(CHANNELS));
        }
    }

    private void guide(LocalDate first) {
        add("guidances", "guidedOn", chance.from(first, 120))
                .put("organisation", "Föreningen")
                .put("organisationKind", chance.oneOf(List.of("ASSOCIATION", "GYM", "LIBRARY")));
    }

    private ObjectNode add(String step, String day, LocalDate on) {
        ObjectNode body = body().put(day, on.toString());
        steps.add(new Step(path + step, body));
        return body;
    }
}
