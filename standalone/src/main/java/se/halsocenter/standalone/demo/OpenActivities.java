package se.halsocenter.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The open activities of 2022 and 2023, counted without identity, and the steering group's meetings. */
final class OpenActivities {
    static final String EVENING = "Allmänheten, kväll";
    static final String PUPILS = "Elever, dagtid";
    private static final String MOVEMENT = "PHYSICAL_ACTIVITY";
    private static final String COMMUNITY = "COMMUNITY_AND_WELLBEING";

    private final Script script;
    private int number;

    OpenActivities(Script script) {
        this.script = script;
    }

    private record Audience(String segment, int count, String precision) {}

    void register() {
        hold("2022-05-12", "PRESENTATION", "Hälsocentrets arbete", COMMUNITY, exactly("Pensionärsförening", 32));
        hold("2022-10-06", "PRESENTATION", "Hälsocentrets arbete", COMMUNITY, exactly("Patientförening", 18));
        hold("2023-02-09", "PRESENTATION", "Hälsocentrets arbete", COMMUNITY, exactly("Pensionärsförening", 27));
        hold("2023-11-16", "PRESENTATION", "Hälsocentrets arbete", COMMUNITY, exactly("Idrottsförening", 15));
        for (String day : List.of("2023-02-22", "2023-04-19", "2023-06-14", "2023-11-08")) {
            hold(day, "SPONTANEOUS_VISIT", "Spontant besök", "SPONTANEOUS_VISITS", exactly("Invånare", 1));
        }
        hold("2023-04-27", "WALK", "XRunda", COMMUNITY, estimate("Invånare", 25));
        hold("2023-05-25", "WALK", "XRunda", COMMUNITY, estimate("Invånare", 12));
        hold("2023-08-24", "WALK", "XRunda", COMMUNITY, exactly("Invånare", 6));
        hold("2023-09-28", "WALK", "XRunda", COMMUNITY, exactly("Invånare", 9));
        hold(
                "2023-09-20",
                "LECTURE",
                "Föreläsning i september",
                "LECTURES",
                new Audience(EVENING, 70, "AT_LEAST"),
                estimate(PUPILS, 400));
        hold("2023-10-05", "OTHER", "Seniorveckan", MOVEMENT, estimate("Seniorer", 60));
        List.of("2021-12-02", "2022-03-10", "2022-06-02", "2022-09-15", "2022-12-08")
                .forEach(this::meet);
        List.of("2023-03-09", "2023-06-01", "2023-09-14", "2023-12-07").forEach(this::meet);
    }

    private static Audience exactly(String segment, int count) {
        return new Audience(segment, count, "EXACT");
    }

    private static Audience estimate(String segment, int count) {
        return new Audience(segment, count, "ESTIMATE");
    }

    private void hold(String day, String kind, String title, String focusArea, Audience... audiences) {
        String subject = "activity/" + number++;
        ObjectNode body = Script.body()
                .put("id", script.id(subject).toString())
                .put("centreId", script.centreId())
                .put("kind", kind)
                .put("title", title)
                .put("focusArea", focusArea)
                .put("heldOn", day);
        ArrayNode counts = body.putArray("audiences");
        for (Audience audience : audiences) {
            counts.addObject()
                    .put("segment", audience.segment)
                    .put("count", audience.count)
                    .put("precision", audience.precision);
        }
        script.post(LocalDate.parse(day), subject, "/v1/activities", body);
    }

    private void meet(String day) {
        ObjectNode body =
                Script.body().put("id", script.id("meeting/" + day).toString()).put("heldOn", day);
        body.putArray("represented")
                .add("MUNICIPALITY")
                .add("CARE_CENTRE")
                .add("PUBLIC_HEALTH")
                .add("RESIDENTS");
        script.post(LocalDate.parse(day), "centre", "/v1/centres/" + script.centreId() + "/steering-meetings", body);
    }
}
