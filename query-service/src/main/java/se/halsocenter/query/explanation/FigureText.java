package se.halsocenter.query.explanation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Calculation;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Kpi;

/** What a figure says, and why there is none. */
record FigureText(Wording in, Kpi kpi) {

    /** The figure in a sentence of its own. */
    String of(Figure figure) {
        return switch (figure.status()) {
            case VALUE -> amount(requireNonNull(figure.value())) + "." + p90(figure.p90());
            case ZERO -> in.of("0. Inget som räknas har registrerats.", "0. Nothing that counts has been recorded.");
            case NO_DATA -> in.of("uppgift saknas, ", "no data, ") + in.of(noData(), noDataInEnglish());
            case NOT_APPLICABLE ->
                in.of("ingen siffra, för hälsocentret hade inte öppnat.", "no figure: the centre had not opened.");
            case SUPPRESSED_PRIMARY ->
                in.of(
                        "visas inte, för siffran bygger på så få personer att någon skulle kunna kännas igen.",
                        "not shown: so few people are in it that somebody might be recognised.");
            case SUPPRESSED_SECONDARY ->
                in.of(
                        "visas inte, för med den skulle en annan siffra som inte visas kunna räknas ut.",
                        "not shown: another figure that is not shown could be worked out with it.");
        };
    }

    private String noData() {
        return switch (kpi.calculation()) {
            case Calculation.Rate _ -> "för det finns inget att räkna andelen av.";
            case Calculation.Ratio _, Calculation.PerInhabitants _ ->
                "för det som siffran ska ställas mot är noll eller okänt.";
            case Calculation.Sum _, Calculation.DistinctPeople _, Calculation.Percentile _ ->
                "för inget som räknas har registrerats.";
        };
    }

    private String noDataInEnglish() {
        return switch (kpi.calculation()) {
            case Calculation.Rate _ -> "as there is nothing to take the share of.";
            case Calculation.Ratio _, Calculation.PerInhabitants _ -> "as what it is set against is zero or unknown.";
            case Calculation.Sum _, Calculation.DistinctPeople _, Calculation.Percentile _ ->
                "as nothing that counts has been recorded.";
        };
    }

    private String p90(@Nullable Number p90) {
        return p90 == null
                ? ""
                : in.of(" Nio av tio väntade högst %s.", " Nine out of ten waited no longer than %s.")
                        .formatted(days(p90));
    }

    private String days(Number days) {
        return in.number(days) + in.of("\u00a0dagar", " days");
    }

    /** A value with its unit. */
    String amount(Number value) {
        return switch (kpi.unit()) {
            case COUNT -> in.number(value);
            case HOURS -> in.number(value) + in.of("\u00a0timmar", " hours");
            case DAYS ->
                in.of("%s i mitten (medianen)", "%s in the middle (the median)").formatted(days(value));
            case RATE -> in.percent(value);
            case PER_100_HOURS -> in.number(value) + in.of(" per 100\u00a0coachtimmar", " per 100 coach hours");
            case PER_1000_INHABITANTS ->
                in.number(value) + in.of(" per 1\u00a0000\u00a0invånare", " per 1,000 inhabitants");
        };
    }

    /** The difference between two values, without its sign. */
    String difference(Number difference) {
        return switch (kpi.unit()) {
            case RATE ->
                in.number(Math.round(difference.doubleValue() * 1000) / 10.0)
                        + in.of("\u00a0procentenheter", " percentage points");
            case HOURS -> in.number(difference) + in.of("\u00a0timmar", " hours");
            case DAYS -> days(difference);
            case COUNT, PER_100_HOURS, PER_1000_INHABITANTS -> in.number(difference);
        };
    }
}
