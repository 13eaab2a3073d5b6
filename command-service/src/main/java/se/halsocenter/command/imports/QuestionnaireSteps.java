package se.halsocenter.command.imports;

import static se.halsocenter.command.imports.Column.coded;
import static se.halsocenter.command.imports.Column.column;

import java.util.List;
import java.util.Map;

/** A questionnaire of the sheet Ärenden: the same columns at each time point, told apart by their headings. */
enum QuestionnaireSteps {
    CLOSING("vid avslut", true),
    SIX_MONTHS_AFTER("6 mån efter", false),
    TWELVE_MONTHS_AFTER("12 mån efter", false);

    private static final String YES_OR_NO = "Ja, Nej eller Vet inte.";

    private static final List<Column> SENDING =
            List.of(column("Enkät skickad", "sentOn", Form.DAY, "2022-09-20", "Dagen då enkäten skickades."));

    private static final List<Column> ANSWERS = List.of(
            column("Enkät besvarad", "answeredOn", Form.DAY, "2022-09-27", "Dagen; krävs om något svar nedan finns."),
            column("Gånger i veckan", "timesPerWeek", Form.WHOLE, "3", "Programmets mått: gånger fysiskt aktiv."),
            column("Minuter i veckan", "minutesPerWeek", Form.WHOLE, "160", "Programmets mått: minuter tillsammans."),
            coded("Träning", "training", Form.CODE, "training", "60–89 minuter", "Nationella frågan om träning."),
            coded("Vardagsmotion", "everyday", Form.CODE, "everyday", "90–149 minuter", "Nationella frågan."),
            coded("Bekymmer avhjälpta", "concernsRelieved", Form.CODE, "yesNo", "Ja", YES_OR_NO),
            coded("Ändrat beteende", "behaviourChanged", Form.CODE, "yesNo", "Ja", YES_OR_NO),
            coded("Bättre hälsa", "healthImproved", Form.CODE, "yesNo", "Vet inte", YES_OR_NO),
            coded("Inspirerad", "inspired", Form.CODE, "yesNo", "Ja", YES_OR_NO),
            column("Självskattad hälsa", "selfRatedHealth", Form.WHOLE, "70", "0–100."));

    private final String swedish;
    private final boolean inExample;

    QuestionnaireSteps(String swedish, boolean inExample) {
        this.swedish = swedish;
        this.inExample = inExample;
    }

    /** The sending and the answer at this time point. */
    List<Step> steps() {
        Map<String, String> timePoint = Map.of("timePoint", name());
        return List.of(
                new Step("referrals/{referrals}/questionnaires", false, timePoint, own(SENDING)),
                new Step("referrals/{referrals}/answers", false, timePoint, own(ANSWERS)));
    }

    private List<Column> own(List<Column> columns) {
        return columns.stream()
                .map(column -> column.at(swedish, inExample ? column.example() : ""))
                .toList();
    }
}
