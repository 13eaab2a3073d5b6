package se.halsocenter.command.imports;

import static se.halsocenter.command.imports.Column.coded;
import static se.halsocenter.command.imports.Column.column;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A participant's way from the intake to the last questionnaire, as one row of the sheet Ärenden tells it. */
final class CaseSteps {
    private static final String SEEN = "Samma person som";

    static final List<Step> ALL = Stream.of(
                    intake(),
                    conversations(),
                    ends(),
                    programme(),
                    QuestionnaireSteps.CLOSING.steps(),
                    closing(),
                    QuestionnaireSteps.SIX_MONTHS_AFTER.steps(),
                    QuestionnaireSteps.TWELVE_MONTHS_AFTER.steps())
            .flatMap(List::stream)
            .toList();

    private CaseSteps() {}

    private static List<Step> intake() {
        return List.of(
                Step.creating(
                        "participants",
                        Map.of(),
                        column(
                                "Födelseår",
                                "birthYear",
                                Form.WHOLE,
                                "1962",
                                "Fyra siffror. Tomt bara för en person som redan finns."),
                        coded("Kön", "sex", Form.CODE, "sex", "Kvinna", "Kvinna, Man eller Okänt.")),
                Step.creating(
                        "referrals",
                        Map.of("centreId", "{centre}"),
                        column(
                                SEEN,
                                "participantId",
                                Form.PERSON,
                                "",
                                "Numret på personens första ärende, om personen har haft ett; lämna då Födelseår och Kön tomma."),
                        coded("Väg in", "source", Form.CODE, "source", "Recept (FaR)", "Hur personen kom.")
                                .always(),
                        column("Inkom", "receivedOn", Form.DAY, "2022-03-01", "Dagen då det kom in.")
                                .always(),
                        column("Utfärdat", "issuedOn", Form.DAY, "2022-02-25", "Dagen då receptet skrevs."),
                        column(
                                "Vårdenhet",
                                "prescriber/careUnit",
                                Form.TEXT,
                                "Vårdcentralen Exempel",
                                "Den som skrev receptet."),
                        column("HSA-id", "prescriber/hsaId", Form.TEXT, "", "Vårdenhetens HSA-id, om det är känt."),
                        coded(
                                "Orsaker",
                                "reasons",
                                Form.CODES,
                                "reason",
                                "Högt blodtryck, Stress",
                                "En eller flera.")));
    }

    private static List<Step> conversations() {
        return List.of(
                Step.of(
                        "referrals/{referrals}/no-shows",
                        Map.of("purpose", "FIRST"),
                        column(
                                "Uteblivna första besök",
                                "missedOn",
                                Form.DAYS,
                                "2022-03-08",
                                "Dagar då personen inte kom till första samtalet.")),
                Step.of(
                        "referrals/{referrals}/conversations",
                        Map.of("kind", "FIRST"),
                        column("Första samtal", "heldOn", Form.DAY, "2022-03-15", "Dagen för första samtalet.")),
                Step.of(
                        "referrals/{referrals}/no-shows",
                        Map.of("purpose", "COACHING"),
                        column(
                                "Uteblivna senare besök",
                                "missedOn",
                                Form.DAYS,
                                "",
                                "Dagar då personen uteblev senare.")));
    }

    private static List<Step> ends() {
        return List.of(
                Step.of(
                        "referrals/{referrals}/decline",
                        Map.of(),
                        column("Tackat nej", "declinedOn", Form.DAY, "", "Dagen då personen tackade nej."),
                        coded(
                                "Orsak till nej",
                                "reason",
                                Form.CODE,
                                "declineReason",
                                "",
                                "Krävs om personen tackat nej.")),
                Step.of(
                        "referrals/{referrals}/return",
                        Map.of(),
                        column("Retur", "returnedOn", Form.DAY, "", "Dagen då receptet skickades tillbaka."),
                        coded("Orsak till retur", "reason", Form.CODE, "returnReason", "", "Krävs vid retur.")));
    }

    private static List<Step> programme() {
        return List.of(
                Step.of(
                        "referrals/{referrals}/programme",
                        Map.of(),
                        column("Program start", "startsOn", Form.DAY, "2022-03-22", "Programmets första dag."),
                        coded("Spår", "track", Form.CODE, "track", "FaR-program", "Krävs om ett program startat."),
                        column("Månader", "months", Form.WHOLE, "6", "Programmets längd; tomt är centrets vanliga.")),
                Step.of(
                        "referrals/{referrals}/conversations",
                        Map.of("kind", "FOLLOW_UP_3_MONTHS"),
                        column("Uppföljning 3 mån", "heldOn", Form.DAY, "2022-06-21", "Dagen för uppföljningen.")));
    }

    private static List<Step> closing() {
        return List.of(
                Step.of(
                        "referrals/{referrals}/closing",
                        Map.of(),
                        column("Avslut", "closedOn", Form.DAY, "2022-09-27", "Dagen för avslutet."),
                        coded("Utfall", "outcome", Form.CODE, "outcome", "Fullföljt", "Krävs vid avslut.")),
                Step.of(
                        "referrals/{referrals}/feedback",
                        Map.of(),
                        column(
                                "Återkoppling",
                                "sentOn",
                                Form.DAY,
                                "2022-09-28",
                                "Dagen då vården fick återkoppling.")));
    }
}
