package se.halsocenter.query.kpi;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.halsocenter.access.Caller;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.Details.AskedTwice;
import se.halsocenter.query.kpi.Figures.Asked;
import se.halsocenter.query.kpi.PublishedAt.Published;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.ledger.Ledger;
import se.halsocenter.query.ledger.Progress;
import se.halsocenter.query.web.Ids;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Parameters;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;

/** Reads what is asked about a key figure out of a query, and finds the place in the log to answer it at. */
@Component
public final class Questions {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final AsKnown asKnown;
    private final Ledger ledger;
    private final Centres centres;
    private final Progress progress;
    private final EventLog log;
    private final PublishedAt publications;
    private final Clock clock;

    Questions(
            AsKnown asKnown,
            Ledger ledger,
            Centres centres,
            Progress progress,
            EventLog log,
            PublishedAt publications,
            Clock clock) {
        this.asKnown = asKnown;
        this.ledger = ledger;
        this.centres = centres;
        this.progress = progress;
        this.log = log;
        this.publications = publications;
        this.clock = clock;
    }

    /**
     * What a query asks for.
     *
     * @param others parameters that the endpoint reads itself
     * @throws Refused if there is no such key figure, and with every mistake in the parameters
     * @throws org.springframework.security.access.AccessDeniedException for figures that are not the caller's to read
     * @throws Progress.NotYetThere if the ledger does not get there in time
     */
    public Asked read(String kpiId, Map<String, List<String>> query, String... others) {
        return read(kpiId, new Parameters(query), others);
    }

    /** The same, told with the mistakes that the endpoint has found itself. */
    public Asked read(String kpiId, Parameters parameters, String... others) {
        Question question = question(kpiId, parameters, List.of(others));
        Optional<Long> asked = asKnown.position(question.asOf(), "asOf", parameters);
        long reached = reached(question, asked.orElse(0L), parameters);
        return new Asked(question, log.at(asked.orElse(reached)));
    }

    /**
     * What a query asks for as it was known at two moments, {@code from} and {@code to}, each an instant, a position or
     * the id of a publication. Without {@code from} it is as before the first event, without {@code to} as things are
     * known now.
     *
     * @param others parameters that the endpoint reads itself
     * @throws Refused with every mistake, as {@link #read(String, Parameters, String...)} does
     */
    public AskedTwice readTwice(String kpiId, Parameters parameters, String... others) {
        List<String> known =
                Stream.concat(Stream.of(others), Stream.of("from", "to")).toList();
        Question question = question(kpiId, parameters, known);
        Stream.of("asOf", "compare")
                .filter(parameters::has)
                .forEach(it -> parameters.mistake(Mistake.UNKNOWN_PARAMETER, it));
        Optional<Moment> from = moment("from", parameters);
        Optional<Moment> to = moment("to", parameters);
        long start = from.map(Moment::position).orElse(0L);
        long reached =
                reached(question, Math.max(start, to.map(Moment::position).orElse(0L)), parameters);
        long end = to.map(Moment::position).orElse(reached);
        if (end < start) {
            parameters.mistake(Mistake.BEFORE_THE_FIRST, "to");
        }
        parameters.refuseMistakes();
        return between(question, from.orElse(BEGINNING), to, log.at(end));
    }

    private AskedTwice between(Question question, Moment from, Optional<Moment> to, Head end) {
        Head start = log.at(from.position());
        @Nullable Instant knownAt = from.instant() == null ? start.recordedAt() : from.instant();
        return new AskedTwice(
                new Asked(question.at(new Question.AsOf.AtPosition(start.position())), start),
                knownAt == null ? null : LocalDate.ofInstant(knownAt, STOCKHOLM),
                new Asked(to.isEmpty() ? question : question.at(new Question.AsOf.AtPosition(end.position())), end));
    }

    /**
     * A place in the log, and when that was.
     *
     * @param instant absent when only the place was named
     */
    private record Moment(long position, @Nullable Instant instant) {}

    private static final Moment BEGINNING = new Moment(0, null);

    private Optional<Moment> moment(String name, Parameters parameters) {
        Optional<String> text = parameters.one(name, Optional::of);
        Optional<UUID> publication = text.flatMap(Ids::read);
        return publication.isPresent()
                ? published(publication.get(), name, parameters)
                : text.flatMap(it -> known(it, name, parameters));
    }

    private Optional<Moment> published(UUID publication, String name, Parameters parameters) {
        Optional<Published> published = publications.published(publication);
        if (published.isEmpty()) {
            parameters.mistake(Mistake.UNKNOWN_PUBLICATION, name);
        }
        return published.map(it -> new Moment(it.position(), it.at()));
    }

    private Optional<Moment> known(String text, String name, Parameters parameters) {
        Optional<Question.AsOf> asOf = Moments.asOf(text);
        if (asOf.isEmpty()) {
            parameters.mistake(Mistake.MALFORMED, name);
        }
        @Nullable Instant instant = asOf.orElse(null) instanceof Question.AsOf.AtInstant at ? at.moment() : null;
        return asKnown.position(asOf.orElse(null), name, parameters).map(position -> new Moment(position, instant));
    }

    private Question question(String kpiId, Parameters parameters, List<String> others) {
        LocalDate today = LocalDate.now(clock.withZone(STOCKHOLM));
        Question question = new QuestionReader(parameters, today, others).read(known(kpiId));
        Caller.required().requireFigures(kpiId, question.centres());
        return question;
    }

    /** How far the ledger has come, once it has got to a position and nothing is wrong with the question. */
    private long reached(Question question, long position, Parameters parameters) {
        long reached = parameters.violations().isEmpty()
                ? progress.await(Math.max(position, question.minPosition()))
                : ledger.position();
        if (!centres.at(reached).keySet().containsAll(question.centres())) {
            parameters.mistake(Mistake.UNKNOWN_CENTRE, "centreId");
        }
        parameters.refuseMistakes();
        return reached;
    }

    /**
     * The latest version of a key figure.
     *
     * @throws Refused if there is none of that name
     */
    public static Kpi known(String id) {
        return KpiCatalogue.latest(id).orElseThrow(() -> new Refused(Problem.UNKNOWN_KPI, List.of()));
    }
}
