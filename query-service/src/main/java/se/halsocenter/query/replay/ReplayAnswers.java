package se.halsocenter.query.replay;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.halsocenter.proofs.Checkpoint;
import se.halsocenter.query.checkpoint.Attested;
import se.halsocenter.query.checkpoint.Ground;
import se.halsocenter.query.kpi.Answers;
import se.halsocenter.query.replay.Against.Gone;
import se.halsocenter.query.replay.Comparison.Difference;

/** Replays as they stand in answers and in what is signed of them. */
final class ReplayAnswers {
    private ReplayAnswers() {}

    static Map<String, Object> replay(Replay replay) {
        @Nullable Attested attested = replay.attested();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", replay.id());
        answer.put("state", Answers.code(replay.state()));
        answer.put("asOf", replay.head());
        answer.put("startedAt", replay.startedAt());
        answer.put("endedAt", replay.endedAt());
        answer.put("progress", progress(replay));
        answer.put("result", result(replay.result()));
        answer.put("statement", attested == null ? null : attested.note());
        answer.put(
                "unsigned", attested == null || attested.unsigned() == null ? null : Answers.code(attested.unsigned()));
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

    /**
     * What is signed of a replay that has ended. Which questions were asked is said unless the publication says so.
     *
     * @param ground what it rests on
     */
    static Map<String, Object> statement(Replay ended, ReplayPlan plan, Ground ground) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("id", ended.id());
        statement.put("state", Answers.code(ended.state()));
        statement.put("asOf", ended.head());
        statement.put("endedAt", ended.endedAt());
        statement.put("root", ground.root().base64());
        statement.put("checkpoint", checkpoint(ground.checkpoint()));
        if (plan.against() == null) {
            statement.put(
                    "questions",
                    plan.questions().stream().map(Answers::question).toList());
        }
        statement.put("result", result(ended.result()));
        return statement;
    }

    private static @Nullable Map<String, Object> checkpoint(@Nullable Checkpoint checkpoint) {
        return checkpoint == null
                ? null
                : Map.of("size", checkpoint.size(), "root", checkpoint.root().base64());
    }

    private static @Nullable Map<String, Object> result(@Nullable Comparison came) {
        if (came == null) {
            return null;
        }
        @Nullable Against against = came.against();
        List<Gone> gone = against == null ? List.of() : against.gone();
        String shown = against == null ? "live" : "publication";
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("against", shown);
        answer.put("publication", against == null ? null : publication(against));
        answer.put("equal", came.state() == Replay.State.EQUAL);
        answer.put("cells", came.cells());
        answer.put("withheldCells", came.withheldCells());
        answer.put("lines", came.lines());
        answer.put("differentCells", came.differentCells());
        answer.put("differentLines", came.differentLines());
        answer.put("goneDefinitions", gone.stream().map(ReplayAnswers::gone).toList());
        answer.put(
                "differences",
                came.differences().stream()
                        .map(it -> difference(it, against == null ? "live" : "published"))
                        .toList());
        return answer;
    }

    private static Map<String, Object> publication(Against against) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", against.publication());
        answer.put("sha256", against.sha256());
        return answer;
    }

    private static Map<String, Object> gone(Gone gone) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("kpi", gone.kpi());
        answer.put("definition", gone.version());
        answer.put("cells", gone.cells());
        return answer;
    }

    private static Map<String, Object> difference(Difference it, String shown) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("kpi", Answers.named(it.kpi()));
        answer.putAll(Answers.place(it.place()));
        answer.put(shown, it.shown());
        answer.put("replayed", it.replayed());
        answer.put("events", it.events());
        return answer;
    }
}
