package se.halsocenter.query.explanation;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Kpi.DecidingDate;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.ledger.Dimension;

/**
 * What all figures of an answer have in common.
 *
 * @param centres the centres' names by their ids
 */
record About(Wording in, Question question, Map<String, String> centres) {
    /** Of more periods only the first and the last day are told. */
    private static final int FEW_PERIODS = 4;

    List<String> sentences(Head asOf) {
        return Stream.of(
                        what(), definition(), decidingDate(), parts(), periods(), where(), split(), only(), known(asOf))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private Kpi kpi() {
        return question.kpi();
    }

    private String what() {
        return in.of("Siffran är nyckeltalet %s. %s", "The figure is the KPI %s. %s")
                .formatted(in.of(kpi().name()), in.of(kpi().definition()));
    }

    private String definition() {
        return in.of(
                        "Den räknas enligt version %d av definitionen, som gäller från den %s. Beslut om den: %s.",
                        "It follows version %d of the definition, valid from %s. Decided by: %s.")
                .formatted(kpi().version(), in.day(kpi().validFrom()), Wording.lower(kpi().decidedBy()));
    }

    private String decidingDate() {
        return in.of("Perioden avgörs av %s.", "What puts a fact into a period is %s.")
                .formatted(in.of(day(kpi().decidingDate())));
    }

    private static Words day(DecidingDate date) {
        return switch (date) {
            case RECEIVED -> new Words("dagen då det kom in", "the day it was received");
            case HELD -> new Words("dagen då det hölls", "the day it was held");
            case MISSED -> new Words("dagen då besöket uteblev", "the day of the missed visit");
            case HELD_OR_MISSED ->
                new Words("dagen då samtalet hölls eller uteblev", "the day the conversation was held or missed");
            case DECLINED -> new Words("dagen då deltagaren tackade nej", "the day the participant declined");
            case RETURNED -> new Words("dagen då receptet gick i retur", "the day the prescription was returned");
            case GUIDED -> new Words("dagen då lotsningen gjordes", "the day of the guidance");
            case STARTED -> new Words("dagen då programmet startade", "the day the programme started");
            case DUE ->
                new Words(
                        "dagen då uppföljningen skulle göras, tre månader efter start",
                        "the day the follow-up was due, three months after the start");
            case CLOSED -> new Words("dagen då det avslutades", "the day it was closed");
            case SENT -> new Words("dagen då enkäten skickades", "the day the questionnaire was sent");
            case ANSWERED -> new Words("dagen då enkäten besvarades", "the day the questionnaire was answered");
            case MONTH -> new Words("månadens första dag", "the first day of the month");
            case PLAN_YEAR -> new Words("den 1 januari planens år", "1 January of the plan's year");
        };
    }

    private String parts() {
        @Nullable Words numerator = kpi().numerator();
        @Nullable Words denominator = kpi().denominator();
        if (numerator == null || denominator == null) {
            return "";
        }
        return in.of("Täljaren är %s, nämnaren %s.", "The numerator is %s, the denominator %s.")
                .formatted(Wording.lower(in.of(numerator)), Wording.lower(in.of(denominator)));
    }

    private String periods() {
        List<Period> periods = question.periods();
        if (periods.size() > FEW_PERIODS) {
            return in.of("Perioderna är %d, mellan den %s och den %s.", "There are %d periods, between %s and %s.")
                    .formatted(
                            periods.size(),
                            in.day(periods.stream()
                                    .map(Period::first)
                                    .min(LocalDate::compareTo)
                                    .orElseThrow()),
                            in.day(periods.stream()
                                    .map(Period::last)
                                    .max(LocalDate::compareTo)
                                    .orElseThrow()));
        }
        return periods.stream()
                .map(period -> in.of(
                                "%s är från den %s till och med den %s.", "%s is from %s to %s, both days included.")
                        .formatted(named(period), in.day(period.first()), in.day(period.last())))
                .collect(joining(" "));
    }

    private String named(Period period) {
        return period.label().contains("/")
                ? in.of("Perioden", "The period")
                : in.of("Perioden ", "The period ") + period.label();
    }

    private String where() {
        List<String> asked = question.centres().stream()
                .map(it -> centres.getOrDefault(it, it))
                .toList();
        if (asked.size() == 1) {
            return in.of("Siffran gäller %s.", "The figure is that of %s.").formatted(asked.getFirst());
        }
        if (!asked.isEmpty()) {
            return in.of("Siffrorna gäller vart och ett av %s.", "The figures are those of each of %s.")
                    .formatted(in.and(asked));
        }
        return question.by().contains(Dimension.CENTRE)
                ? in.of("Siffrorna gäller vart och ett av länets hälsocenter.", "The figures are those of each centre.")
                : in.of(
                        "Siffran gäller hela länet, alla hälsocenter tillsammans.",
                        "The figure is the county's, all centres together.");
    }

    private String split() {
        List<Dimension> by = question.by().stream()
                .filter(dimension -> dimension != Dimension.CENTRE)
                .toList();
        if (by.isEmpty()) {
            return "";
        }
        boolean addsUp = by.stream().flatMap(it -> kpi().split(it).stream()).allMatch(kpi()::additive);
        return in.of("Den är uppdelad på %s.", "It is split by %s.")
                        .formatted(in.and(by.stream()
                                .map(it -> in.of(DimensionWords.name(it)))
                                .toList()))
                + (addsUp
                        ? ""
                        : in.of(
                                " Delarna får inte läggas ihop till en helhet.",
                                " The parts must not be added up to a whole."));
    }

    private String only() {
        if (question.only().isEmpty()) {
            return "";
        }
        List<String> conditions = question.only().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(only -> in.of("%s är %s", "%s is %s")
                        .formatted(
                                in.of(DimensionWords.name(only.getKey())),
                                in.or(only.getValue().stream()
                                        .sorted()
                                        .map(value -> DimensionWords.value(in, kpi(), only.getKey(), value))
                                        .toList())))
                .toList();
        return in.of("Bara det räknas där %s.", "Only that is counted where %s.")
                .formatted(in.and(conditions));
    }

    private String known(Head asOf) {
        return asOf.recordedAt() == null
                ? in.of(
                        "Allt är räknat så som det var känt innan något hade registrerats.",
                        "All is counted as it was known before anything was recorded.")
                : in.of(
                                "Allt är räknat så som det var känt %s, till och med händelse %s i loggen.",
                                "All is counted as it was known %s, up to event %s of the log.")
                        .formatted(in.moment(asOf.recordedAt()), Long.toString(asOf.position()));
    }
}
