package se.halsocenter.command.imports;

import se.halsocenter.command.write.Refusal;

/** What may be wrong with a file that is imported, or with one of its rows before a single write is tried. */
enum ImportRefusal implements Refusal {
    NOT_IMPORTABLE(
            "Det finns ingen sådan skrivning, eller så kan den inte importeras.",
            "There is no such write, or it cannot be imported."),
    EMPTY_FILE("Filen har inga rader.", "The file has no rows."),
    UNKNOWN_PARAMETER("Här finns bara parametrarna {0}.", "The only parameters here are {0}."),
    INVALID_REPORT("report ska vara all eller refused.", "report must be all or refused.");

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
