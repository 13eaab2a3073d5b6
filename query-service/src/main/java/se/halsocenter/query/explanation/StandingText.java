package se.halsocenter.query.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Calculation;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Kpi.DecidingDate;
import se.halsocenter.query.kpi.Standing;
import se.halsocenter.query.kpi.Tally.Part;

/** What was counted in a cell as it was corrected, and what was not. */
record StandingText(Wording in, Kpi kpi) {

    List<String> sentences(Map<Part, Standing> parts) {
        Standing standing = whole(parts);
        List<String> sentences = new ArrayList<>();
        if (kpi.calculation() instanceof Calculation.Percentile) {
            sentences.add(in.count(
                    standing.facts(),
                    new Words("Siffran bygger på %s uppgift.", "The figure rests on %s fact."),
                    new Words("Siffran bygger på %s uppgifter.", "The figure rests on %s facts.")));
        }
        sentences.addAll(changed(standing));
        if (standing.beside() > 0) {
            sentences.add(beside(standing.beside()));
        }
        if (standing.later() > 0 && kpi.decidingDate() == DecidingDate.DUE) {
            sentences.add(in.count(
                    standing.later(),
                    new Words(
                            "%s av programmen ska följas upp först senare; det ingår i nämnaren.",
                            "%s of the programmes is due later; it is in the denominator."),
                    new Words(
                            "%s av programmen ska följas upp först senare; de ingår i nämnaren.",
                            "%s of the programmes are due later; they are in the denominator.")));
        }
        return List.copyOf(sentences);
    }

    /** Of a share everything that it is about stands in its denominator. */
    private Standing whole(Map<Part, Standing> parts) {
        Part part = kpi.calculation() instanceof Calculation.Rate
                ? Part.DENOMINATOR
                : parts.containsKey(Part.NUMERATOR) ? Part.NUMERATOR : Part.WHOLE;
        return parts.getOrDefault(part, Standing.NOTHING);
    }

    private List<String> changed(Standing standing) {
        List<String> changed = new ArrayList<>();
        if (standing.amended() > 0) {
            changed.add(in.count(
                    standing.amended(),
                    new Words("%s uppgift räknas så som den har rättats.", "%s fact counts as it has been corrected."),
                    new Words(
                            "%s uppgifter räknas så som de har rättats.",
                            "%s facts count as they have been corrected.")));
        }
        if (standing.corrected() > 0) {
            changed.add(in.count(
                    standing.corrected(),
                    new Words(
                            "%s uppgift har rättats och räknas inte längre här.",
                            "%s fact has been corrected and no longer counts here."),
                    new Words(
                            "%s uppgifter har rättats och räknas inte längre här.",
                            "%s facts have been corrected and no longer count here.")));
        }
        if (standing.voided() > 0) {
            changed.add(in.count(
                    standing.voided(),
                    new Words("%s makulerad uppgift räknas inte.", "%s voided fact does not count."),
                    new Words("%s makulerade uppgifter räknas inte.", "%s voided facts do not count.")));
        }
        if (standing.replaced() > 0 && kpi.calculation() instanceof Calculation.Sum) {
            changed.add(in.count(
                    standing.replaced(),
                    new Words("%s uppgift har ersatts av en senare.", "%s fact has been replaced by a later one."),
                    new Words("%s uppgifter har ersatts av senare.", "%s facts have been replaced by later ones.")));
        }
        return changed.isEmpty()
                ? List.of(in.of("Inget har rättats eller makulerats.", "Nothing has been corrected or voided."))
                : changed;
    }

    private String beside(long known) {
        if (kpi.calculation() instanceof Calculation.DistinctPeople) {
            return in.count(
                    known,
                    new Words(
                            "Vid %s träff var det med någon som inte uppgett sitt namn; den räknas inte.",
                            "At %s session somebody gave no name and is not counted."),
                    new Words(
                            "Vid %s träffar var det med någon som inte uppgett sitt namn; de räknas inte.",
                            "At %s sessions somebody gave no name and is not counted."));
        }
        if (kpi.decidingDate() == DecidingDate.ANSWERED) {
            return in.count(
                    known,
                    new Words(
                            "%s besvarad enkät räknas inte: den har inget svar på detta, eller \"vet ej\".",
                            "%s questionnaire does not count: it has no answer to this, or \"do not know\"."),
                    new Words(
                            "%s besvarade enkäter räknas inte: de har inget svar på detta, eller \"vet ej\".",
                            "%s questionnaires do not count: they have no answer to this, or \"do not know\"."));
        }
        return in.count(
                known,
                new Words(
                        "%s inkommen räknas inte, för det har ännu varken startat ett program, blivit ett nej eller gått i retur.",
                        "%s intake does not count: no programme has started yet, nor was it declined or returned."),
                new Words(
                        "%s inkomna räknas inte, för de har ännu varken startat ett program, blivit ett nej eller gått i retur.",
                        "%s intakes do not count: no programme has started yet, nor were they declined or returned."));
    }
}
