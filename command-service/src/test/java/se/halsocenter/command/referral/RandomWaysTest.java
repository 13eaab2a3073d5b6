package se.halsocenter.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.referral.Ways.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.referral.ReferralCommand.CancelBooking;
import se.halsocenter.command.write.AmendFact.CorrectFact;
import se.halsocenter.command.write.AmendFact.VoidFact;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.Decision;
import se.halsocenter.events.Amendment.Correction;
import se.halsocenter.events.Amendment.Voiding;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.CancelledBy;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.QuestionnaireAnswered;
import se.halsocenter.events.ReferralEvent.ReturnReason;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.events.ReferralEvent.TimePoint;

/**
 * Random commands, corrections and voidings, sensible and not, on one referral: whatever is accepted, what stands stays a
 * history that can have been.
 */
class RandomWaysTest {
    private static final int WAYS = 3000;
    private static final int STEPS = 60;
    private static final int[] AMENDED = new int[2];

    @Test
    void no_sequence_of_commands_leads_to_a_history_that_breaks_a_rule() {
        Set<Class<?>> seen = new HashSet<>();
        Set<TimePoint> answered = EnumSet.noneOf(TimePoint.class);
        LongStream.range(0, WAYS).forEach(seed -> {
            for (List<ReferralEvent> history : walk(new Random(seed))) {
                new SoundHistory("seed " + seed, history).check();
                isJudgedTheSameAgain(history, "seed " + seed);
                history.forEach(event -> seen.add(event.getClass()));
                history.stream()
                        .filter(QuestionnaireAnswered.class::isInstance)
                        .forEach(event -> answered.add(((QuestionnaireAnswered) event).timePoint()));
            }
        });
        assertThat(answered).as("every questionnaire was answered").containsExactlyInAnyOrder(TimePoint.values());
        assertThat(seen).as("every event was reached").hasSize(ReferralEvent.class.getPermittedSubclasses().length);
        assertThat(IntStream.of(AMENDED)).as("facts were corrected and voided").allMatch(times -> times > WAYS / 10);
    }

    /** What stands after each event that was accepted, as long as the intake does. */
    private static List<List<ReferralEvent>> walk(Random random) {
        List<List<ReferralEvent>> histories = new ArrayList<>();
        Facts<ReferralEvent> facts = Facts.none(ReferralEvent.class);
        for (int i = 0; i < STEPS; i++) {
            Command command = random.nextInt(STEPS) < 1 + STEPS / (i + 1) ? intake(random) : step(random);
            if (!facts.all().isEmpty() && random.nextInt(4) == 0) {
                command = amendment(facts, random);
            }
            switch (Referral.SUBJECT.decide(command, facts)) {
                case Decision.Accepted<Event>(List<Event> events) -> {
                    for (Event event : events) {
                        facts = facts.with(new UUID(random.nextLong(), i), event);
                        count(event);
                    }
                    histories.add(facts.all().stream().map(Facts.Fact::event).toList());
                }
                case Decision.Refused<Event>(var violations) ->
                    assertThat(violations).as("a refusal says why").isNotEmpty();
            }
        }
        return histories.stream().filter(history -> !history.isEmpty()).toList();
    }

    private static Command amendment(Facts<ReferralEvent> facts, Random random) {
        UUID eventId = facts.all().get(random.nextInt(facts.all().size())).current();
        String stream = REFERRAL.toString();
        return random.nextInt(3) == 0
                ? new VoidFact(stream, TODAY, eventId, "OTHER")
                : new CorrectFact(
                        stream, TODAY, eventId, "OTHER", random.nextInt(6) == 0 ? intake(random) : step(random));
    }

    private static void count(Event event) {
        switch (event) {
            case Correction _ -> AMENDED[0]++;
            case Voiding _ -> AMENDED[1]++;
            case Event _ -> {}
        }
    }

    /** The rules find nothing wrong with a history that they let come into being. */
    private static void isJudgedTheSameAgain(List<ReferralEvent> history, String from) {
        Referral state = new Referral.NotReceived();
        for (ReferralEvent event : history) {
            ReferralCommand again = ReferralCommands.of(REFERRAL.toString(), TODAY, event);
            assertThat(Referral.decide(again, state)).as(from).isEqualTo(new Decision.Accepted<>(List.of(event)));
            state = Referral.evolve(state, event);
        }
    }

    private static ReferralCommand intake(Random random) {
        return received(any(Source.class, random), day(random), null, 1990, null);
    }

    private static ReferralCommand step(Random random) {
        return random.nextBoolean() ? ordinaryStep(random) : programmeStep(random);
    }

    private static ReferralCommand programmeStep(Random random) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> started(day(random));
            case 3 -> guided(day(random));
            case 4, 5, 6 -> sent(any(TimePoint.class, random), day(random));
            case 7, 8, 9 -> Ways.answered(any(TimePoint.class, random), day(random));
            case 10 -> closed(day(random));
            default -> feedback(day(random));
        };
    }

    private static ReferralCommand ordinaryStep(Random random) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> Ways.booked(bookingId(random), day(random).atTime(9, 0));
            case 4, 5 ->
                new CancelBooking(REFERRAL, TODAY, bookingId(random), day(random), any(CancelledBy.class, random));
            case 6, 7, 8, 9 -> missed(day(random), random.nextBoolean() ? null : bookingId(random));
            case 10 -> declined(day(random));
            case 11 -> returned(day(random), any(ReturnReason.class, random));
            case 12, 13 -> first(day(random));
            default ->
                held(any(ConversationKind.class, random), day(random), random.nextBoolean() ? null : bookingId(random));
        };
    }

    private static LocalDate day(Random random) {
        return TODAY.minusDays(random.nextInt(-1, 8));
    }

    private static UUID bookingId(Random random) {
        return new UUID(7, random.nextInt(4));
    }

    private static <E extends Enum<E>> E any(Class<E> type, Random random) {
        List<E> all = List.copyOf(EnumSet.allOf(type));
        return all.get(random.nextInt(all.size()));
    }
}
