package se.halsocenter.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.standalone.demo.People.Person;
import tools.jackson.databind.node.ObjectNode;

/** How people come to the centre: who, when, from where and why. */
final class Intakes {
    private static final List<String> CARE_UNITS = List.of(
            "Vaggeryds vårdcentral",
            "Vaggeryds vårdcentral",
            "Vaggeryds vårdcentral",
            "Skillingaryds vårdcentral",
            "Skillingaryds vårdcentral");
    private static final List<String> OTHER_UNITS = List.of("Företagshälsovården", "Rehabiliteringsmottagningen");
    private static final List<String> REASONS = List.of(
            "PHYSICAL_INACTIVITY",
            "PHYSICAL_INACTIVITY",
            "HIGH_BLOOD_PRESSURE",
            "HIGH_BLOOD_PRESSURE",
            "OVERWEIGHT",
            "OVERWEIGHT",
            "PAIN",
            "STRESS",
            "DIABETES",
            "OSTEOARTHRITIS",
            "MENTAL_ILL_HEALTH",
            "SLEEP",
            "HIGH_BLOOD_SUGAR");
    private static final List<String> PROFESSIONS = List.of("PHYSICIAN", "NURSE", "NURSE", "PHYSIOTHERAPIST");
    private static final List<String> ACTIVITIES =
            List.of("WALKING", "WALKING", "STRENGTH_TRAINING", "GROUP_TRAINING", "WATER_GYMNASTICS", "CYCLING");
    private static final int PERCENT_AGAIN = 14;

    private final Script script;
    private final People people;
    private final Ways ways;
    private final Random random;

    Intakes(Script script, People people, Random random) {
        this.script = script;
        this.people = people;
        this.ways = new Ways(script, random);
        this.random = random;
    }

    /** Registers the intakes of every quota, in the order in which they were received, each with what followed. */
    void register(List<Quota> quotas) {
        record Intake(LocalDate receivedOn, Quota quota) {}
        List<Intake> intakes = quotas.stream()
                .flatMap(quota -> Stream.generate(
                                () -> new Intake(WorkingDays.between(quota.from(), quota.to(), random), quota))
                        .limit(quota.count()))
                .sorted((one, other) -> one.receivedOn.compareTo(other.receivedOn))
                .toList();
        for (int number = 0; number < intakes.size(); number++) {
            Intake intake = intakes.get(number);
            register("referral/" + number, intake.receivedOn, intake.quota);
        }
    }

    private void register(String subject, LocalDate receivedOn, Quota quota) {
        boolean recept = quota.source() == Source.FAR_PRESCRIPTION;
        boolean again = recept && random.nextInt(100) < PERCENT_AGAIN;
        Person person = again ? people.again(receivedOn) : people.register(receivedOn, 19, 84);
        person.lastReceived = receivedOn;
        ObjectNode body = Script.body()
                .put("id", script.id(subject).toString())
                .put("participantId", person.id.toString())
                .put("centreId", script.centreId())
                .put("source", quota.source().name())
                .put("receivedOn", receivedOn.toString());
        if (recept || quota.source() == Source.CARE_REFERRAL) {
            body.put("issuedOn", receivedOn.minusDays(random.nextInt(9)).toString());
            body.putObject("prescriber").put("careUnit", careUnit()).put("profession", oneOf(PROFESSIONS));
        }
        Stream.generate(() -> oneOf(REASONS))
                .limit(1 + random.nextInt(3))
                .distinct()
                .forEach(body.putArray("reasons")::add);
        if (recept) {
            prescribe(body);
        }
        script.post(receivedOn, subject, "/v1/referrals", body);
        ways.follow(subject, person, receivedOn, quota);
    }

    private String careUnit() {
        return random.nextInt(100) < 5 ? oneOf(OTHER_UNITS) : oneOf(CARE_UNITS);
    }

    private void prescribe(ObjectNode body) {
        body.putArray("prescription")
                .addObject()
                .put("activity", oneOf(ACTIVITIES))
                .put("timesPerWeek", 2 + random.nextInt(4))
                .put("minutes", 30 + 15 * random.nextInt(3))
                .put("intensity", random.nextInt(100) < 80 ? "MODERATE" : "LOW");
    }

    private String oneOf(List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }
}
