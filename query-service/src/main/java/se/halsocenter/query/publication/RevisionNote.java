package se.halsocenter.query.publication;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.halsocenter.query.Words;
import se.halsocenter.query.explanation.Told;
import se.halsocenter.query.explanation.Wording;
import se.halsocenter.query.kpi.Cause;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Movement;
import se.halsocenter.query.kpi.Tally;
import se.halsocenter.query.kpi.Tally.Part;

/**
 * What has happened to a publication's figures since, in sentences (revideringsnot).
 *
 * @param centres the centres' names by their ids
 */
record RevisionNote(Wording in, Map<String, String> centres) {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** The sentences; one alone when nothing has changed. */
    List<String> sentences(Publication publication, List<Revised> figures) {
        LocalDate day = LocalDate.ofInstant(publication.publishedAt(), STOCKHOLM);
        long all = figures.stream().mapToLong(it -> it.movements().size()).sum();
        List<String> changed = figures.stream()
                .flatMap(revised -> revised.movements().stream()
                        .filter(RevisionNote::hasMoved)
                        .map(movement -> sentence(revised.kpi(), movement)))
                .toList();
        if (changed.isEmpty()) {
            return List.of(in.of(
                            "Ingen siffra som visas har ändrats sedan publiceringen den %s.",
                            "No figure that is shown has changed since the publication on %s.")
                    .formatted(in.day(day)));
        }
        String first = in.of(
                        "Sedan publiceringen den %s har %s av %s siffror ändrats.",
                        "Since the publication on %s, %s of %s figures have changed.")
                .formatted(in.day(day), in.number(changed.size()), in.number(all));
        Stream<String> recounted = figures.stream()
                .filter(Revised::recounted)
                .map(revised -> in.of(
                                "%s räknas nu på ett annat sätt än vid publiceringen.",
                                "%s is counted in another way now than when it was published.")
                        .formatted(in.of(revised.kpi().name())));
        return Stream.of(Stream.of(first), changed.stream(), recounted)
                .flatMap(sentences -> sentences)
                .toList();
    }

    /** What was or is withheld may have moved or not: nothing is said of it. */
    private static boolean hasMoved(Movement movement) {
        return movement.isShown()
                && !movement.before().figure().saysTheSame(movement.after().figure());
    }

    private String sentence(Kpi kpi, Movement movement) {
        Told told = new Told(in, kpi, centres);
        return in.of("%s %s: %s vid publiceringen, %s nu.", "%s %s: %s when published, %s now.")
                        .formatted(
                                in.of(kpi.name()),
                                told.where(movement.after()),
                                told.figure(movement.before().figure()),
                                told.figure(movement.after().figure()))
                + causes(movement);
    }

    private String causes(Movement movement) {
        List<Tally> tallies = movement.tallies();
        if (tallies == null) {
            return in.of(
                    " Vad som ändrat den visas bara för hälsocentret självt och för revisorer.",
                    " What moved it is shown to the centre itself and to auditors only.");
        }
        StringBuilder causes = new StringBuilder();
        for (Part part : Part.values()) {
            List<String> counts =
                    counts(tallies.stream().filter(it -> it.part() == part).toList());
            if (!counts.isEmpty()) {
                causes.append(' ')
                        .append(prefix(part))
                        .append(String.join(", ", counts))
                        .append('.');
            }
        }
        return causes.toString();
    }

    private String prefix(Part part) {
        return switch (part) {
            case WHOLE -> "";
            case NUMERATOR -> in.of("I täljaren: ", "In the numerator: ");
            case DENOMINATOR -> in.of("I nämnaren: ", "In the denominator: ");
        };
    }

    private List<String> counts(List<Tally> tallies) {
        Map<Cause, long[]> byCause = new EnumMap<>(Cause.class);
        for (Tally tally : tallies) {
            long[] counts = byCause.computeIfAbsent(tally.cause(), cause -> new long[2]);
            counts[0] += tally.added();
            counts[1] += tally.removed();
        }
        List<String> told = new ArrayList<>();
        byCause.forEach((cause, counts) -> {
            told.addAll(count(counts[0], added(cause)));
            told.addAll(count(counts[1], removed(cause)));
        });
        return told;
    }

    private List<String> count(long number, List<Words> words) {
        return number == 0 ? List.of() : List.of(in.count(number, words.getFirst(), words.getLast()));
    }

    /** For one, and for several. */
    private static List<Words> added(Cause cause) {
        return switch (cause) {
            case RECORDED_LATE ->
                List.of(
                        new Words("%s sent registrerat", "%s recorded late"),
                        new Words("%s sent registrerade", "%s recorded late"));
            case RECORDED ->
                List.of(
                        new Words("%s som hänt sedan dess", "%s that has happened since"),
                        new Words("%s som hänt sedan dess", "%s that have happened since"));
            case CORRECTED -> List.of(new Words("%s tillkom genom rättelse", "%s came in by correction"));
            case VOIDED -> List.of(new Words("%s tillkom genom makulering", "%s came in by voiding"));
            case MOVED ->
                List.of(new Words(
                        "%s kom hit när uppgifter om person eller center ändrades",
                        "%s came here as what is known of a person or a centre changed"));
        };
    }

    private static List<Words> removed(Cause cause) {
        return switch (cause) {
            case RECORDED_LATE, RECORDED ->
                List.of(
                        new Words("%s ersatt av senare uppgift", "%s replaced by a later one"),
                        new Words("%s ersatta av senare uppgifter", "%s replaced by later ones"));
            case CORRECTED -> List.of(new Words("%s föll bort genom rättelse", "%s went out by correction"));
            case VOIDED -> List.of(new Words("%s makulerat", "%s voided"), new Words("%s makulerade", "%s voided"));
            case MOVED ->
                List.of(new Words(
                        "%s flyttade härifrån när uppgifter om person eller center ändrades",
                        "%s left as what is known of a person or a centre changed"));
        };
    }
}
