package se.halsocenter.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.standalone.demo.People.Person;
import tools.jackson.databind.node.ObjectNode;

/** What follows an intake: bookings, cancellations, no-shows, declines, returns and conversations. */
final class Ways {
    private static final LocalDate END = LocalDate.of(2023, 12, 21);
    private static final List<String> DECLINES = List.of(
            "DAYTIME_NOT_POSSIBLE", "DAYTIME_NOT_POSSIBLE", "DAYTIME_NOT_POSSIBLE", "OWN_ACTIVITY", "HEALTH", "COST");

    private final Script script;
    private final Diary diary;
    private final Random random;
    private int bookings;

    Ways(Script script, Random random) {
        this.script = script;
        this.diary = new Diary(random);
        this.random = random;
    }

    void follow(String subject, Person person, LocalDate receivedOn, Quota quota) {
        LocalDate contact = WorkingDays.onOrAfter(receivedOn.plusDays(1 + random.nextInt(6)));
        switch (quota.outcome()) {
            case HELD -> meet(subject, person, contact, meeting(receivedOn, quota));
            case NO_SHOW -> stayAway(subject, contact);
            case DECLINED -> decline(subject, contact, quota.source());
            case NOT_REACHED -> sendBack(subject, contact.plusDays(21), "NOT_REACHED");
            case MOVED -> sendBack(subject, contact, "MOVED");
            case BOOKED -> book(subject, contact, meeting(receivedOn, quota), "FIRST");
        }
    }

    /** The day of the first conversation: about the quota's usual wait, sometimes longer, within its period. */
    private LocalDate meeting(LocalDate receivedOn, Quota quota) {
        while (true) {
            double wait = quota.waitingDays() + 8 * random.nextGaussian() + (random.nextInt(10) == 0 ? 18 : 0);
            LocalDate day = workingDay(receivedOn.plusDays(Math.max(10, Math.round(wait))));
            if (!day.isBefore(quota.heldFrom()) && !day.isAfter(quota.heldTo())) {
                return day;
            }
        }
    }

    private void meet(String subject, Person person, LocalDate contact, LocalDate meeting) {
        LocalDate earlier = workingDay(meeting.minusDays(9));
        int chance = random.nextInt(100);
        boolean time = earlier.isAfter(contact) && earlier.isBefore(meeting);
        if (time && chance < 12) {
            UUID cancelled = book(subject, contact, earlier, "FIRST");
            cancel(subject, cancelled, earlier.minusDays(1));
        } else if (time && chance < 20) {
            miss(subject, book(subject, contact, earlier, "FIRST"), earlier);
        }
        boolean unbooked = chance >= 93;
        ObjectNode conversation = conversation("FIRST", meeting, 45 + 15 * random.nextInt(2));
        if (!unbooked) {
            LocalDate bookedOn = time && chance < 20 ? earlier : contact;
            conversation.put(
                    "bookingId", book(subject, bookedOn, meeting, "FIRST").toString());
        }
        // What was not booked is easily registered late.
        LocalDate late = meeting.plusDays(14 + random.nextInt(30));
        LocalDate registeredOn = unbooked && late.isBefore(END) ? late : meeting;
        post(registeredOn, subject, "conversations", conversation);
        person.firstConversation = meeting;
        later(subject, meeting);
    }

    private void later(String subject, LocalDate first) {
        later(subject, "COACHING", workingDay(first.plusDays(28 + random.nextInt(14))), 55);
        later(subject, "CHECK_IN", workingDay(first.plusDays(70 + random.nextInt(21))), 35);
        later(subject, "CLOSING", workingDay(first.plusDays(182 + random.nextInt(21))), 40);
    }

    private void later(String subject, String kind, LocalDate day, int percent) {
        if (random.nextInt(100) >= percent || day.isAfter(END)) {
            return;
        }
        UUID booking = book(subject, day.minusDays(7), day, kind);
        if (random.nextInt(100) < 8) {
            miss(subject, booking, day, kind);
        } else {
            post(day, subject, "conversations", conversation(kind, day, 30).put("bookingId", booking.toString()));
        }
    }

    private void stayAway(String subject, LocalDate contact) {
        LocalDate first = workingDay(contact.plusDays(14 + random.nextInt(10)));
        miss(subject, book(subject, contact, first, "FIRST"), first);
        LocalDate second = workingDay(first.plusDays(9));
        if (random.nextBoolean()) {
            miss(subject, book(subject, first, second, "FIRST"), second);
        }
        sendBack(subject, second.plusDays(3), "NO_SHOW");
    }

    private void decline(String subject, LocalDate contact, Source source) {
        String reason = DECLINES.get(random.nextInt(DECLINES.size()));
        post(
                contact,
                subject,
                "decline",
                Script.body().put("declinedOn", contact.toString()).put("reason", reason));
        if (source == Source.FAR_PRESCRIPTION) {
            sendBack(subject, contact.plusDays(2), "DECLINED");
        }
    }

    private void sendBack(String subject, LocalDate on, String reason) {
        LocalDate day = WorkingDays.onOrAfter(on);
        post(
                day,
                subject,
                "return",
                Script.body().put("returnedOn", day.toString()).put("reason", reason));
    }

    private UUID book(String subject, LocalDate on, LocalDate day, String purpose) {
        UUID id = script.id("booking/" + bookings++);
        ObjectNode body = Script.body()
                .put("id", id.toString())
                .put("purpose", purpose)
                .put("startsAt", diary.freeTime(day).toString())
                .put("channel", channel(purpose));
        post(on, subject, "bookings", body);
        return id;
    }

    private void cancel(String subject, UUID booking, LocalDate on) {
        String by = random.nextInt(4) == 0 ? "CENTRE" : "PARTICIPANT";
        ObjectNode body = Script.body().put("cancelledOn", on.toString()).put("by", by);
        post(on, subject, "bookings/" + booking + "/cancellation", body);
    }

    private void miss(String subject, UUID booking, LocalDate day) {
        miss(subject, booking, day, "FIRST");
    }

    private void miss(String subject, UUID booking, LocalDate day, String purpose) {
        ObjectNode body = Script.body()
                .put("missedOn", day.toString())
                .put("bookingId", booking.toString())
                .put("purpose", purpose);
        post(day, subject, "no-shows", body);
    }

    private static ObjectNode conversation(String kind, LocalDate day, int minutes) {
        return Script.body()
                .put("kind", kind)
                .put("heldOn", day.toString())
                .put("channel", channel(kind))
                .put("minutes", minutes);
    }

    private LocalDate workingDay(LocalDate date) {
        return WorkingDays.onOrAfter(date, random);
    }

    private static String channel(String kind) {
        return kind.equals("CHECK_IN") ? "PHONE" : "ON_SITE";
    }

    private void post(LocalDate on, String subject, String what, ObjectNode body) {
        script.post(on, subject, "/v1/referrals/" + script.id(subject) + "/" + what, body);
    }
}
