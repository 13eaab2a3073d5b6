package se.halsocenter.query.explanation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Change;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Figure.Status;
import se.halsocenter.query.kpi.Flag;
import se.halsocenter.query.kpi.Goal;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.kpi.Standing;
import se.halsocenter.query.kpi.Tally.Part;
import se.halsocenter.query.kpi.Wilson;

/**
 * What one cell says.
 *
 * @param centres the centres' names by their ids
 */
record CellText(Wording in, Kpi kpi, Map<String, String> centres) {
    private static final double CONFIDENCE = 0.95;

    /**
     * The sentences, the figure itself first.
     *
     * @param standing what stands behind it, by part; absent where that may not be told
     */
    List<String> sentences(Cell cell, @Nullable Map<Part, Standing> standing) {
        Figure figure = cell.figure();
        List<String> sentences = new ArrayList<>();
        sentences.add(place(cell) + ": " + new FigureText(in, kpi).of(figure));
        sentences.addAll(parts(figure));
        Wilson interval = figure.interval();
        if (interval != null) {
            sentences.add(interval(interval));
        }
        if (!figure.isSuppressed() && figure.status() != Status.NOT_APPLICABLE) {
            sentences.addAll(standing == null ? List.of(hidden()) : new StandingText(in, kpi).sentences(standing));
        }
        cell.flags().forEach(flag -> sentences.add(flag(flag)));
        Goal goal = cell.target();
        if (goal != null) {
            sentences.add(goal(goal));
        }
        Change previous = cell.previous();
        if (previous != null) {
            sentences.add(previous(previous));
        }
        return List.copyOf(sentences);
    }

    /** Where a cell stands, such as: Hälsocenter Vaggeryds kommun, 2023, kvinna. */
    String place(Cell cell) {
        @Nullable String centre = cell.centre();
        String where = centre == null ? in.of("Hela länet", "The whole county") : centres.getOrDefault(centre, centre);
        Stream<String> values =
                cell.key().entrySet().stream().map(it -> DimensionWords.value(in, kpi, it.getKey(), it.getValue()));
        return String.join(
                ", ",
                Stream.concat(Stream.of(where, cell.period().label()), values).toList());
    }

    private List<String> parts(Figure figure) {
        @Nullable Words numerator = kpi.numerator();
        @Nullable Words denominator = kpi.denominator();
        if (figure.numerator() == null || figure.denominator() == null || numerator == null || denominator == null) {
            return List.of();
        }
        return List.of(
                in.of("Täljaren är %s: %s. Nämnaren är %s: %s.", "The numerator is %s: %s. The denominator is %s: %s.")
                        .formatted(
                                in.number(requireNonNull(figure.numerator())),
                                Wording.lower(in.of(numerator)),
                                in.number(requireNonNull(figure.denominator())),
                                Wording.lower(in.of(denominator))));
    }

    private String interval(Wilson interval) {
        return in.of(
                        "Slumpen gör andelen osäker: ett %s konfidensintervall (Wilson) går från %s till %s.",
                        "Chance makes the share uncertain: a %s confidence interval (Wilson) goes from %s to %s.")
                .formatted(in.percent(CONFIDENCE), in.percent(interval.lower()), in.percent(interval.upper()));
    }

    private String hidden() {
        return in.of(
                "Hur mycket som rättats, makulerats eller inte räknats visas bara för hälsocentret självt och för revisorer.",
                "How much was corrected, voided or not counted is shown to the centre itself and to auditors only.");
    }

    private String flag(Flag flag) {
        return switch (flag) {
            case Flag.Kind.ESTIMATE ->
                in.of(
                        "Något av det som ingår är uppskattat eller ett lägsta antal.",
                        "Some of what is in it is an estimate or a lower bound.");
            case Flag.Kind.INCOMPLETE ->
                in.of(
                        "Någon händelse väntar på att bokföras, så siffran är inte fullständig.",
                        "Some event waits to be booked, so the figure is not complete.");
            case Flag.Kind.PRELIMINARY ->
                in.of(
                        "Siffran är preliminär, för perioden var inte slut.",
                        "The figure is preliminary: the period had not ended.");
            case Flag.Population(int year) ->
                in.of("Folkmängden är den som gällde %d.", "The population is that of %d.")
                        .formatted(year);
        };
    }

    private String goal(Goal goal) {
        FigureText figures = new FigureText(in, kpi);
        String target = in.of("Målet är %s.", "The target is %s.").formatted(figures.amount(goal.value()));
        if (goal.gap() == null) {
            return target;
        }
        double gap = goal.gap().doubleValue();
        String distance = gap == 0
                ? in.of(" Siffran ligger på målet", " The figure is on the target")
                : (gap > 0
                                ? in.of(" Siffran ligger %s över målet", " The figure is %s above the target")
                                : in.of(" Siffran ligger %s under målet", " The figure is %s below the target"))
                        .formatted(figures.difference(Math.abs(gap)));
        return target + distance + reached(goal.reached());
    }

    private String reached(@Nullable Boolean reached) {
        if (reached == null) {
            return ".";
        }
        return reached
                ? in.of(", som är nått.", ", which is reached.")
                : in.of(", som inte är nått.", ", which is not reached.");
    }

    private String previous(Change previous) {
        FigureText figures = new FigureText(in, kpi);
        String label = previous.period().label();
        if (previous.value() == null || previous.change() == null) {
            return in.of(
                            "För perioden före, %s, visas ingen siffra att jämföra med.",
                            "For the period before, %s, there is no figure to compare with.")
                    .formatted(label);
        }
        double change = previous.change().doubleValue();
        String sign = change > 0 ? "+" : change < 0 ? "\u2212" : "";
        return in.of("Perioden före, %s: %s. Skillnaden är %s.", "The period before, %s: %s. The difference is %s.")
                .formatted(label, figures.amount(previous.value()), sign + figures.difference(Math.abs(change)));
    }
}
