package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A participant of whom the vault keeps all that it can.
 *
 * @param noShow the event that states the no-show
 */
record KnownPerson(String id, String referral, String noShow) {
    /** What nobody may find in the clear: one of the Tax Agency's published test numbers, and words said only here. */
    static final List<Trace> SECRETS = Stream.of(
                    "9006022397",
                    "900602-2397",
                    "900602 2397",
                    "900602+2397",
                    "Åsa Testsson",
                    "Testsson",
                    "070-174 06 05",
                    "0701740605",
                    "701740605",
                    "asa.testsson@example.org",
                    "Vill bli uppringd efter fyra",
                    "Kom inte, bussen gick sönder",
                    "Kära vårdcentral, tack för remissen",
                    "Jag läste fel i almanackan")
            .map(Trace::of)
            .toList();

    private static final String BODY = """
            {"birthYear": 1990, "sex": "FEMALE", "note": "Vill bli uppringd efter fyra",
             "protectedIdentity": "CONFIDENTIALITY_MARKING",
             "identity": {"identityNumber": "19900602-2397", "name": "Åsa Testsson", "phone": "070-174 06 05",
                          "email": "asa.testsson@example.org"}}""";

    /** Goes through a centre from 1 November 2022 to 20 March 2023, with a text wherever one may be written. */
    static KnownPerson register(Client client, String centre) throws Exception {
        String id = write(client, "/v1/participants", BODY).get("id").stringValue();
        String referral = write(client, "/v1/referrals", """
                {"participantId": "%s", "centreId": "%s", "source": "FAR_PRESCRIPTION", "receivedOn": "2022-11-01",
                 "reasons": ["STRESS"]}""".formatted(id, centre))
                .get("id")
                .stringValue();
        String way = "/v1/referrals/" + referral;
        JsonNode missed = write(client, way + "/no-shows", """
                {"missedOn": "2023-03-09", "purpose": "FIRST", "note": "Kom inte, bussen gick sönder"}""");
        JsonNode corrected = write(client, way + "/corrections", """
                {"eventId": "%s", "reason": "Jag läste fel i almanackan",
                 "replacement": {"missedOn": "2023-03-10", "purpose": "FIRST"}}""".formatted(
                        missed.get("eventId").stringValue()));
        write(client, way + "/return", """
                {"returnedOn": "2023-03-20", "reason": "NO_SHOW",
                 "coverLetter": "Kära vårdcentral, tack för remissen"}""");
        return new KnownPerson(id, referral, corrected.get("eventId").stringValue());
    }

    /** Asks and is refused in every way in which a program could be tempted to write down what it was given. */
    void talkedAbout(Client client) throws Exception {
        assertThat(client.post("/v1/participants", BODY).status()).isEqualTo(409);
        assertThat(client.post("/v1/participants", BODY.substring(0, BODY.length() - 2))
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/v1/participants", BODY.replace("1990,", "1991,"))
                        .status())
                .isBetween(400, 499);
        assertThat(client.post("/v1/participants/lookup", "{\"identityNumber\": \"900602-2397\"}")
                        .body()
                        .get("participantId")
                        .stringValue())
                .isEqualTo(id);
        assertThat(client.post("/v1/participants/identities", "{\"participantIds\": [\"%s\"]}".formatted(id))
                        .body()
                        .toString())
                .contains("Åsa Testsson");
    }

    /** Erased by their centre, through a client that may never have heard of them. */
    void erase(Client client, String centre) throws Exception {
        client.desks().at(centre);
        client.record("/v1/participants/" + id + "/erasure", "{\"decision\": \"KS 2024/118\"}");
    }

    /** Under an idempotency key, so that the answer is kept as well. */
    private static JsonNode write(Client client, String path, String body) throws Exception {
        Client.Answer answer = client.post(path, body, "Idempotency-Key", "once" + path);
        assertThat(answer.status()).as("%s -> %s", path, answer.body()).isBetween(200, 201);
        client.await(answer.body().get("position").longValue());
        return answer.body();
    }
}
