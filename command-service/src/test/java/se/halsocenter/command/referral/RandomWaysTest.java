package se.halsocenter.command.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.command.referral.Ways.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.referral.ReferralCommand.CancelBooking;
import se.halsocenter.command.write.Decision;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.BookingCancelled;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.CancelledBy;
import se.halsocenter.events.ReferralEvent.ConversationHeld;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.FirstConversationHeld;
import se.halsocenter.events.ReferralEvent.NoShowRecorded;
import se.halsocenter.events.ReferralEvent.ReferralDeclined;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.ReferralReturned;
import se.halsocenter.events.ReferralEvent.ReturnReason;
import se.halsocenter.events.ReferralEvent.Source;

/** Random commands, sensible and not, on one referral: whatever is accepted, the history stays one that can have been. */
class RandomWaysTest {
    private static final int WAYS = 3000;
    private static final int STEPS = 25;

    @Test
    void no_sequence_of_commands_leads_to_a_history_that_breaks_a_rule() {
        Set<Class<?>> seen = new HashSet<>();
        LongStream.range(0, WAYS).forEach(seed -> {
            List<ReferralEvent> history = walk(new Random(seed));
            for (int length = 1; length <= history.size(); length++) {
                soundHistory(seed, history.subList(0, length));
            }
            history.forEach(event -> seen.add(event.getClass()));
        });
        assertThat(seen).as("every event was reached").hasSize(ReferralEvent.class.getPermittedSubclasses().length);
    }

    private static List<ReferralEvent> walk(Random random) {
        List<ReferralEvent> history = new ArrayList<>();
        Referral state = new Referral.NotReceived();
        for (int i = 0; i < STEPS; i++) {
            switch (Referral.decide(
                    random.nextInt(STEPS) < 1 + STEPS / (i + 1) ? intake(random) : step(random), state)) {
                case Decision.Accepted<ReferralEvent>(List<ReferralEvent> events) -> {
                    for (ReferralEvent event : events) {
                        state = Referral.evolve(state, event);
                        history.add(event);
                    }
                }
                case Decision.Refused<ReferralEvent>(var violations) ->
                    assertThat(violations).as("a refusal says why").isNotEmpty();
            }
        }
        return history;
    }

    private static void soundHistory(long seed, List<ReferralEvent> history) {
        String as = "seed " + seed + ": " + history;
        ReferralReceived intake = (ReferralReceived) history.getFirst();
        assertThat(of(ReferralReceived.class, history)).as(as).hasSize(1);
        assertThat(of(FirstConversationHeld.class, history)).as(as).hasSizeLessThanOrEqualTo(1);
        assertThat(of(ReferralDeclined.class, history)).as(as).hasSizeLessThanOrEqualTo(1);
        assertThat(of(ReferralReturned.class, history)).as(as).hasSizeLessThanOrEqualTo(1);
        assertThat(history).as(as).allSatisfy(event -> {
            LocalDate day = dayOf(event);
            assertThat(day).isAfterOrEqualTo(intake.receivedOn());
            if (!(event instanceof BookingMade)) {
                assertThat(day).isBeforeOrEqualTo(TODAY);
            }
        });
        int declined = indexOf(ReferralDeclined.class, history);
        int returned = indexOf(ReferralReturned.class, history);
        if (declined >= 0) {
            assertThat(history.subList(declined + 1, history.size()))
                    .as(as)
                    .allMatch(ReferralReturned.class::isInstance);
        }
        if (returned >= 0) {
            assertThat(returned).as(as).isEqualTo(history.size() - 1);
            assertThat(of(FirstConversationHeld.class, history)).as(as).isEmpty();
            assertThat(intake.source()).as(as).isIn(Source.FAR_PRESCRIPTION, Source.CARE_REFERRAL);
            soundEnd(as, history);
        }
        int first = indexOf(FirstConversationHeld.class, history);
        int later = indexOf(ConversationHeld.class, history);
        assertThat(later)
                .as(as)
                .satisfiesAnyOf(
                        at -> assertThat(at).isNegative(),
                        at -> assertThat(at).isGreaterThan(first).isPositive());
        assertThat(settled(history)).as(as).doesNotHaveDuplicates().isSubsetOf(booked(history));
        assertThat(booked(history)).as(as).doesNotHaveDuplicates();
    }

    private static void soundEnd(String as, List<ReferralEvent> history) {
        ReferralReturned end = (ReferralReturned) history.getLast();
        if (end.reason() == ReturnReason.NO_SHOW) {
            assertThat(of(NoShowRecorded.class, history)).as(as).isNotEmpty();
        }
        assertThat(of(NoShowRecorded.class, history))
                .as(as)
                .allMatch(it -> !it.missedOn().isAfter(end.returnedOn()));
        assertThat(of(ReferralDeclined.class, history))
                .as(as)
                .allMatch(it -> !it.declinedOn().isAfter(end.returnedOn()));
    }

    private static List<UUID> booked(List<ReferralEvent> history) {
        return of(BookingMade.class, history).stream()
                .map(BookingMade::bookingId)
                .toList();
    }

    private static List<UUID> settled(List<ReferralEvent> history) {
        return history.stream()
                .map(RandomWaysTest::settles)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable UUID settles(ReferralEvent event) {
        return switch (event) {
            case BookingCancelled it -> it.bookingId();
            case NoShowRecorded it -> it.bookingId();
            case FirstConversationHeld it -> it.bookingId();
            case ConversationHeld it -> it.bookingId();
            case ReferralReceived _, BookingMade _, ReferralDeclined _, ReferralReturned _ -> null;
        };
    }

    private static LocalDate dayOf(ReferralEvent event) {
        return switch (event) {
            case ReferralReceived it -> it.receivedOn();
            case BookingMade it -> it.startsAt().toLocalDate();
            case BookingCancelled it -> it.cancelledOn();
            case NoShowRecorded it -> it.missedOn();
            case FirstConversationHeld it -> it.heldOn();
            case ConversationHeld it -> it.heldOn();
            case ReferralDeclined it -> it.declinedOn();
            case ReferralReturned it -> it.returnedOn();
        };
    }

    private static <T> List<T> of(Class<T> type, List<ReferralEvent> history) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static int indexOf(Class<?> type, List<ReferralEvent> history) {
        return history.stream().map(Object::getClass).toList().indexOf(type);
    }

    private static ReferralCommand intake(Random random) {
        return received(any(Source.class, random), day(random), null, 1990, null);
    }

    private static ReferralCommand step(Random random) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> Ways.booked(bookingId(random), day(random).atTime(9, 0));
            case 4, 5 ->
                new CancelBooking(REFERRAL, TODAY, bookingId(random), day(random), any(CancelledBy.class, random));
            case 6, 7, 8, 9 -> missed(day(random), random.nextBoolean() ? null : bookingId(random));
            case 10 -> declined(day(random));
            case 11 -> returned(day(random), any(ReturnReason.class, random));
            default ->
                held(any(ConversationKind.class, random), day(random), random.nextBoolean() ? null : bookingId(random));
        };
    }

    private static LocalDate day(Random random) {
        return TODAY.minusDays(random.nextInt(-2, 12));
    }

    private static UUID bookingId(Random random) {
        return new UUID(7, random.nextInt(4));
    }

    private static <E extends Enum<E>> E any(Class<E> type, Random random) {
        List<E> all = List.copyOf(EnumSet.allOf(type));
        return all.get(random.nextInt(all.size()));
    }
}
