package se.halsocenter.query.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Goal;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Period;

/**
 * A key figure at a glance: its latest figure, where it comes from and where it is meant to be.
 *
 * @param change since the period before, in words; empty where the two cannot be compared
 * @param aim absent without a target
 */
record Tile(
        String name,
        String address,
        Shown shown,
        String unit,
        String change,
        @Nullable Aim aim,
        Sparkline line) {

    /**
     * How a figure stands to its target (mål).
     *
     * @param text the target
     * @param distance from it, in words
     * @param style {@code reached}, {@code short} or {@code open}
     * @param share how far along a bar the figure is, in per cent, with the target at {@code mark}
     */
    record Aim(String text, String distance, String style, double share, double mark) {}

    /** The tile of a key figure, which has been asked for each period of a series. */
    static Tile of(Answered answered, Frame frame) {
        Kpi kpi = answered.question().kpi();
        List<Cell> cells = answered.cells();
        Cell last = cells.getLast();
        Numbers numbers = frame.numbers();
        Shown shown = Shown.of(last, kpi, frame);
        return new Tile(
                frame.say(kpi.name()),
                frame.here().at("/kpis/" + kpi.id()).toString(),
                shown,
                unit(kpi, frame),
                cells.size() < 2 ? "" : change(cells.get(cells.size() - 2), last, kpi, frame),
                last.target() == null || last.figure().value() == null ? null : aim(last, kpi, numbers, frame),
                Sparkline.of(cells));
    }

    private static String unit(Kpi kpi, Frame frame) {
        return switch (kpi.unit()) {
            case HOURS -> frame.say("timmar", "hours");
            case DAYS -> frame.say("dagar", "days");
            case COUNT, RATE, PER_100_HOURS, PER_1000_INHABITANTS -> "";
        };
    }

    private static String change(Cell before, Cell now, Kpi kpi, Frame frame) {
        Number earlier = before.figure().value();
        Number current = now.figure().value();
        if (earlier == null || current == null) {
            return "";
        }
        double difference = current.doubleValue() - earlier.doubleValue();
        String since = frame.say(" sedan ", " since ") + label(before.period(), frame);
        return difference == 0
                ? frame.say("oförändrat", "unchanged") + since
                : frame.numbers().difference(difference, kpi.unit()) + since;
    }

    private static String label(Period period, Frame frame) {
        return PeriodNames.of(period, frame);
    }

    private static Aim aim(Cell cell, Kpi kpi, Numbers numbers, Frame frame) {
        Goal goal = Objects.requireNonNull(cell.target());
        double value = Objects.requireNonNull(cell.figure().value()).doubleValue();
        double target = goal.value().doubleValue();
        double full = kpi.unit() == Kpi.Unit.RATE ? 1 : Math.max(value, target) * 1.15;
        Boolean reached = goal.reached();
        String style = reached == null ? "open" : reached ? "reached" : "short";
        return new Aim(
                frame.say("Mål ", "Target ") + numbers.withUnit(goal.value(), kpi.unit()),
                distance(reached, target - value, kpi, frame),
                style,
                percent(value, full),
                percent(target, full));
    }

    private static String distance(@Nullable Boolean reached, double gap, Kpi kpi, Frame frame) {
        if (reached == null) {
            return "";
        }
        if (reached) {
            return frame.say("nått", "reached");
        }
        String apart = kpi.unit() == Kpi.Unit.RATE
                ? frame.numbers().points(Math.abs(gap))
                : frame.numbers().withUnit(Math.abs(gap), kpi.unit());
        return frame.say(apart + " ifrån", apart + " away");
    }

    private static double percent(double value, double full) {
        return full == 0 ? 0 : Math.clamp(value / full * 100, 0, 100);
    }
}
