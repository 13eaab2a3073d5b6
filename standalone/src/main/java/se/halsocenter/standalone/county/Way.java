package se.halsocenter.standalone.county;

import static se.halsocenter.standalone.county.Season.working;

import java.time.LocalDate;
import java.util.UUID;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.FirstConversationHeld;
import se.halsocenter.events.ReferralEvent.ReferralDeclined;
import se.halsocenter.events.ReferralEvent.ReferralReturned;
import se.halsocenter.events.ReferralEvent.ReturnReason;
import se.halsocenter.standalone.county.People.Person;

/** A participant's way from the intake on: to a first conversation and what it leads to, or to a no. */
final class Way {
    private enum Course {
        DECLINES,
        STAYS_AWAY,
        IS_NOT_REACHED,
        MEETS
    }

    private static final Mix<Course> COURSES = Mix.of(7, Course.DECLINES)
            .and(5, Course.STAYS_AWAY)
            .and(4, Course.IS_NOT_REACHED)
            .and(84, Course.MEETS);
    private static final Mix<DeclineReason> DECLINES = Mix.of(50, DeclineReason.DAYTIME_NOT_POSSIBLE)
            .and(15, DeclineReason.OWN_ACTIVITY)
            .and(13, DeclineReason.HEALTH)
            .and(8, DeclineReason.COST)
            .and(6, DeclineReason.NOT_REACHED)
            .and(4, DeclineReason.MOVED)
            .and(4, DeclineReason.OTHER);
    private static final Mix<ReturnReason> RETURNS = Mix.of(60, ReturnReason.NOT_REACHED)
            .and(25, ReturnReason.NOT_SUITABLE)
            .and(15, ReturnReason.MOVED);

    /** Days from the intake to the first conversation. */
    private static final int WAIT = 32;

    private static final double PERCENT_BOOKED_ANEW = 22;
    private static final double PERCENT_UNBOOKED = 7;
    private static final double PERCENT_DECLINING_LATE = 8;
    private static final double PERCENT_RETURNED = 60;

    private final Dossier<ReferralEvent> way;
    private final Bookings bookings;
    private final Person person;
    private final boolean prescribed;
    private final Chance chance;

    Way(Dossier<ReferralEvent> way, Person person, boolean prescribed, Chance chance) {
        this.way = way;
        this.bookings = new Bookings(way, chance);
        this.person = person;
        this.prescribed = prescribed;
        this.chance = chance;
    }

    void goOn(LocalDate receivedOn) {
        LocalDate contact = working(receivedOn.plusDays(chance.between(1, 7)));
        switch (COURSES.draw(chance)) {
            case DECLINES -> {
                decline(contact);
                if (prescribed && chance.percent(PERCENT_RETURNED)) {
                    giveBack(working(contact.plusDays(2)), ReturnReason.DECLINED);
                }
            }
            case STAYS_AWAY -> stayAway(contact);
            case IS_NOT_REACHED -> {
                LocalDate day = working(contact.plusDays(21));
                if (prescribed) {
                    giveBack(day, RETURNS.draw(chance));
                } else {
                    way.record(day, new ReferralDeclined(day, DeclineReason.NOT_REACHED));
                }
            }
            case MEETS -> meet(receivedOn, contact);
        }
    }

    private void decline(LocalDate day) {
        way.record(day, new ReferralDeclined(day, DECLINES.draw(chance)));
    }

    private void giveBack(LocalDate day, ReturnReason reason) {
        way.record(day, new ReferralReturned(day, reason));
    }

    private void stayAway(LocalDate contact) {
        LocalDate day = contact;
        for (int times = chance.between(1, 2); times > 0; times--) {
            LocalDate next = working(day.plusDays(chance.between(9, 24)));
            bookings.miss(bookings.book(day, next, ConversationKind.FIRST), next, ConversationKind.FIRST);
            day = next;
        }
        if (prescribed) {
            giveBack(working(day.plusDays(4)), ReturnReason.NO_SHOW);
        } else {
            decline(working(day.plusDays(10)));
        }
    }

    private void meet(LocalDate receivedOn, LocalDate contact) {
        LocalDate day = working(receivedOn.plusDays(chance.about(WAIT, 14, 9)));
        if (chance.percent(PERCENT_BOOKED_ANEW)) {
            UUID first = bookings.book(contact, day, ConversationKind.FIRST);
            if (chance.percent(55)) {
                bookings.cancel(first, day.minusDays(1));
            } else {
                bookings.miss(first, day, ConversationKind.FIRST);
            }
            contact = day;
            day = working(day.plusDays(chance.between(7, 21)));
        }
        UUID booking = chance.percent(PERCENT_UNBOOKED) ? null : bookings.book(contact, day, ConversationKind.FIRST);
        way.record(day, new FirstConversationHeld(day, bookings.channel(), bookings.minutes(), booking));
        person.met = way.at().toLocalDate();
        if (chance.percent(PERCENT_DECLINING_LATE)) {
            decline(working(day.plusDays(chance.between(3, 30))));
        } else {
            new Onward(way, prescribed, chance).goOn(day);
        }
    }
}
