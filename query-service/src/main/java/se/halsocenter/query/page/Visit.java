package se.halsocenter.query.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.access.Caller;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.kpi.Figures;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Figures.Asked;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Question;
import se.halsocenter.query.kpi.Question.AsOf;
import se.halsocenter.query.kpi.Questions;
import se.halsocenter.query.ledger.Centres.Named;
import se.halsocenter.query.ledger.Dimension;

/**
 * Somebody looks at a page: what they look at, and as what was known when.
 *
 * @param centres those that they may see
 * @param centre absent for the county
 * @param today in Sweden
 * @param answered what has been asked so far
 */
record Visit(
        Frame frame,
        Caller caller,
        Head asOf,
        List<Named> centres,
        @Nullable String centre,
        Period period,
        LocalDate today,
        Figures figures,
        Map<Question, Answered> answered) {
    private static final int MOST_YEARS = 10;
    private static final int MOST_PARTS = 12;
    private static final int RECENT = 4;

    Visit {
        centres = List.copyOf(centres);
    }

    /** The same for another period. */
    Visit during(Period other) {
        return new Visit(frame, caller, asOf, centres, centre, other, today, figures, answered);
    }

    Answered ask(String kpi, List<Period> periods, Dimension... by) {
        return ask(question(kpi, periods, by));
    }

    /** A question about the whole county, or about all centres side by side. */
    Answered askCounty(String kpi, List<Period> periods, Dimension... by) {
        return ask(countyQuestion(kpi, periods, by));
    }

    Question question(String kpi, List<Period> periods, Dimension... by) {
        return question(kpi, periods, centre == null ? List.of() : List.of(centre), by);
    }

    Question countyQuestion(String kpi, List<Period> periods, Dimension... by) {
        return question(kpi, periods, List.of(), by);
    }

    private Question question(String kpi, List<Period> periods, List<String> of, Dimension... by) {
        AsOf moment = frame.here().value("asOf") == null ? null : new AsOf.AtPosition(asOf.position());
        return new Question(Questions.known(kpi), periods, of, List.of(by), Map.of(), moment, 0, false);
    }

    Answered ask(Question question) {
        ahead(Stream.of(question));
        return Objects.requireNonNull(answered.get(question));
    }

    /** The place in the log that the figures rest on; that of a release for readers outside a centre. */
    Head shownAsOf() {
        return answered.values().stream().map(Answered::asOf).findAny().orElse(asOf);
    }

    /** Asks what a page is going to ask, all of it together. */
    void ahead(Stream<Question> questions) {
        List<Asked> asked = questions
                .distinct()
                .filter(question -> !answered.containsKey(question))
                .map(question -> new Asked(question, asOf))
                .toList();
        figures.answer(asked).forEach(answer -> answered.put(answer.question(), answer));
    }

    /** Whether the figures of a key figure are theirs to read, of what the page is about. */
    boolean may(String kpi) {
        return caller.mayReadFigures(kpi, centre == null ? List.of() : List.of(centre));
    }

    /** What the page is about. */
    String place() {
        return centre == null ? frame.say("Hela länet", "The whole county") : nameOf(centre);
    }

    /** A centre's name; its id for one that is not known. */
    String nameOf(String id) {
        return known(id).map(Named::name).orElse(id);
    }

    private Optional<Named> known(String id) {
        return centres.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Whether there is anything to show figures of. */
    boolean isEmpty() {
        return centre == null ? centres.isEmpty() : known(centre).isEmpty();
    }

    /** The day from which there can be figures. */
    LocalDate opened() {
        Stream<Named> shown = centre == null ? centres.stream() : known(centre).stream();
        return shown.map(Named::openedOn).min(LocalDate::compareTo).orElse(today);
    }

    /** The last few of {@link #series}, where there are many rows. */
    List<Period> recent() {
        List<Period> series = series();
        return series.subList(Math.max(0, series.size() - RECENT), series.size());
    }

    /** The period with those of the same kind before it, the oldest first; none before anything had opened. */
    List<Period> series() {
        boolean years = Every.of(period).filter(Every.YEAR::equals).isPresent();
        List<Period> series = new ArrayList<>(List.of(period));
        while (series.size() < (years ? MOST_YEARS : MOST_PARTS)) {
            Period before = series.getFirst().previous();
            if (before.last().isBefore(opened())) {
                break;
            }
            series.addFirst(before);
        }
        return series;
    }
}
