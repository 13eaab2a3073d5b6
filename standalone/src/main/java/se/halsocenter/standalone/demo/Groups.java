package se.halsocenter.standalone.demo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import se.halsocenter.standalone.demo.Attendance.Member;
import se.halsocenter.standalone.demo.People.Person;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The groups that met, and who was present. */
final class Groups {
    static final String FAR = "far-training";
    static final String LSS = "lss-training";
    static final String EATING_PUBLIC = "healthy-eating-public";
    static final String EATING_AME = "healthy-eating-ame";

    private static final LocalDate FAR_START = LocalDate.of(2022, 9, 6);
    private static final LocalDate YEAR_2023 = LocalDate.of(2023, 1, 1);

    private final Script script;
    private final People people;
    private final Random random;

    Groups(Script script, People people, Random random) {
        this.script = script;
        this.people = people;
        this.random = random;
    }

    void register() {
        farTraining();
        lssTraining();
        healthyEating();
        withoutNames();
    }

    /** Started in 2022; in 2023 twelve people and 227 hours, in sessions of an hour. */
    private void farTraining() {
        start(FAR, "FaR-träningsgrupp", "FAR_TRAINING", "PHYSICAL_ACTIVITY", FAR_START, "Deltagare med recept");
        List<Person> early = people.metBetween(Quota.OPENED, FAR_START.minusDays(14), 8);
        List<Person> late = people.metBetween(FAR_START.minusDays(13), LocalDate.of(2023, 8, 15), 6);
        meet(FAR, weekly(FAR_START, LocalDate.of(2022, 12, 13)), members(early.stream()), 74, 60);
        List<LocalDate> sessions = Stream.concat(
                        weekly(LocalDate.of(2023, 1, 17), LocalDate.of(2023, 5, 30)).stream(),
                        weekly(LocalDate.of(2023, 8, 29), LocalDate.of(2023, 12, 12)).stream())
                .toList();
        meet(FAR, sessions, members(Stream.concat(early.stream().limit(6), late.stream())), 227, 60);
    }

    private void lssTraining() {
        LocalDate start = LocalDate.of(2023, 9, 7);
        start(LSS, "LSS-träningsgrupp", "LSS_TRAINING", "PHYSICAL_ACTIVITY", start, "Personer med insatser enligt LSS");
        meet(LSS, weekly(start, LocalDate.of(2023, 12, 14)), newMembers(14, start, 22, 61), 148, 60);
    }

    private void healthyEating() {
        LocalDate spring = LocalDate.of(2023, 3, 15);
        start(EATING_PUBLIC, "Hälsosamma matvanor", "HEALTHY_EATING", "EATING_HABITS", spring, "Allmänheten");
        Stream<Member> known = members(people.metBetween(YEAR_2023, spring.minusDays(7), 3).stream()).stream();
        List<Member> five =
                Stream.concat(known, newMembers(2, spring, 30, 70).stream()).toList();
        meet(EATING_PUBLIC, weekly(spring, LocalDate.of(2023, 4, 12)), five, 22, 120);
        end(EATING_PUBLIC, LocalDate.of(2023, 4, 12));
        LocalDate autumn = LocalDate.of(2023, 10, 4);
        start(EATING_AME, "Hälsosamma matvanor, AME", "HEALTHY_EATING", "EATING_HABITS", autumn, "Arbetslag inom AME");
        meet(EATING_AME, weekly(autumn, LocalDate.of(2023, 11, 1)), newMembers(6, autumn, 24, 60), 27, 120);
        end(EATING_AME, LocalDate.of(2023, 11, 1));
    }

    private void withoutNames() {
        LocalDate autumn = LocalDate.of(2023, 9, 11);
        String women = "women-born-abroad";
        start(women, "Träningsgrupp, AME", "INDOOR_TRAINING", "PHYSICAL_ACTIVITY", autumn, "Utrikesfödda kvinnor");
        weekly(autumn, LocalDate.of(2023, 11, 27))
                .forEach(day -> meetWithoutNames(women, day, 60, 7 + random.nextInt(5), "EXACT"));
        LocalDate may = LocalDate.of(2023, 5, 4);
        String course = "att-valja-livet";
        start(course, "Suicidprevention – Att välja livet", "OTHER", "COMMUNITY_AND_WELLBEING", may, "Allmänheten");
        weekly(may, may.plusWeeks(1)).forEach(day -> meetWithoutNames(course, day, 180, 14, "ESTIMATE"));
        end(course, may.plusWeeks(1));
    }

    private void start(String group, String name, String kind, String focusArea, LocalDate on, String audience) {
        ObjectNode body = Script.body()
                .put("id", script.id(group).toString())
                .put("centreId", script.centreId())
                .put("name", name)
                .put("kind", kind)
                .put("focusArea", focusArea)
                .put("startsOn", on.toString())
                .put("audience", audience);
        script.post(on, group, "/v1/groups", body);
    }

    private void meet(String group, List<LocalDate> sessions, List<Member> members, int total, int minutes) {
        Attendance.draw(sessions, members, total, random).forEach((day, present) -> {
            ObjectNode body = session(group, day, minutes, present);
            script.post(day, group, path(group, "sessions"), body);
        });
    }

    private void meetWithoutNames(String group, LocalDate day, int minutes, int count, String precision) {
        ObjectNode body = session(group, day, minutes, List.of());
        body.putObject("anonymous").put("count", count).put("precision", precision);
        script.post(day, group, path(group, "sessions"), body);
    }

    private ObjectNode session(String group, LocalDate day, int minutes, Collection<UUID> present) {
        ObjectNode body = Script.body()
                .put("id", script.id(group + "/" + day).toString())
                .put("heldOn", day.toString())
                .put("minutes", minutes);
        ArrayNode participants = body.putArray("participants");
        present.forEach(id -> participants.add(id.toString()));
        return body;
    }

    private void end(String group, LocalDate on) {
        script.post(on, group, path(group, "end"), Script.body().put("endedOn", on.toString()));
    }

    private String path(String group, String what) {
        return "/v1/groups/" + script.id(group) + "/" + what;
    }

    private static List<LocalDate> weekly(LocalDate from, LocalDate to) {
        return WorkingDays.weekly(from, to);
    }

    private List<Member> newMembers(int count, LocalDate from, int youngest, int oldest) {
        return members(Stream.generate(() -> people.register(from.minusDays(7), youngest, oldest))
                .limit(count));
    }

    /** Who came through a recept joins after the first conversation. */
    private static List<Member> members(Stream<Person> people) {
        return people.map(person -> new Member(
                        person.id,
                        person.firstConversation == null ? LocalDate.MIN : person.firstConversation.plusDays(10)))
                .toList();
    }
}
