package se.halsocenter.command.referral;

import se.halsocenter.command.write.Refusal;

/** Why an intake, or a step of its way up to the first conversation, is refused. */
public enum ReferralRefusal implements Refusal {
    /** {0} the day of the intake. */
    BEFORE_INTAKE(
            "Dagen ligger före {0}, då ärendet kom in till hälsocentret.",
            "The day lies before {0}, when the centre received the intake."),
    DUPLICATE_RECEPT(
            "Receptet är redan registrerat: samma deltagare, hälsocenter, datum och förskrivare.",
            "The prescription is registered already: same participant, centre, date and prescriber."),
    /** {0} the day of the intake. */
    ISSUED_AFTER_RECEIVED(
            "Receptet kan inte vara utfärdat senare än {0}, då det kom in.",
            "The prescription cannot have been issued later than {0}, when it was received."),
    /** {0} the participant's age, {1} the centre's minimum age. */
    BELOW_MINIMUM_AGE(
            "Deltagaren räknas som {0} år gammal. Hälsocentret tar emot från {1} år.",
            "The participant counts as {0} years old. The centre takes participants from the age of {1}."),
    /** {0} the participant's birth year. */
    BEFORE_BIRTH(
            "Deltagaren är född {0}, alltså efter det år då ärendet kom in.",
            "The participant was born in {0}, after the year of the intake."),
    UNKNOWN_BOOKING("Ärendet har ingen bokning med detta id.", "The referral has no booking with this id."),
    BOOKING_NOT_OPEN(
            "Bokningen är redan avslutad: den är avbokad, uteblivandet är registrerat eller samtalet har hållits.",
            "The booking is settled already: it was cancelled, missed, or its conversation was held."),
    /** {0} the booked day. */
    NOT_THE_BOOKED_DAY("Bokningen gällde {0}, inte den här dagen.", "The booking was for {0}, not for this day."),
    /** {0} the day of the first conversation. */
    FIRST_CONVERSATION_ALREADY_HELD(
            "Första samtalet hölls {0}. Ett ärende har bara ett första samtal.",
            "The first conversation was held on {0}. A referral has only one."),
    FIRST_CONVERSATION_NEEDED(
            "Registrera första samtalet först. Det här kommer efter det.",
            "Register the first conversation first. This follows it."),
    /** {0} the day of the first conversation. */
    BEFORE_FIRST_CONVERSATION(
            "Dagen ligger före första samtalet, som hölls {0}.",
            "The day lies before the first conversation, which was held on {0}."),
    /** {0} the day of the decline. */
    ALREADY_DECLINED(
            "Deltagaren tackade nej {0}. Därefter kan bara recept i retur registreras.",
            "The participant declined on {0}. After that only the return can be registered."),
    /** {0} the day of the return. */
    ALREADY_RETURNED(
            "Receptet gick i retur {0}. Därefter kan inget mer registreras. Ett nytt recept är ett nytt ärende.",
            "The prescription was returned on {0}. Nothing can be registered after that. A new one is a new referral."),
    NOTHING_TO_RETURN(
            "Bara recept och remisser kan gå i retur, och det här ärendet kom in en annan väg.",
            "Only prescriptions and care referrals can be returned, and this intake came another way."),
    /** {0} the day of the first conversation. */
    RETURN_AFTER_FIRST_CONVERSATION(
            "Receptet kan inte gå i retur, eftersom första samtalet hölls {0}.",
            "The prescription cannot be returned, because the first conversation was held on {0}."),
    NO_SHOW_NEEDED(
            "Orsaken uteblivet besök kräver att ett uteblivet besök är registrerat.",
            "The reason no-show needs a recorded no-show."),
    TEXTS_RECORDED(
            "Ärendet har anteckningar om den första personen, så det kan inte flyttas till en annan. Makulera det och"
                    + " registrera ett nytt.",
            "The referral has notes about the first person, so it cannot become another's. Void it and register a"
                    + " new one."),
    /** {0} the day of the latest fact. */
    LATER_FACT_RECORDED(
            "Dagen ligger före {0}, då något redan är registrerat i ärendet.",
            "The day lies before {0}, for which something is registered already.");

    private final String swedish;
    private final String english;

    ReferralRefusal(String swedish, String english) {
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
