package se.halsocenter.query.referral;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.ConversationHeld;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.FeedbackSent;
import se.halsocenter.events.ReferralEvent.NoShowRecorded;
import se.halsocenter.events.ReferralEvent.ProgrammeStarted;
import se.halsocenter.events.ReferralEvent.QuestionnaireAnswered;
import se.halsocenter.events.ReferralEvent.QuestionnaireSent;
import se.halsocenter.events.ReferralEvent.TimePoint;

/** What is to be done on a participant's way, drawn from its facts: what was done, corrected or voided is settled by itself. */
public final class Tasks {
    private static final int MONTHS_TO_FOLLOW_UP = 3;
    private static final int HALF_A_YEAR = 6;
    private static final int A_YEAR = 12;

    private Tasks() {}

    /** Everything that is to be done, the first due first. */
    public static List<Task> of(Referral way) {
        Stream<Task> tasks = switch (way.step().status()) {
            case RECEIVED ->
                Stream.of(bookings(way), noShow(way).or(() -> toBook(way)).stream())
                        .flatMap(some -> some);
            case IN_CONVERSATIONS -> Stream.concat(bookings(way), noShow(way).stream());
            case IN_PROGRAMME ->
                Stream.of(bookings(way), noShow(way).stream(), programme(way)).flatMap(some -> some);
            case CLOSED -> afterwards(way, way.step().since());
            case DECLINED, RETURNED -> Stream.empty();
        };
        return tasks.sorted(comparing(Task::dueOn)).toList();
    }

    /** Due at once: the wait counts from the day the intake was received. */
    private static Optional<Task> toBook(Referral way) {
        return way.openBookings().findAny().isPresent()
                ? Optional.empty()
                : Optional.of(
                        Task.of(Task.Kind.BOOK_FIRST_CONVERSATION, way.intake().receivedOn()));
    }

    private static Stream<Task> bookings(Referral way) {
        return way.openBookings().map(Task::of);
    }

    /** The last no-show, unless the participant has come or been booked since. */
    private static Optional<Task> noShow(Referral way) {
        return way.events(NoShowRecorded.class)
                .max(comparing(NoShowRecorded::missedOn))
                .filter(missed -> way.conversationDays().allMatch(day -> day.isBefore(missed.missedOn())))
                .filter(missed -> way.events(BookingMade.class).noneMatch(later -> replaces(later, missed, way)))
                .map(Task::of);
    }

    private static boolean replaces(BookingMade later, NoShowRecorded missed, Referral way) {
        return !later.startsAt().toLocalDate().isBefore(missed.missedOn())
                && switch (way.state(later)) {
                    case OPEN, HELD -> true;
                    case CANCELLED, MISSED -> false;
                };
    }

    private static Stream<Task> programme(Referral way) {
        return way.events(ProgrammeStarted.class).flatMap(it -> {
            Task closing = Task.of(Task.Kind.CLOSING, it.startsOn().plusMonths(it.months()));
            LocalDate due = it.startsOn().plusMonths(MONTHS_TO_FOLLOW_UP);
            return followedUp(way)
                    ? Stream.of(closing)
                    : Stream.of(Task.of(Task.Kind.FOLLOW_UP_3_MONTHS, due), closing);
        });
    }

    private static boolean followedUp(Referral way) {
        return way.events(ConversationHeld.class).anyMatch(it -> it.kind() == ConversationKind.FOLLOW_UP_3_MONTHS);
    }

    /** Feedback needs somebody to tell; the questionnaires of the months after need a programme. */
    private static Stream<Task> afterwards(Referral way, LocalDate closedOn) {
        Stream<Task> feedback =
                way.prescribed() && way.first(FeedbackSent.class).isEmpty()
                        ? Stream.of(Task.of(Task.Kind.FEEDBACK, closedOn))
                        : Stream.empty();
        Stream<Task> questionnaires = way.programme() == null
                ? Stream.empty()
                : Stream.of(
                                Task.of(TimePoint.SIX_MONTHS_AFTER, closedOn.plusMonths(HALF_A_YEAR)),
                                Task.of(TimePoint.TWELVE_MONTHS_AFTER, closedOn.plusMonths(A_YEAR)))
                        .filter(task -> !asked(way, task.timePoint()));
        return Stream.concat(feedback, questionnaires);
    }

    /** An answer shows that the questionnaire was sent, even where that was not recorded. */
    private static boolean asked(Referral way, @Nullable TimePoint timePoint) {
        return way.events(QuestionnaireSent.class).anyMatch(it -> it.timePoint() == timePoint)
                || way.events(QuestionnaireAnswered.class).anyMatch(it -> it.timePoint() == timePoint);
    }
}
