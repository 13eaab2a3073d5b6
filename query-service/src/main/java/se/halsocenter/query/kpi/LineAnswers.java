package se.halsocenter.query.kpi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.halsocenter.accesslog.Seen;
import se.halsocenter.query.web.Page;

/** The shapes of what stands behind figures, their fields in the documented order. */
public final class LineAnswers {
    private LineAnswers() {}

    /** How cells moved between two moments. */
    public static Map<String, Object> moved(Details.Moved moved, @Nullable Page<Line> lines) {
        Kpi kpi = moved.question().kpi();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("kpi", Answers.named(kpi));
        answer.put("from", moved.from());
        answer.put("to", moved.to());
        answer.put("cells", movements(kpi, moved.movements()));
        answer.put("lines", lines == null ? null : lines(lines));
        return answer;
    }

    /** The cells alone. */
    public static List<Map<String, Object>> movements(Kpi kpi, List<Movement> movements) {
        return movements.stream().map(movement -> movement(kpi, movement)).toList();
    }

    private static Map<String, Object> movement(Kpi kpi, Movement movement) {
        Map<String, Object> answer = Answers.place(movement.after().place());
        answer.put("before", figure(movement.before().figure()));
        answer.put("after", figure(movement.after().figure()));
        answer.put("difference", numbers(movement::difference));
        List<Tally> tallies = movement.tallies();
        answer.put(
                "causes",
                tallies == null
                        ? null
                        : tallies.stream().map(tally -> tally(kpi, tally)).toList());
        return answer;
    }

    private static Map<String, Object> figure(Figure figure) {
        Map<String, Object> answer = numbers(number -> number.apply(figure));
        answer.put("status", Answers.code(figure.status()));
        return answer;
    }

    private static Map<String, Object> numbers(Function<Function<Figure, @Nullable Number>, @Nullable Number> read) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("value", read.apply(Figure::value));
        answer.put("numerator", read.apply(Figure::numerator));
        answer.put("denominator", read.apply(Figure::denominator));
        return answer;
    }

    private static Map<String, Object> tally(Kpi kpi, Tally tally) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("cause", Answers.code(tally.cause()));
        answer.put("type", tally.type());
        answer.put("part", Answers.code(tally.part()));
        answer.put("added", tally.added());
        answer.put("removed", tally.removed());
        answer.put("amount", tally.amount(kpi.calculation()));
        return answer;
    }

    /** Says for the access log which events are shown; to most readers none is. */
    public static void seen(Optional<Page<Line>> lines) {
        lines.ifPresentOrElse(
                page -> Seen.positions(page.items().stream().map(Line::position).toList()), Seen::nothing);
    }

    /** A page of lines. */
    public static Map<String, Object> lines(Page<Line> lines) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total", lines.total());
        answer.put("limit", lines.asked().limit());
        answer.put("offset", lines.asked().offset());
        answer.put("items", lines.items().stream().map(LineAnswers::line).toList());
        return answer;
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> answer = Answers.place(line.place());
        answer.put("part", Answers.code(line.part()));
        if (line.cause() != null) {
            answer.put("cause", Answers.code(line.cause()));
        }
        answer.put("position", line.position());
        answer.put("type", line.type());
        answer.put("streamType", line.streamType());
        answer.put("recordedAt", line.recordedAt());
        answer.put("happenedOn", line.happenedOn());
        answer.put("quantity", line.quantity());
        answer.put("sign", line.sign());
        return answer;
    }
}
