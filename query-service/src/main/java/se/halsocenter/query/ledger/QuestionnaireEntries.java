package se.halsocenter.query.ledger;

import static java.util.Comparator.comparing;
import static java.util.function.BinaryOperator.minBy;
import static se.halsocenter.query.ledger.Dimension.INSTRUMENT;
import static se.halsocenter.query.ledger.Dimension.OUTCOME;
import static se.halsocenter.query.ledger.Dimension.TIME_POINT;
import static se.halsocenter.query.ledger.Dimension.TRACK;
import static se.halsocenter.query.ledger.Dimension.VALUE_TABLE;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.Answers;
import se.halsocenter.events.ReferralEvent.ProgrammeStarted;
import se.halsocenter.events.ReferralEvent.QuestionnaireAnswered;
import se.halsocenter.events.ReferralEvent.QuestionnaireSent;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.YesNo;
import se.halsocenter.query.ledger.Way.Fact;

/** Questionnaires sent (utskickade enkäter) and what the answers amount to. Whoever says neither yes nor no counts nowhere. */
record QuestionnaireEntries(Way way, ActivityMinutes minutes) {
    /** The programme's own goal: at least so many times a week ... */
    private static final int GOAL_TIMES = 3;
    /** ... and at least so many minutes a week in all. */
    private static final int GOAL_MINUTES = 150;

    static Stream<Lines<ReferralEvent>> lines(Way.Told way, ActivityMinutes minutes) {
        return Stream.of(
                Lines.ofAll(
                        facts -> new QuestionnaireEntries(way.by(facts), minutes).responses(),
                        event -> event instanceof QuestionnaireSent
                                || event instanceof QuestionnaireAnswered
                                || event instanceof ProgrammeStarted),
                Lines.ofEach(
                        (facts, fact) ->
                                new QuestionnaireEntries(way.by(facts), minutes).answers(fact.id(), fact.event()),
                        event -> event instanceof ProgrammeStarted));
    }

    /** Each time point counts once, by the first day that it was sent: a reminder is no new question. */
    private Stream<Entry> responses() {
        Map<TimePoint, Fact<QuestionnaireSent>> first = new EnumMap<>(TimePoint.class);
        for (Fact<QuestionnaireSent> sent : way.facts(QuestionnaireSent.class)) {
            first.merge(
                    sent.event().timePoint(),
                    sent,
                    minBy(comparing(it -> it.event().sentOn())));
        }
        return first.values().stream().map(this::response);
    }

    private Entry response(Fact<QuestionnaireSent> sent) {
        TimePoint timePoint = sent.event().timePoint();
        boolean answered = way.facts(QuestionnaireAnswered.class).stream()
                .anyMatch(answer -> answer.event().timePoint() == timePoint);
        return way.line(Measure.RESPONSE, sent.id(), sent.event().sentOn())
                .by(TIME_POINT, timePoint)
                .by(TRACK, way.track(sent.event().sentOn()))
                .by(OUTCOME, answered ? YesNo.YES : YesNo.NO);
    }

    private Stream<Entry> answers(UUID fact, ReferralEvent event) {
        return event instanceof QuestionnaireAnswered answered ? answers(fact, answered) : Stream.empty();
    }

    private Stream<Entry> answers(UUID fact, QuestionnaireAnswered answered) {
        Answers answers = answered.answers();
        Entry line = way.line(Measure.RESPONSE, fact, answered.answeredOn())
                .by(TIME_POINT, answered.timePoint())
                .by(INSTRUMENT, answers.instrument())
                .by(TRACK, way.track(answered.answeredOn()));
        return Stream.of(
                        answer(line.of(Measure.GOAL_150_PROGRAMME), programmeGoal(answers)),
                        answer(
                                line.of(Measure.GOAL_150_NATIONAL).by(VALUE_TABLE, Integer.toString(minutes.version())),
                                nationalGoal(answers)),
                        answer(line.of(Measure.CONCERNS_RELIEVED), answers.concernsRelieved()),
                        answer(line.of(Measure.BEHAVIOUR_CHANGED), answers.behaviourChanged()),
                        answer(line.of(Measure.HEALTH_IMPROVED), answers.healthImproved()),
                        answer(line.of(Measure.INSPIRED), answers.inspired()))
                .flatMap(Optional::stream);
    }

    private static Optional<Entry> answer(Entry line, @Nullable YesNo answer) {
        return answer == null || answer == YesNo.DO_NOT_KNOW ? Optional.empty() : Optional.of(line.by(OUTCOME, answer));
    }

    private static @Nullable YesNo programmeGoal(Answers answers) {
        Integer times = answers.timesPerWeek();
        Integer inAll = answers.minutesPerWeek();
        return times == null || inAll == null ? null : yesIf(times >= GOAL_TIMES && inAll >= GOAL_MINUTES);
    }

    private @Nullable YesNo nationalGoal(Answers answers) {
        String training = answers.training();
        String everyday = answers.everyday();
        return training == null || everyday == null ? null : yesIf(minutes.reachesGoal(training, everyday));
    }

    private static YesNo yesIf(boolean reached) {
        return reached ? YesNo.YES : YesNo.NO;
    }
}
