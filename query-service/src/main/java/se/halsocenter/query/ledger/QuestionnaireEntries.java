package se.halsocenter.query.ledger;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.minBy;
import static se.halsocenter.query.ledger.Dimension.INSTRUMENT;
import static se.halsocenter.query.ledger.Dimension.OUTCOME;
import static se.halsocenter.query.ledger.Dimension.TIME_POINT;
import static se.halsocenter.query.ledger.Dimension.TRACK;
import static se.halsocenter.query.ledger.Dimension.VALUE_TABLE;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    static Stream<Entry> of(Way way, ActivityMinutes minutes) {
        QuestionnaireEntries entries = new QuestionnaireEntries(way, minutes);
        return Stream.concat(
                entries.responses(), way.facts(QuestionnaireAnswered.class).flatMap(entries::answers));
    }

    /** Each time point counts once, by the first day that it was sent: a reminder is no new question. */
    private Stream<Entry> responses() {
        return way
                .facts(QuestionnaireSent.class)
                .collect(groupingBy(
                        sent -> sent.event().timePoint(),
                        TreeMap::new,
                        minBy(comparing(sent -> sent.event().sentOn()))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .map(this::response);
    }

    private Entry response(Fact<QuestionnaireSent> sent) {
        TimePoint timePoint = sent.event().timePoint();
        boolean answered = way.facts(QuestionnaireAnswered.class)
                .anyMatch(answer -> answer.event().timePoint() == timePoint);
        return way.line(Measure.RESPONSE, sent.id(), sent.event().sentOn())
                .by(TIME_POINT, timePoint)
                .by(TRACK, way.track(sent.event().sentOn()))
                .by(OUTCOME, answered ? YesNo.YES : YesNo.NO);
    }

    private Stream<Entry> answers(Fact<QuestionnaireAnswered> fact) {
        var answers = fact.event().answers();
        return Stream.of(
                        answer(Measure.GOAL_150_PROGRAMME, fact, programmeGoal(fact)),
                        answer(Measure.GOAL_150_NATIONAL, fact, nationalGoal(fact))
                                .map(line -> line.by(VALUE_TABLE, Integer.toString(minutes.version()))),
                        answer(Measure.CONCERNS_RELIEVED, fact, answers.concernsRelieved()),
                        answer(Measure.BEHAVIOUR_CHANGED, fact, answers.behaviourChanged()),
                        answer(Measure.HEALTH_IMPROVED, fact, answers.healthImproved()),
                        answer(Measure.INSPIRED, fact, answers.inspired()))
                .flatMap(Optional::stream);
    }

    private Optional<Entry> answer(Measure measure, Fact<QuestionnaireAnswered> fact, @Nullable YesNo answer) {
        if (answer == null || answer == YesNo.DO_NOT_KNOW) {
            return Optional.empty();
        }
        QuestionnaireAnswered answered = fact.event();
        return Optional.of(way.line(measure, fact.id(), answered.answeredOn())
                .by(TIME_POINT, answered.timePoint())
                .by(INSTRUMENT, answered.answers().instrument())
                .by(TRACK, way.track(answered.answeredOn()))
                .by(OUTCOME, answer));
    }

    private static @Nullable YesNo programmeGoal(Fact<QuestionnaireAnswered> fact) {
        Integer times = fact.event().answers().timesPerWeek();
        Integer inAll = fact.event().answers().minutesPerWeek();
        return times == null || inAll == null ? null : yesIf(times >= GOAL_TIMES && inAll >= GOAL_MINUTES);
    }

    private @Nullable YesNo nationalGoal(Fact<QuestionnaireAnswered> fact) {
        String training = fact.event().answers().training();
        String everyday = fact.event().answers().everyday();
        return training == null || everyday == null ? null : yesIf(minutes.reachesGoal(training, everyday));
    }

    private static YesNo yesIf(boolean reached) {
        return reached ? YesNo.YES : YesNo.NO;
    }
}
