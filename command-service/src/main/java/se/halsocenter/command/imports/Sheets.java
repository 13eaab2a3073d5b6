package se.halsocenter.command.imports;

import static se.halsocenter.command.imports.Column.coded;
import static se.halsocenter.command.imports.Column.column;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sheets that a centre fills with its old years. This is the one place that says which columns there are: the
 * template is made from it, files are read by it, and docs/import.md is compared with it.
 */
final class Sheets {
    static final String CASES = "Ärenden";
    static final String GROUPS = "Grupper";

    /** In the order in which they are read: what comes later may name what came before. */
    static final List<Sheet> ALL = List.of(
            new Sheet(CASES, "En rad för varje recept, remiss eller annan väg in.", CaseSteps.ALL),
            new Sheet(GROUPS, "En rad för varje grupp.", groups()),
            new Sheet("Gruppträffar", "En rad för varje träff i en grupp.", sessions()),
            new Sheet(
                    "Öppna aktiviteter", "En rad för varje föreläsning, spontanbesök eller annat öppet.", activities()),
            new Sheet("Styrgruppsmöten", "En rad för varje möte med styrgruppen.", meetings()),
            new Sheet("Coachtimmar", "En rad för varje månad.", hours()));

    private Sheets() {}

    static Optional<Sheet> named(String name) {
        return ALL.stream().filter(sheet -> sheet.name().equalsIgnoreCase(name)).findFirst();
    }

    private static List<Step> groups() {
        return List.of(
                Step.creating(
                        "groups",
                        Map.of("centreId", "{centre}"),
                        column("Namn", "name", Form.TEXT, "FaR-träning tisdagar", "Gruppens namn, högst 120 tecken.")
                                .always(),
                        coded("Typ", "kind", Form.CODE, "groupKind", "FaR-träningsgrupp", "Vilket slags grupp.")
                                .always(),
                        coded("Fokusområde", "focusArea", Form.CODE, "focusArea", "Fysisk aktivitet", "Planens område.")
                                .always(),
                        column("Start", "startsOn", Form.DAY, "2022-09-06", "Första dagen.")
                                .always(),
                        column("Målgrupp", "audience", Form.TEXT, "Vuxna med recept", "Vem gruppen är till för."),
                        column("Platser", "capacity", Form.WHOLE, "15", "Högsta antal deltagare."),
                        column(
                                "Planerade träffar",
                                "plannedSessions",
                                Form.WHOLE,
                                "12",
                                "Hur många träffar det ska bli.")),
                Step.of(
                        "groups/{groups}/end",
                        Map.of(),
                        column(
                                "Slut",
                                "endedOn",
                                Form.DAY,
                                "",
                                "Sista dagen. Fylls i först när alla träffar är införda.")));
    }

    private static List<Step> sessions() {
        return List.of(Step.creating(
                "groups/{group}/sessions",
                Map.of(),
                column("Grupp", "{group}", Form.GROUP, "exempel 1", "Gruppens nummer i fliken Grupper.")
                        .always(),
                column("Datum", "heldOn", Form.DAY, "2022-09-13", "Dagen för träffen.")
                        .always(),
                column("Minuter", "minutes", Form.WHOLE, "60", "Träffens längd, 1–720.")
                        .always(),
                column(
                        "Deltagare",
                        "participants",
                        Form.PERSONS,
                        "exempel 1",
                        "De som var med, med nummer ur Ärenden (personens första ärende)."),
                column("Antal utan namn", "anonymous/count", Form.WHOLE, "2", "Hur många som var med utan att nämnas."),
                coded(
                        "Säkerhet",
                        "anonymous/precision",
                        Form.CODE,
                        "precision",
                        "Exakt",
                        "Hur säkert antalet utan namn är.")));
    }

    private static List<Step> activities() {
        return List.of(Step.creating(
                "activities",
                Map.of("centreId", "{centre}"),
                coded("Typ", "kind", Form.CODE, "activityKind", "Föreläsning", "Vilket slags aktivitet.")
                        .always(),
                column("Rubrik", "title", Form.TEXT, "Sov gott", "Vad den kallades, högst 120 tecken.")
                        .always(),
                coded("Fokusområde", "focusArea", Form.CODE, "focusArea", "Föreläsningar", "Planens område."),
                column("Datum", "heldOn", Form.DAY, "2022-10-04", "Dagen.").always(),
                column("Målgrupp", "audiences/0/segment", Form.TEXT, "Allmänheten", "Vilka som kom.")
                        .always(),
                column("Antal", "audiences/0/count", Form.WHOLE, "70", "Hur många som kom.")
                        .always(),
                coded("Säkerhet", "audiences/0/precision", Form.CODE, "precision", "Minst", "Hur säkert antalet är.")
                        .always(),
                column("Målgrupp 2", "audiences/1/segment", Form.TEXT, "Elever", "En målgrupp till samma dag."),
                column("Antal 2", "audiences/1/count", Form.WHOLE, "400", "Hur många av dem som kom."),
                coded("Säkerhet 2", "audiences/1/precision", Form.CODE, "precision", "Uppskattning", "Som Säkerhet.")));
    }

    private static List<Step> meetings() {
        return List.of(Step.creating(
                "centres/{centre}/steering-meetings",
                Map.of(),
                column("Datum", "heldOn", Form.DAY, "2022-11-15", "Dagen för mötet.")
                        .always(),
                coded(
                                "Företrädda",
                                "represented",
                                Form.CODES,
                                "represented",
                                "Kommunen, Vårdcentralen",
                                "Vilka som var med.")
                        .always()));
    }

    private static List<Step> hours() {
        return List.of(Step.of(
                "centres/{centre}/coach-hours",
                Map.of(),
                column("Månad", "month", Form.MONTH, "2022-09", "Vilken månad.").always(),
                column("Timmar", "hours", Form.DECIMAL, "86,5", "Coachernas timmar den månaden, tillsammans.")
                        .always()));
    }
}
