package se.halsocenter.query.explanation;

import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.CodeLists;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.ledger.Dimension;

/** What dimensions and their values are called inside a sentence. */
final class DimensionWords {
    private DimensionWords() {}

    static Words name(Dimension dimension) {
        return switch (dimension) {
            case CENTRE -> new Words("hälsocenter", "centre");
            case MUNICIPALITY -> new Words("kommun", "municipality");
            case SEX -> new Words("kön", "sex");
            case AGE_BAND -> new Words("åldersgrupp", "age band");
            case SOURCE -> new Words("väg in", "way in");
            case REASON -> new Words("orsak", "reason");
            case CARE_UNIT -> new Words("vårdenhet", "care unit");
            case PROFESSION -> new Words("förskrivarens yrke", "the prescriber's profession");
            case KIND -> new Words("slag", "kind");
            case PURPOSE -> new Words("vad besöket gällde", "what the visit was meant for");
            case CHANNEL -> new Words("samtalsform", "channel");
            case GROUP -> new Words("grupp", "group");
            case FOCUS_AREA -> new Words("fokusområde", "focus area");
            case SEGMENT -> new Words("publik", "audience");
            case PRECISION -> new Words("hur säkert antalet är", "how sure the number is");
            case TIME_POINT -> new Words("mättillfälle", "time point");
            case TRACK -> new Words("programmets slag", "the kind of programme");
            case OUTCOME -> new Words("utfall", "outcome");
            case INSTRUMENT -> new Words("enkät", "questionnaire");
            case VALUE_TABLE -> new Words("version av värdetabellen", "version of the table of values");
        };
    }

    static String value(Wording in, Kpi kpi, Dimension dimension, String value) {
        if (value.equals(Dimension.UNSTATED)) {
            return in.of("okänt", "unknown");
        }
        return CodeLists.of(kpi, dimension).map(list -> in.label(list, value)).orElse(value);
    }
}
