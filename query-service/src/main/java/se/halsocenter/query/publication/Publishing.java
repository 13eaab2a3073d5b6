package se.halsocenter.query.publication;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.access.Caller;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.checkpoint.Checkpoints;
import se.halsocenter.query.kpi.Figures;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Questions;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.ledger.Ledger;
import se.halsocenter.query.ledger.Progress;
import se.halsocenter.query.ledger.Snapshot;
import se.halsocenter.query.publication.Content.Heading;
import se.halsocenter.query.publication.Publication.Frozen;
import se.halsocenter.query.web.Body;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Parameters;
import se.halsocenter.query.web.Refused;

/** Freezes figures as readers outside the centres see them, all of the same release. */
final class Publishing {
    private static final int MOST_CELLS = 20_000;
    private static final List<String> NOT_ASKED = List.of("asOf", "minPosition", "format", "compare");

    /** A release may be made while figures are read. It is made rarely, so that trying again is enough. */
    private static final int ATTEMPTS = 5;

    private final Questions questions;
    private final Figures figures;
    private final Centres centres;
    private final Ledger ledger;
    private final Snapshot snapshot;
    private final Progress progress;
    private final EventLog log;
    private final Checkpoints checkpoints;
    private final Publications publications;
    private final Clock clock;

    Publishing(
            Questions questions,
            Figures figures,
            Centres centres,
            Ledger ledger,
            Snapshot snapshot,
            Progress progress,
            EventLog log,
            Checkpoints checkpoints,
            Publications publications,
            Clock clock) {
        this.questions = questions;
        this.figures = figures;
        this.centres = centres;
        this.ledger = ledger;
        this.snapshot = snapshot;
        this.progress = progress;
        this.log = log;
        this.checkpoints = checkpoints;
        this.publications = publications;
        this.clock = clock;
    }

    /**
     * Publishes what a body asks for.
     *
     * @param key under which a repeat gets the same publication
     * @param dryRun whether to try it out only
     * @throws Refused with every mistake in the body, or if the log is not the one any more that checkpoints were signed of
     * @throws Progress.NotYetThere if releases follow each other too fast to read one whole
     * @throws org.springframework.security.access.AccessDeniedException for whoever may not publish these figures
     */
    Publication publish(Body body, @Nullable IdempotencyKey key, boolean dryRun) {
        Request request = Request.of(body);
        Publisher by = Publisher.of(Caller.required(), centres(request));
        // also what is answered was right when it was asked
        Optional<Publication> before = publications.published(key);
        if (before.isPresent()) {
            return before.get();
        }
        Frozen frozen = Caller.outsideReader().see(() -> frozen(request, by, body));
        if (dryRun) {
            return frozen.publication();
        }
        checkpoints.cover();
        return publications.publish(frozen, key);
    }

    private static List<List<String>> centres(Request request) {
        return request.questions().stream()
                .map(question -> question.query().getOrDefault("centreId", List.of()))
                .toList();
    }

    private Frozen frozen(Request request, Publisher by, Body body) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            progress.await(log.head().position());
            Optional<Frozen> frozen = snapshot.still(() -> {
                List<Answered> answers = answers(request, body);
                return isOfOneRelease(answers) ? Optional.of(frozen(request, by, answers)) : Optional.empty();
            });
            if (frozen.isPresent()) {
                return frozen.get();
            }
        }
        throw new Progress.NotYetThere();
    }

    /** Which must not be one that was made of more than these books hold. */
    private boolean isOfOneRelease(List<Answered> answers) {
        return answers.stream().map(Answered::asOf).distinct().count() == 1
                && answers.getFirst().asOf().position() <= ledger.position();
    }

    private Frozen frozen(Request request, Publisher by, List<Answered> answers) {
        Head asOf = answers.getFirst().asOf();
        Heading heading = new Heading(
                request.id() == null ? UUID.randomUUID() : request.id(),
                request.title(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                asOf,
                by.centre());
        String content = Content.of(heading, answers, centres.names(asOf.position()));
        Publication publication = new Publication(
                heading.id(),
                heading.title(),
                heading.publishedAt(),
                asOf,
                by,
                Content.sha256(content),
                content.getBytes(StandardCharsets.UTF_8).length);
        return new Frozen(publication, content);
    }

    private List<Answered> answers(Request request, Body body) {
        List<Answered> answers = new ArrayList<>();
        for (int i = 0; i < request.questions().size(); i++) {
            answer(request.questions().get(i), "/questions/" + i, body).ifPresent(answers::add);
        }
        if (answers.stream().mapToInt(answered -> answered.cells().size()).sum() > MOST_CELLS) {
            body.mistake(Mistake.TOO_MANY_CELLS, "/questions");
        }
        body.refuseMistakes();
        return answers;
    }

    private Optional<Answered> answer(Request.Question question, String pointer, Body body) {
        NOT_ASKED.stream()
                .filter(question.query()::containsKey)
                .forEach(it -> body.mistake(Mistake.UNKNOWN_PARAMETER, pointer + "/" + it));
        try {
            return Optional.of(figures.answer(questions.read(question.kpi(), new Parameters(question.query()))));
        } catch (Refused refused) {
            refused.violations().forEach(violation -> body.add(violation.within(pointer)));
            if (refused.violations().isEmpty()) {
                body.mistake(Mistake.UNKNOWN_KPI, pointer + "/kpi");
            }
            return Optional.empty();
        }
    }
}
