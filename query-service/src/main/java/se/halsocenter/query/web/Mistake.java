package se.halsocenter.query.web;

import java.util.Locale;
import se.halsocenter.query.Words;

/** What can be wrong with a query parameter or a field of a body. */
public enum Mistake {
    MISSING("Uppgiften måste anges.", "This must be given."),
    MALFORMED("Värdet går inte att läsa.", "The value cannot be read."),
    NO_SUCH_PERIOD(
            "Perioden finns inte. Skriv till exempel 2023, 2023-H1, 2023-T2, 2023-Q3, 2023-09, 2023-W37 eller 2023-01-15/2023-02-14.",
            "There is no such period. Write for example 2023, 2023-H1, 2023-T2, 2023-Q3, 2023-09, 2023-W37 or 2023-01-15/2023-02-14."),
    TOO_MANY_PERIODS("Högst 1 000 perioder får begäras.", "At most 1,000 periods can be asked for."),
    TOO_MANY_CELLS(
            "Svaret blir större än 20 000 celler. Begär färre perioder eller färre uppdelningar.",
            "The answer exceeds 20,000 cells. Ask for fewer periods or fewer dimensions."),
    TOO_MANY_PLACES(
            "Uppdelningarna korsade med varandra ger fler än 1 000 000 platser i JSON-stat. Begär färre uppdelningar, eller ett annat format.",
            "The dimensions crossed with each other make more than 1,000,000 places in JSON-stat. Ask for fewer dimensions, or another format."),
    UNKNOWN_CODE("Koden finns inte. Det finns: %s.", "There is no such code. There are: %s."),
    OUT_OF_RANGE("Värdet ska ligga mellan %d och %d.", "The value must be between %d and %d."),
    UNKNOWN_PARAMETER("Parametern finns inte.", "There is no such parameter."),
    UNKNOWN_DIMENSION("Nyckeltalet har inte denna uppdelning.", "The KPI does not have this dimension."),
    UNKNOWN_VALUE("Värdet finns inte i kodlistan.", "The value is not in the code list."),
    UNKNOWN_CENTRE("Hälsocentret finns inte.", "There is no such centre."),
    UNKNOWN_DEFINITION("Definitionen finns inte.", "There is no such definition."),
    REPEATED("Parametern får bara anges en gång.", "The parameter can only be given once."),
    IN_THE_FUTURE("Tidpunkten har inte varit än.", "The instant has not been yet."),
    AHEAD_OF_LOG("Loggen har inte kommit dit.", "The log has not got there."),
    BEFORE_THE_FIRST("Tidpunkten ligger före den första.", "The moment is before the first."),
    UNKNOWN_PUBLICATION("Publiceringen finns inte.", "There is no such publication."),
    NOT_TOGETHER(
            "Anges inte tillsammans med en publicering, som säger det själv.",
            "Not to be given with a publication, which says so itself."),
    UNKNOWN_KPI("Nyckeltalet finns inte.", "There is no such KPI."),
    TOO_LONG("Högst %d tecken får anges.", "At most %d characters may be given."),
    TOO_MANY("Högst %d får anges.", "At most %d may be given."),
    IDENTITY_NUMBER(
            "Texten får inte innehålla något som ser ut som ett personnummer.",
            "The text must hold nothing that looks like an identity number."),
    NO_REASON(
            "Skriv i rubriken Access-Reason varför du läser detta.",
            "Say in the header Access-Reason why you read this."),
    UNFIT_REASON(
            "Access-Reason är en rad på högst %d tecken, utan personnummer.",
            "Access-Reason is one line of at most %d characters, without an identity number."),
    NO_KEY(
            "En Idempotency-Key är 1 till 200 synliga ASCII-tecken.",
            "An Idempotency-Key is 1 to 200 visible ASCII characters.");

    private final String swedish;
    private final String english;

    Mistake(String swedish, String english) {
        this.swedish = swedish;
        this.english = english;
    }

    /** The mistake in a parameter or field; {@code arguments} fill the gaps of its text. */
    public Violation in(String name, Object... arguments) {
        return at("/" + name.replace("~", "~0").replace("/", "~1"), arguments);
    }

    /** The mistake at a JSON pointer. */
    public Violation at(String pointer, Object... arguments) {
        Words detail = new Words(swedish.formatted(arguments), english.formatted(arguments));
        return new Violation(pointer, name().toLowerCase(Locale.ROOT).replace('_', '-'), detail);
    }
}
