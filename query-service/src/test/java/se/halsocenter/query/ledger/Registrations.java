package se.halsocenter.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static se.halsocenter.query.Facts.activity;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.coachHours;
import static se.halsocenter.query.Facts.coaching;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.followedUp;
import static se.halsocenter.query.Facts.group;
import static se.halsocenter.query.Facts.meeting;
import static se.halsocenter.query.Facts.noShow;
import static se.halsocenter.query.Facts.person;
import static se.halsocenter.query.Facts.phase;
import static se.halsocenter.query.Facts.planned;
import static se.halsocenter.query.Facts.programme;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.says;
import static se.halsocenter.query.Facts.sent;
import static se.halsocenter.query.Facts.session;
import static se.halsocenter.query.Facts.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import se.halsocenter.eventlog.LogFixture;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.ActivityEvent.Audience;
import se.halsocenter.events.Amendment.ParticipantCorrected;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.Amendment.ReferralVoided;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.Event;
import se.halsocenter.events.HeadCount;
import se.halsocenter.events.HeadCount.Precision;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.PlanEvent.ItemOutcome;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.YesNo;

/**
 * What a centre registers, one thing after another, by a seed: something for every table of the ledger, some of it put
 * right later or voided, and some that cannot be booked. A database that is away costs what was being registered, and
 * nothing else.
 */
final class Registrations {
    private final LogFixture log;
    private final Random random;
    private final String centre;
    private final List<UUID> people = new ArrayList<>();
    private final List<String> ways = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<String> strays = new ArrayList<>();
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    /** Of a new centre. */
    Registrations(LogFixture log, long seed, String centre) {
        this.log = log;
        this.random = new Random(seed);
        this.centre = centre;
        append(centre, centre(centre, "0665", "2021-10-25"), target("inspired", null, "2023-01-01", "0.8"));
        append(centre, phase("2023-01-01", Phase.ESTABLISHMENT));
        append(centre + "/2023", planned(item(), 2023, "PHYSICAL_ACTIVITY"));
        inform();
        receive();
        append(any(ways), programme(day()));
        meet();
        stray();
    }

    /** How many events of each stream are surely stored. */
    Map<String, Integer> acknowledged() {
        return acknowledged;
    }

    /** Registers something, if the database answers. */
    void next() {
        try {
            something();
        } catch (DataAccessException | TransactionException e) {
            // whether it was stored is not known, as for any client that got no answer
        }
    }

    private void something() {
        switch (random.nextInt(30)) {
            case 0 -> stray();
            case 1 -> manage();
            case 2, 3 -> inform();
            case 4, 5, 6 -> meet();
            case 7, 8, 9 -> correct();
            case 10, 11, 12, 13, 14, 15, 16, 17 -> receive();
            default -> append(any(ways), further());
        }
    }

    private void inform() {
        Audience audience = new Audience("Invånare", 1 + random.nextInt(90), Precision.ESTIMATE);
        append(id().toString(), activity(ActivityKind.LECTURE, day(), audience));
    }

    private void receive() {
        UUID anna = id();
        append(anna.toString(), person(1940 + random.nextInt(60), random.nextBoolean() ? Sex.FEMALE : Sex.MALE));
        people.add(anna);
        String way = id().toString();
        append(way, recept(anna, day()), firstConversation(day()));
        ways.add(way);
    }

    private Event further() {
        return switch (random.nextInt(5)) {
            case 0 -> noShow(day());
            case 1 -> programme(day());
            case 2 -> sent(TimePoint.BASELINE, day());
            case 3 -> says(TimePoint.THREE_MONTHS, day(), random.nextBoolean() ? YesNo.YES : YesNo.NO);
            default -> coaching(day());
        };
    }

    private void correct() {
        UUID anna = any(people);
        append(
                anna.toString(),
                new ParticipantCorrected(
                        last(anna.toString()).eventId(),
                        "WRONG_VALUE",
                        person(1940 + random.nextInt(60), Sex.UNKNOWN)));
        String way = any(ways);
        StoredEvent last = last(way);
        if (last.sequence() > 0 && last.payload() instanceof ReferralEvent) {
            append(
                    way,
                    random.nextBoolean()
                            ? new ReferralVoided(last.eventId(), "NOT_HAPPENED")
                            : new ReferralCorrected(last.eventId(), "WRONG_DATE", coaching(day())));
        }
    }

    private void meet() {
        if (groups.isEmpty() || random.nextInt(4) == 0) {
            String group = id().toString();
            append(group, group("FAR_TRAINING"));
            groups.add(group);
        }
        append(any(groups), session(day(), 60, new HeadCount(3, Precision.EXACT), any(people), any(people)));
    }

    private void manage() {
        switch (random.nextInt(5)) {
            case 0 -> append(centre, target("inspired", null, day(), "0.8"));
            case 1 -> append(centre, phase(day(), Phase.PERMANENT));
            case 2 -> append(centre, coachHours("2023-%02d".formatted(month()), "97.5"));
            case 3 -> append(centre, meeting(day()));
            default -> append(centre + "/2023", followedUp(item(), ItemOutcome.PARTLY));
        }
    }

    /** No group's history begins with a meeting: it is parked, with all that follows in its stream. */
    private void stray() {
        if (strays.isEmpty() || random.nextBoolean()) {
            strays.add(id().toString());
        }
        append(any(strays), session(day(), 60, null, any(people)));
    }

    private void append(String stream, Event... events) {
        log.append(stream, events);
        acknowledged.merge(stream, events.length, Integer::sum);
    }

    private StoredEvent last(String stream) {
        return log.log.stream(stream).getLast();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** The one thing that the centre plans. */
    private UUID item() {
        return UUID.nameUUIDFromBytes(centre.getBytes(UTF_8));
    }

    private int month() {
        return 1 + random.nextInt(12);
    }

    private String day() {
        return "2023-%02d-%02d".formatted(month(), 1 + random.nextInt(28));
    }
}
