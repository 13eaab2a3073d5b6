package se.halsocenter.query.export;

import java.util.List;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Figure.Status;
import se.halsocenter.query.kpi.Flag;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.ledger.Dimension;

/** What the fixed words of an answer are called. */
public final class Texts {
    /** Where the figures come from. */
    public static final Words SOURCE = new Words("Hälsocentrens händelselogg", "The event log of the centres");

    private Texts() {}

    public static Words of(Dimension dimension) {
        return switch (dimension) {
            case CENTRE -> new Words("Hälsocenter", "Centre");
            case MUNICIPALITY -> new Words("Kommun", "Municipality");
            case SEX -> new Words("Kön", "Sex");
            case AGE_BAND -> new Words("Åldersgrupp", "Age band");
            case SOURCE -> new Words("Väg in", "Way in");
            case REASON -> new Words("Orsak", "Reason");
            case CARE_UNIT -> new Words("Vårdenhet", "Care unit");
            case PROFESSION -> new Words("Förskrivarens yrke", "Prescriber's profession");
            case KIND -> new Words("Slag", "Kind");
            case PURPOSE -> new Words("Ärende", "Purpose");
            case CHANNEL -> new Words("Mötesform", "Channel");
            case GROUP -> new Words("Grupp", "Group");
            case FOCUS_AREA -> new Words("Fokusområde", "Focus area");
            case SEGMENT -> new Words("Publikgrupp", "Segment of the audience");
            case PRECISION -> new Words("Säkerhet i antalet", "Precision");
            case TIME_POINT -> new Words("Mättillfälle", "Time point");
            case TRACK -> new Words("Slag av program", "Kind of programme");
            case OUTCOME -> new Words("Utfall", "Outcome");
            case INSTRUMENT -> new Words("Enkät", "Questionnaire");
            case VALUE_TABLE -> new Words("Värdetabell", "Value table");
        };
    }

    /** What a cell holds. */
    public static Words of(Status status) {
        return switch (status) {
            case VALUE -> new Words("värde", "value");
            case ZERO -> new Words("noll", "zero");
            case NO_DATA -> new Words("uppgift saknas", "no data");
            case NOT_APPLICABLE -> new Words("inte tillämpligt", "not applicable");
            case SUPPRESSED_PRIMARY -> new Words("dolt litet tal", "suppressed, small number");
            case SUPPRESSED_SECONDARY -> new Words("dolt till skydd för ett annat", "suppressed to protect another");
        };
    }

    /** What that means. */
    public static Words meaning(Status status) {
        return switch (status) {
            case VALUE -> new Words("Siffran står i cellen.", "The figure stands in the cell.");
            case ZERO ->
                new Words(
                        "Noll: inget har registrerats som räknas här.", "Zero: nothing was recorded that counts here.");
            case NO_DATA ->
                new Words(
                        "Det finns inget att räkna siffran ur, till exempel en andel utan nämnare. Inte detsamma som noll.",
                        "There is nothing to compute the figure from, such as a rate without a denominator. Not the same as zero.");
            case NOT_APPLICABLE -> new Words("Hälsocentret hade inte öppnat än.", "The centre had not opened yet.");
            case SUPPRESSED_PRIMARY ->
                new Words(
                        "Siffran visas inte eftersom den gäller så få personer.",
                        "The figure is not shown since it is about so few people.");
            case SUPPRESSED_SECONDARY ->
                new Words(
                        "Siffran visas inte eftersom en dold siffra annars kunde räknas ut.",
                        "The figure is not shown since a suppressed one could be found out by it.");
        };
    }

    /** A reservation about a figure. */
    public static Words flag(Flag flag) {
        return switch (flag) {
            case Flag.Kind.ESTIMATE -> new Words("uppskattat", "estimate");
            case Flag.Kind.INCOMPLETE -> new Words("ofullständigt", "incomplete");
            case Flag.Kind.PRELIMINARY -> new Words("preliminärt", "preliminary");
            case Flag.Population(int year) -> new Words("folkmängd " + year, "population of " + year);
        };
    }

    /** Every reservation and what it means. */
    static List<List<Words>> flags() {
        return List.of(
                List.of(
                        flag(Flag.Kind.ESTIMATE),
                        new Words(
                                "Något antal är uppskattat eller en nedre gräns.",
                                "Some count is an estimate or a lower bound.")),
                List.of(
                        flag(Flag.Kind.INCOMPLETE),
                        new Words("Någon händelse väntar på att bokföras.", "Some event has not been booked.")),
                List.of(
                        flag(Flag.Kind.PRELIMINARY),
                        new Words(
                                "Perioden var inte slut den dag då den sista händelsen registrerades.",
                                "The period had not ended on the day of the last event.")),
                List.of(
                        new Words("folkmängd (år)", "population of (year)"),
                        new Words("Räknat med folkmängden ett annat år.", "Computed with another year's population.")));
    }

    public static Words of(Kpi.Unit unit) {
        return switch (unit) {
            case COUNT -> new Words("antal", "count");
            case HOURS -> new Words("timmar", "hours");
            case DAYS -> new Words("dagar", "days");
            case RATE -> new Words("andel", "rate");
            case PER_100_HOURS -> new Words("per 100 timmar", "per 100 hours");
            case PER_1000_INHABITANTS -> new Words("per 1 000 invånare", "per 1,000 inhabitants");
        };
    }

    /** With how many decimals a figure is shown; a rate is a fraction. */
    public static int decimals(Kpi.Unit unit) {
        return switch (unit) {
            case COUNT -> 0;
            case HOURS, DAYS, PER_100_HOURS -> 1;
            case PER_1000_INHABITANTS -> 2;
            case RATE -> 3;
        };
    }

    /** The day that puts a fact into a period. */
    public static Words of(Kpi.DecidingDate date) {
        return switch (date) {
            case RECEIVED -> new Words("då det kom in", "when it came in");
            case HELD -> new Words("då det hölls", "when it was held");
            case MISSED -> new Words("då besöket uteblev", "when the visit was missed");
            case HELD_OR_MISSED -> new Words("då samtalet hölls eller uteblev", "when it was held or missed");
            case DECLINED -> new Words("då deltagaren tackade nej", "when the participant declined");
            case RETURNED -> new Words("då receptet gick i retur", "when the prescription was returned");
            case GUIDED -> new Words("då lotsningen gjordes", "when the guidance was made");
            case STARTED -> new Words("då programmet startade", "when the programme started");
            case DUE ->
                new Words(
                        "då uppföljningen skulle göras (start + 3 månader)",
                        "when the follow-up was due (start + 3 months)");
            case CLOSED -> new Words("då det avslutades", "when it was closed");
            case SENT -> new Words("då enkäten skickades", "when the questionnaire was sent");
            case ANSWERED -> new Words("då enkäten besvarades", "when the questionnaire was answered");
            case MONTH -> new Words("månadens första dag", "the first day of the month");
            case PLAN_YEAR -> new Words("1 januari planens år", "1 January of the plan's year");
        };
    }
}
