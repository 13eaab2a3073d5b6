package se.halsocenter.query.explanation;

import java.util.List;
import java.util.Map;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Details.Behind;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.web.Language;

/**
 * An answer in plain words.
 *
 * @param about what all its figures have in common
 */
public record Explanation(List<String> about, List<Explained> cells) {
    public Explanation {
        about = List.copyOf(about);
        cells = List.copyOf(cells);
    }

    /** A cell, and what is to be said of it. */
    public record Explained(Cell cell, List<String> sentences) {
        public Explained {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * Says it in a language.
     *
     * @param centres the centres' names by their ids
     */
    static Explanation of(Language language, Behind behind, Map<String, String> centres) {
        Wording in = new Wording(language);
        Answered answered = behind.answered();
        CellText text = new CellText(in, answered.question().kpi(), centres);
        return new Explanation(
                about(language, answered, centres),
                answered.cells().stream()
                        .map(cell -> new Explained(
                                cell, text.sentences(cell, behind.standing().get(cell.place()))))
                        .toList());
    }

    /** What all figures of an answer have in common. */
    public static List<String> about(Language language, Answered answered, Map<String, String> centres) {
        return new About(new Wording(language), answered.question(), centres).sentences(answered.asOf());
    }
}
