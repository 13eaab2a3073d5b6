package se.halsocenter.query.replay;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Answers;

/** Replays as they stand in answers. */
final class ReplayAnswers {
    /** So many differences are told one by one; how many there are is said. */
    private static final int MOST_TOLD = 1_000;

    private static final int MOST_EVENTS = 100;

    private ReplayAnswers() {}

    static Map<String, Object> replay(Replay replay) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", replay.id());
        answer.put("state", Answers.code(replay.state()));
        answer.put("asOf", replay.head());
        answer.put("startedAt", replay.startedAt());
        answer.put("endedAt", replay.endedAt());
        answer.put("progress", progress(replay));
        answer.put("result", result(replay.result()));
        return answer;
    }

    private static Map<String, Object> progress(Replay replay) {
        @Nullable Duration remaining = replay.remaining();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("events", replay.events());
        answer.put("of", replay.head().position());
        answer.put("eventsPerSecond", Math.round(replay.rate()));
        answer.put("remainingSeconds", remaining == null ? null : remaining.toSeconds());
        return answer;
    }

    private static @Nullable Map<String, Object> result(@Nullable Comparison came) {
        if (came == null) {
            return null;
        }
        List<Comparison.Difference> told =
                came.differences().stream().limit(MOST_TOLD).toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("equal", came.equal());
        answer.put("cells", came.cells());
        answer.put("lines", came.lines());
        answer.put("differentCells", came.differences().size());
        answer.put("differentLines", came.differentLines());
        answer.put("differences", told.stream().map(ReplayAnswers::difference).toList());
        return answer;
    }

    private static Map<String, Object> difference(Comparison.Difference it) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("kpi", Answers.named(it.kpi()));
        answer.putAll(Answers.place(it.place()));
        answer.put("live", Answers.figure(it.kpi(), it.live(), List.of(), null));
        answer.put("replayed", Answers.figure(it.kpi(), it.replayed(), List.of(), null));
        answer.put("events", it.events().stream().limit(MOST_EVENTS).toList());
        return answer;
    }
}
