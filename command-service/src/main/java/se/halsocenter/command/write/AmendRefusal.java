package se.halsocenter.command.write;

/** Why a correction or a voiding is refused. */
public enum AmendRefusal implements Refusal {
    UNKNOWN_EVENT(
            "Det finns ingen uppgift med detta händelse-id här. Ange det eventId som registreringen svarade med.",
            "Nothing here was recorded by an event with this id. Give the eventId that the registration answered with."),
    ALREADY_VOIDED("Uppgiften är redan makulerad.", "This has been voided already."),
    /** {0} the event that states the fact now. */
    ALREADY_CORRECTED(
            "Uppgiften är redan rättad. Läs den igen och ange eventId {0}, om den ska ändras en gång till.",
            "This has been corrected already. Read it again, and give eventId {0} to change it once more."),
    NOTHING_CHANGED("Uppgiften står redan så.", "This is what stands there already."),
    CANNOT_BE_VOIDED(
            "Det här kan rättas men inte makuleras: allt annat bygger på det.",
            "This can be corrected but not voided: everything else rests on it."),
    CANNOT_BE_CORRECTED("Det här kan inte rättas i efterhand.", "This cannot be corrected."),
    /** {0} what depends on it, {1} its day, {2} the event that states it. */
    OTHERS_DEPEND(
            "Först måste {0} ({1}, eventId {2}) makuleras eller rättas. Den uppgiften bygger på den här.",
            "First {0} ({1}, eventId {2}) has to be voided or corrected. That fact rests on this one."),
    ID_IS_FIXED(
            "Id kan inte ändras. Utelämna det eller ange {0}.", "An id cannot be changed. Leave it out or give {0}.");

    private final String swedish;
    private final String english;

    AmendRefusal(String swedish, String english) {
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
