package se.halsocenter.standalone.county;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.HappenedOn;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.Answers;
import se.halsocenter.events.ReferralEvent.QuestionnaireAnswered;
import se.halsocenter.events.ReferralEvent.QuestionnaireSent;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.YesNo;

/** Questionnaires that are sent, and what comes back. */
final class Questionnaires {
    private static final List<String> TRAINING = List.of("0", "<30", "30-59", "60-89", "90-119", ">=120");
    private static final List<String> EVERYDAY = List.of("0", "<30", "30-59", "60-89", "90-149", "150-299", ">=300");
    private static final String INSTRUMENT = "halsocenter-1";
    private static final int DAYS_TO_ANSWER = 20;
    private static final double PERCENT_REMINDED = 18;

    private Questionnaires() {}

    /**
     * What is sent on a day, a reminder perhaps, and the answer if one comes.
     *
     * @param end what would come later does not come
     */
    static List<ReferralEvent> ask(TimePoint timePoint, LocalDate day, LocalDate end, Chance chance) {
        if (!chance.percent(sent(timePoint)) || day.isAfter(end)) {
            return List.of();
        }
        LocalDate reminder = day.plusDays(10);
        LocalDate answer = day.plusDays(chance.between(0, DAYS_TO_ANSWER));
        boolean reminded = chance.percent(PERCENT_REMINDED) && reminder.isBefore(answer);
        return Stream.<@Nullable ReferralEvent>of(
                        new QuestionnaireSent(timePoint, day, INSTRUMENT),
                        reminded ? new QuestionnaireSent(timePoint, reminder, INSTRUMENT) : null,
                        chance.percent(answered(timePoint))
                                ? new QuestionnaireAnswered(timePoint, answer, answers(timePoint, chance))
                                : null)
                .flatMap(Stream::ofNullable)
                .filter(event -> !day(event).isAfter(end))
                .toList();
    }

    /** The day of a sending or an answer. */
    static LocalDate day(ReferralEvent event) {
        return Objects.requireNonNull(HappenedOn.of(event));
    }

    private static int sent(TimePoint timePoint) {
        return switch (timePoint) {
            case BASELINE -> 92;
            case THREE_MONTHS, CLOSING -> 86;
            case SIX_MONTHS_AFTER -> 75;
            case TWELVE_MONTHS_AFTER -> 65;
        };
    }

    private static int answered(TimePoint timePoint) {
        return switch (timePoint) {
            case BASELINE -> 88;
            case THREE_MONTHS, CLOSING -> 71;
            case SIX_MONTHS_AFTER -> 58;
            case TWELVE_MONTHS_AFTER -> 47;
        };
    }

    /** People are more active the further they have come; what they say of the programme is asked from its end on. */
    private static Answers answers(TimePoint timePoint, Chance chance) {
        int further = switch (timePoint) {
            case BASELINE -> 0;
            case THREE_MONTHS -> 1;
            case CLOSING -> 2;
            case SIX_MONTHS_AFTER, TWELVE_MONTHS_AFTER -> 3;
        };
        boolean after = timePoint.compareTo(TimePoint.CLOSING) >= 0;
        return new Answers(
                INSTRUMENT,
                chance.between(further, 3 + further),
                30 * chance.between(2 * further, 5 + 2 * further),
                TRAINING.get(Math.min(TRAINING.size() - 1, chance.between(further, 2 + further))),
                EVERYDAY.get(Math.min(EVERYDAY.size() - 1, chance.between(further, 3 + further))),
                after ? said(82, chance) : null,
                after ? said(86, chance) : null,
                after ? said(73, chance) : null,
                after ? said(90, chance) : null,
                chance.about(52 + 6 * further, 15, 0) % 101);
    }

    private static @Nullable YesNo said(int percentYes, Chance chance) {
        if (chance.percent(6)) {
            return chance.percent(50) ? null : YesNo.DO_NOT_KNOW;
        }
        return chance.percent(percentYes) ? YesNo.YES : YesNo.NO;
    }
}
