package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A centre's old years come in as a filled template and are read back as figures: Vaggeryd before 2023, when 86 of its
 * 167 recept had come and 63 of its 152 first conversations had been held.
 */
@ExtendWith(OneStandalone.class)
class OldYearsIT {
    private static final int RECEPT = 86;
    private static final int CONVERSATIONS = 63;
    private static final int DECLINED = 10;
    private static final int MEMBERS = 12;
    private static final LocalDate FIRST_CUSTOMER = LocalDate.of(2021, 10, 25);

    private final Running running;
    private final Client client;
    private final String centre = "old-years-" + Long.toString(System.nanoTime(), 36);

    OldYearsIT(Running running) {
        this.running = running;
        this.client = new Client(running);
    }

    @Test
    void a_filled_workbook_gives_the_centres_figures_once_however_often_it_is_sent() throws Exception {
        client.record("/v1/centres", """
                {"centreId": "%s", "name": "Hälsocenter", "municipality": "0665", "openedOn": "2021-10-25",
                 "phase": "ESTABLISHMENT"}""".formatted(centre));
        byte[] workbook = workbook();

        assertThat(send(workbook, "&dryRun=true").get("refused").asInt()).isZero();
        JsonNode report = send(workbook, "");
        assertThat(report.get("recorded").asInt()).as(report.toString()).isEqualTo(RECEPT + 1 + 4 + 2);
        client.await(report.get("position").asLong());
        figures();

        JsonNode again = send(workbook, "");
        assertThat(again.get("unchanged").asInt()).isEqualTo(RECEPT + 1 + 4 + 2);
        assertThat(again.get("position").isNull()).isTrue();
        figures();
    }

    private void figures() throws Exception {
        assertThat(value("prescriptions-received")).isEqualTo(RECEPT);
        assertThat(value("first-conversations")).isEqualTo(CONVERSATIONS);
        assertThat(value("declined")).isEqualTo(DECLINED);
        assertThat(value("no-shows")).isEqualTo(RECEPT - CONVERSATIONS - DECLINED);
        assertThat(value("prescriptions-returned")).isEqualTo(RECEPT - CONVERSATIONS);
        assertThat(value("group-sessions")).isEqualTo(4);
        assertThat(value("group-participants")).isEqualTo(MEMBERS);
        assertThat(value("training-hours")).isEqualTo(4 * (MEMBERS + 1) * 1.5);
        assertThat(value("coach-hours")).isEqualTo(81.5 + 90);
    }

    private double value(String kpi) throws Exception {
        return client.value(kpi, "period=2021-10-25/2022-12-31", "centreId=" + centre);
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            cases(workbook.newWorksheet("Ärenden"));
            Worksheet groups = workbook.newWorksheet("Grupper");
            line(groups, 0, "Nr", "Namn", "Typ", "Fokusområde", "Start");
            line(groups, 1, "FaR", "FaR-träningsgrupp", "FaR-träningsgrupp", "Fysisk aktivitet", "2022-03-01");
            Worksheet sessions = workbook.newWorksheet("Gruppträffar");
            line(sessions, 0, "Nr", "Grupp", "Datum", "Minuter", "Deltagare", "Antal utan namn", "Säkerhet");
            String members = String.join(
                    ", ",
                    java.util.stream.IntStream.rangeClosed(1, MEMBERS)
                            .mapToObj(Integer::toString)
                            .toList());
            for (int week = 1; week <= 4; week++) {
                String day = LocalDate.of(2022, 3, 1).plusWeeks(week).toString();
                line(sessions, week, week, "FaR", day, 90, members, 1, "Exakt");
            }
            Worksheet hours = workbook.newWorksheet("Coachtimmar");
            line(hours, 0, "Nr", "Månad", "Timmar");
            line(hours, 1, 1, "2022-02", "81,5");
            line(hours, 2, 2, "2022-03", 90);
        }
        return bytes.toByteArray();
    }

    /** One recept every fifth day: most lead to a conversation, some are declined, the rest stay away. */
    private static void cases(Worksheet page) {
        line(
                page,
                0,
                "Nr",
                "Födelseår",
                "Kön",
                "Väg in",
                "Inkom",
                "Orsaker",
                "Första samtal",
                "Tackat nej",
                "Orsak till nej",
                "Uteblivna första besök",
                "Retur",
                "Orsak till retur");
        for (int number = 1; number <= RECEPT; number++) {
            LocalDate received = FIRST_CUSTOMER.plusDays((number - 1) * 5L);
            String then = received.plusDays(1).toString();
            boolean came = number <= CONVERSATIONS;
            boolean declined = !came && number <= CONVERSATIONS + DECLINED;
            boolean away = !came && !declined;
            line(
                    page,
                    number,
                    number,
                    1950 + number % 50,
                    number % 5 < 3 ? "Kvinna" : "Man",
                    "Recept (FaR)",
                    received.toString(),
                    "Högt blodtryck",
                    came ? then : "",
                    declined ? then : "",
                    declined ? "Kan inte dagtid" : "",
                    away ? then : "",
                    came ? "" : then,
                    came ? "" : declined ? "Tackat nej" : "Uteblivet besök");
        }
    }

    /** Fills a line; what looks like a day becomes one. */
    private static void line(Worksheet page, int line, Object... values) {
        for (int place = 0; place < values.length; place++) {
            switch (values[place]) {
                case Integer number -> page.value(line, place, number);
                case String text
                when text.matches("\\d{4}-\\d\\d-\\d\\d") -> {
                    page.value(line, place, LocalDate.parse(text));
                    page.style(line, place).format("yyyy-mm-dd").set();
                }
                case Object other -> page.value(line, place, other.toString());
            }
        }
    }

    private JsonNode send(byte[] workbook, String more) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String path = "/v1/imports?centreId=" + centre + more;
            HttpRequest request = HttpRequest.newBuilder(running.command().resolve(path))
                    .header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                    .header("Authorization", client.desks().writing(path, null))
                    .POST(BodyPublishers.ofByteArray(workbook))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(List.of(200)).as(answer.body()).contains(answer.statusCode());
            return Client.JSON.readTree(answer.body());
        }
    }
}
