package se.halsocenter.query.page;

import se.halsocenter.access.Role;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.ledger.Dimension;

/** What the constants of roles, figures and dimensions are called in a sentence. */
final class Phrases {
    private Phrases() {}

    static Words of(Role role) {
        return switch (role) {
            case COACH -> new Words("hälsocoach", "coach");
            case COORDINATOR -> new Words("samordnare", "coordinator");
            case STEERING_GROUP -> new Words("styrgrupp", "steering group");
            case PUBLIC_HEALTH -> new Words("regional folkhälsa", "public health");
            case AUDITOR -> new Words("revisor", "auditor");
            case INTEGRATION -> new Words("program", "integration");
            case ADMINISTRATOR -> new Words("administratör", "administrator");
        };
    }

    /** The day that puts a fact into a period. */
    static Words of(Kpi.DecidingDate date) {
        return switch (date) {
            case RECEIVED -> new Words("dagen då det kom in", "the day it came in");
            case HELD -> new Words("dagen då det hölls", "the day it was held");
            case MISSED -> new Words("dagen då besöket uteblev", "the day that was missed");
            case HELD_OR_MISSED -> new Words("dagen då samtalet hölls eller uteblev", "the day it was held or missed");
            case DECLINED -> new Words("dagen då deltagaren tackade nej", "the day of the no");
            case RETURNED -> new Words("dagen då receptet gick i retur", "the day it was returned");
            case GUIDED -> new Words("dagen då lotsningen gjordes", "the day of the guidance");
            case STARTED -> new Words("dagen då programmet startade", "the day the programme started");
            case DUE ->
                new Words(
                        "dagen då uppföljningen skulle göras, tre månader efter start",
                        "the day it was due, three months after the start");
            case CLOSED -> new Words("dagen då det avslutades", "the day it was closed");
            case SENT -> new Words("dagen då enkäten skickades", "the day the questionnaire was sent");
            case ANSWERED -> new Words("dagen då enkäten besvarades", "the day it was answered");
            case MONTH -> new Words("månaden som rapporten gäller", "the month that is reported");
            case PLAN_YEAR -> new Words("planens år", "the year of the plan");
        };
    }

    static Words of(Kpi.Unit unit) {
        return switch (unit) {
            case COUNT -> new Words("antal", "count");
            case HOURS -> new Words("timmar", "hours");
            case DAYS -> new Words("dagar", "days");
            case RATE -> new Words("andel i procent", "per cent");
            case PER_100_HOURS -> new Words("per 100 coachtimmar", "per 100 coach hours");
            case PER_1000_INHABITANTS -> new Words("per 1 000 invånare", "per 1,000 inhabitants");
        };
    }

    static Words of(Kpi.Direction direction) {
        return switch (direction) {
            case UP -> new Words("högre är bättre", "higher is better");
            case DOWN -> new Words("lägre är bättre", "lower is better");
            case NONE -> new Words("varken högre eller lägre är bättre", "neither higher nor lower is better");
        };
    }

    /** How a period is cut. */
    static Words of(Every every) {
        return switch (every) {
            case YEAR -> new Words("år för år", "by year");
            case HALF_YEAR -> new Words("halvår för halvår", "by half-year");
            case TERTIAL -> new Words("tertial för tertial", "by tertial");
            case QUARTER -> new Words("kvartal för kvartal", "by quarter");
            case MONTH -> new Words("månad för månad", "by month");
            case WEEK -> new Words("vecka för vecka", "by week");
        };
    }

    static Words of(Dimension dimension) {
        return switch (dimension) {
            case CENTRE -> new Words("hälsocenter", "centre");
            case MUNICIPALITY -> new Words("kommun", "municipality");
            case SEX -> new Words("kön", "sex");
            case AGE_BAND -> new Words("ålder", "age");
            case SOURCE -> new Words("väg in", "way in");
            case REASON -> new Words("orsak", "reason");
            case CARE_UNIT -> new Words("vårdenhet", "care unit");
            case PROFESSION -> new Words("förskrivarens yrke", "prescriber's profession");
            case KIND -> new Words("slag", "kind");
            case PURPOSE -> new Words("ärende", "purpose");
            case CHANNEL -> new Words("mötesform", "channel");
            case GROUP -> new Words("grupp", "group");
            case FOCUS_AREA -> new Words("fokusområde", "focus area");
            case SEGMENT -> new Words("målgrupp", "audience");
            case PRECISION -> new Words("säkerhet i antalet", "precision");
            case TIME_POINT -> new Words("mättillfälle", "time point");
            case TRACK -> new Words("program", "programme");
            case OUTCOME -> new Words("utfall", "outcome");
            case INSTRUMENT -> new Words("enkät", "questionnaire");
            case VALUE_TABLE -> new Words("värdetabell", "value table");
        };
    }
}
