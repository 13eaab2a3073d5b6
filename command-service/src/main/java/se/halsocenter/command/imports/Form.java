package se.halsocenter.command.imports;

/** What a column's cells hold. */
enum Form {
    KEY("eget nummer"),
    TEXT("text"),
    DAY("datum, ÅÅÅÅ-MM-DD"),
    DAYS("ett eller flera datum med komma emellan"),
    MONTH("månad, ÅÅÅÅ-MM"),
    WHOLE("heltal"),
    DECIMAL("tal, decimalkomma går bra"),
    CODE("ett val ur listan"),
    CODES("ett eller flera val med komma emellan"),
    PERSON("nummer i Ärenden"),
    PERSONS("nummer i Ärenden med komma emellan"),
    GROUP("nummer i Grupper");

    private final String swedish;

    Form(String swedish) {
        this.swedish = swedish;
    }

    /** What it is called in the template and in docs/import.md. */
    String swedish() {
        return swedish;
    }
}
