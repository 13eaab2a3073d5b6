package se.halsocenter.standalone.stories;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import se.halsocenter.standalone.Client;
import tools.jackson.databind.JsonNode;

/** A centre's desk: what its coaches register, and the figures that they read back. */
record Desk(Client client, String centre) {

    /** Opens a centre; {@code settings} are further fields of its body. */
    static Desk open(Client client, String centre, String municipality, String settings) throws Exception {
        client.record("/v1/centres", """
                {"centreId": "%s", "name": "Hälsocenter", "municipality": "%s", "openedOn": "2014-01-01",
                 "phase": "PERMANENT", %s}""".formatted(centre, municipality, settings));
        return new Desk(client, centre);
    }

    String person(int birthYear, String sex) throws Exception {
        return id(client.record("/v1/participants", """
                {"birthYear": %d, "sex": "%s"}""".formatted(birthYear, sex)));
    }

    String intake(String person, String source, String receivedOn, String... reasons) throws Exception {
        return id(client.record("/v1/referrals", intakeBody(person, source, receivedOn, reasons)));
    }

    /** The status and the code of the first violation of an intake that is refused. */
    String refusedIntake(String person, String receivedOn) throws Exception {
        return refusal(client.post("/v1/referrals", intakeBody(person, "SELF", receivedOn)));
    }

    private String intakeBody(String person, String source, String receivedOn, String... reasons) {
        return """
                {"participantId": "%s", "centreId": "%s", "source": "%s", "receivedOn": "%s", "reasons": [%s]}""".formatted(
                        person,
                        centre,
                        source,
                        receivedOn,
                        Stream.of(reasons).map(Desk::quoted).collect(joining(", ")));
    }

    void conversation(String referral, String kind, String heldOn) throws Exception {
        step(referral, "conversations", conversationBody(kind, heldOn));
    }

    String refusedConversation(String referral, String kind, String heldOn) throws Exception {
        return refusal(client.post("/v1/referrals/" + referral + "/conversations", conversationBody(kind, heldOn)));
    }

    private static String conversationBody(String kind, String heldOn) {
        return """
                {"kind": "%s", "heldOn": "%s", "channel": "VIDEO"}""".formatted(kind, heldOn);
    }

    void programme(String referral, String startsOn) throws Exception {
        step(referral, "programme", """
                {"startsOn": "%s", "track": "HALSOCENTER"}""".formatted(startsOn));
    }

    void complete(String referral, String closedOn) throws Exception {
        step(referral, "closing", """
                {"closedOn": "%s", "outcome": "COMPLETED"}""".formatted(closedOn));
    }

    void ask(String referral, String timePoint, String sentOn) throws Exception {
        step(referral, "questionnaires", """
                {"timePoint": "%s", "sentOn": "%s"}""".formatted(timePoint, sentOn));
    }

    /** Records an answer; {@code answers} are its fields. */
    void answer(String referral, String timePoint, String answeredOn, String answers) throws Exception {
        step(referral, "answers", """
                {"timePoint": "%s", "answeredOn": "%s", %s}""".formatted(timePoint, answeredOn, answers));
    }

    /** Plans an activity and tells where it stands. */
    String plan(int year, String focusArea, String activity) throws Exception {
        String items = "/v1/plans/" + centre + "/" + year + "/items";
        return items + "/" + id(client.record(items, """
                {"focusArea": "%s", "activity": "%s"}""".formatted(focusArea, activity)));
    }

    /** What the query service says once it knows all that this desk wrote. */
    JsonNode read(String path) throws Exception {
        return client.get(path + "?minPosition=" + client.position());
    }

    void step(String referral, String step, String body) throws Exception {
        client.record("/v1/referrals/" + referral + "/" + step, body);
    }

    /** The one cell that answers a question. */
    JsonNode cell(String kpi, String... parameters) throws Exception {
        JsonNode cells = cells(kpi, parameters);
        assertThat(cells).as("%s %s", kpi, Arrays.toString(parameters)).hasSize(1);
        return cells.get(0);
    }

    JsonNode cells(String kpi, String... parameters) throws Exception {
        String[] here = Stream.concat(Stream.of("centreId=" + centre), Stream.of(parameters))
                .toArray(String[]::new);
        return client.values(kpi, here).get("cells");
    }

    double value(String kpi, String... parameters) throws Exception {
        return cell(kpi, parameters).get("value").doubleValue();
    }

    /** A count for each value of a dimension. */
    Map<String, Integer> counts(String kpi, String period, String dimension) throws Exception {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (JsonNode cell : cells(kpi, "period=" + period, "by=" + dimension)) {
            counts.put(cell.get(dimension).stringValue(), cell.get("value").intValue());
        }
        return counts;
    }

    /** Numerator and denominator of a share for each value of a dimension, such as {@code 3/4}. */
    Map<String, String> shares(String kpi, String period, String dimension) throws Exception {
        Map<String, String> shares = new LinkedHashMap<>();
        for (JsonNode cell : cells(kpi, "period=" + period, "by=" + dimension)) {
            shares.put(cell.get(dimension).stringValue(), cell.get("numerator") + "/" + cell.get("denominator"));
        }
        return shares;
    }

    static String id(JsonNode answer) {
        return answer.get("id").stringValue();
    }

    private static String refusal(Client.Answer answer) {
        return answer.status() + " "
                + answer.body().get("violations").get(0).get("code").stringValue();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
