package se.halsocenter.standalone.oracle;

import static se.halsocenter.standalone.oracle.Chance.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A programme of a way, with follow-up, questionnaires and closing, any of which may be missing. */
final class RandomProgramme {
    private static final List<String> TRAINING = List.of("0", "<30", "30-59", "60-89", "90-119", ">=120");
    private static final List<String> EVERYDAY = List.of("0", "<30", "30-59", "60-89", "90-149", "150-299", ">=300");
    private static final List<String> YES_NO = List.of("YES", "YES", "NO", "DO_NOT_KNOW");
    private static final List<String> QUESTIONS =
            List.of("concernsRelieved", "behaviourChanged", "healthImproved", "inspired");

    private final Chance chance;
    private final String path;
    private final List<Step> steps = new ArrayList<>();

    RandomProgramme(Chance chance, String path) {
        this.chance = chance;
        this.path = path;
    }

    /**
     * The steps of a programme.
     *
     * @param first the day of the first conversation
     * @param end a day by which everything but the closing and what follows it has happened
     */
    List<Step> of(LocalDate first, LocalDate end) {
        LocalDate start = chance.from(first, 40);
        if (chance.oneIn(2)) {
            ask("BASELINE", first);
        }
        start(start);
        ask("THREE_MONTHS", start);
        if (chance.oneIn(2)) {
            follow(chance.oneOf(List.of("FOLLOW_UP_3_MONTHS", "FOLLOW_UP_3_MONTHS", "FOLLOW_UP")), start);
        }
        if (!chance.oneIn(4)) {
            close(end.plusDays(chance.below(60)));
        }
        return steps;
    }

    private void start(LocalDate start) {
        ObjectNode body = add("programme").put("startsOn", start.toString());
        body.put("track", chance.oneOf(List.of("FAR", "HALSOCENTER")));
        chance.someOf(List.of("PAIN", "DIET"), body.putArray("concerns"));
    }

    private void follow(String kind, LocalDate start) {
        add("conversations")
                .put("kind", kind)
                .put("heldOn", chance.from(start, 80).toString());
    }

    private void close(LocalDate closed) {
        ObjectNode body = add("closing").put("closedOn", closed.toString());
        body.put("outcome", chance.oneOf(List.of("COMPLETED", "INTERRUPTED")));
        if (chance.oneIn(2)) {
            body.put("reason", "TIME");
        }
        ask("CLOSING", closed);
        ask("SIX_MONTHS_AFTER", chance.from(closed, 60));
        ask("TWELVE_MONTHS_AFTER", chance.from(closed, 120));
    }

    /** Sent, perhaps again, perhaps answered; now and then registered in the wrong order. */
    private void ask(String timePoint, LocalDate from) {
        LocalDate sent = chance.from(from, 20);
        List<LocalDate> days = new ArrayList<>();
        chance.upTo(2, number -> days.add(sent.plusDays(10L * number)));
        Collections.shuffle(days, chance.random());
        days.forEach(day -> add("questionnaires").put("timePoint", timePoint).put("sentOn", day.toString()));
        if (!chance.oneIn(3)) {
            ObjectNode body = add("answers").put("timePoint", timePoint);
            answers(body.put("answeredOn", chance.from(sent.plusDays(10), 20).toString()));
        }
    }

    private void answers(ObjectNode body) {
        body.put("selfRatedHealth", chance.below(101));
        if (chance.oneIn(2)) {
            body.put("timesPerWeek", 1 + chance.below(5));
        }
        if (chance.oneIn(2)) {
            body.put("minutesPerWeek", 120 + 15 * chance.below(5));
        }
        if (chance.oneIn(2)) {
            body.put("training", chance.oneOf(TRAINING));
        }
        if (chance.oneIn(2)) {
            body.put("everyday", chance.oneOf(EVERYDAY));
        }
        QUESTIONS.stream().filter(_ -> chance.oneIn(2)).forEach(it -> body.put(it, chance.oneOf(YES_NO)));
    }

    private ObjectNode add(String step) {
        ObjectNode body = body();
        steps.add(new Step(path + step, body));
        return body;
    }
}
