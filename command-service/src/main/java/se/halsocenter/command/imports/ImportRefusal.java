package se.halsocenter.command.imports;

import se.halsocenter.command.write.Refusal;

/** What may be wrong with a file that is imported, or with one of its rows before a single write is tried. */
enum ImportRefusal implements Refusal {
    NOT_IMPORTABLE(
            "Det finns ingen sådan skrivning, eller så kan den inte importeras.",
            "There is no such write, or it cannot be imported."),
    EMPTY_FILE("Filen har inga rader.", "The file has no rows."),
    UNKNOWN_PARAMETER("Här finns bara parametrarna {0}.", "The only parameters here are {0}."),
    INVALID_REPORT("report ska vara all eller refused.", "report must be all or refused."),
    INVALID_FORMAT("format ska vara xlsx eller csv.", "format must be xlsx or csv."),
    CENTRE_NEEDED(
            "Ange centreId: det center som kalkylbladet gäller.", "Give centreId: the centre that the sheets are of."),
    UNKNOWN_SHEET("Flikarna är {0}.", "The sheets are {0}."),
    UNKNOWN_COLUMN("Kolumnen finns inte i mallen.", "The template has no such column."),
    COLUMN_MISSING("Kolumnen saknas.", "This column is missing."),
    FORMULA(
            "Cellen har en formel eller ett fel; klistra in värdet.",
            "The cell holds a formula or an error; paste the value."),
    UNREADABLE_FILE(
            "Filen går inte att läsa: spara den som .xlsx, eller som csv i UTF-8 med semikolon.",
            "The file cannot be read: save it as .xlsx, or as csv in UTF-8 with semicolons.");

    private final String swedish;
    private final String english;

    ImportRefusal(String swedish, String english) {
        this.swedish = swedish;
        this.english = english;
    }

    @Override
    public String swedish() {
        return swedish;
    }

    @Override
    public String english() {
        return english;
    }
}
