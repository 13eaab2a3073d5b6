package se.halsocenter.query.replay;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Question;
import tools.jackson.databind.JsonNode;

/**
 * What is replayed, and what it is compared with.
 *
 * @param head the place in the log that it goes to
 * @param against absent for the live figures
 */
record ReplayPlan(Head head, List<Part> parts, @Nullable Against against) {
    ReplayPlan {
        parts = List.copyOf(parts);
    }

    /**
     * A question that is answered anew.
     *
     * @param published what the publication answers, by place; nothing when live figures are compared
     */
    record Part(Question question, Map<Cell.Place, JsonNode> published) {}

    /** To be compared with the live figures. */
    static ReplayPlan live(Head head, List<Question> questions) {
        return new ReplayPlan(
                head,
                questions.stream().map(question -> new Part(question, Map.of())).toList(),
                null);
    }

    List<Question> questions() {
        return parts.stream().map(Part::question).toList();
    }
}
