package se.halsocenter.standalone.county;

import static se.halsocenter.events.ReferralEvent.ConversationKind.CHECK_IN;
import static se.halsocenter.events.ReferralEvent.ConversationKind.COACHING;
import static se.halsocenter.events.ReferralEvent.ConversationKind.FOLLOW_UP_3_MONTHS;
import static se.halsocenter.standalone.county.Season.working;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.ConversationHeld;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.FeedbackSent;
import se.halsocenter.events.ReferralEvent.GuidanceGiven;
import se.halsocenter.events.ReferralEvent.OrganisationKind;
import se.halsocenter.events.ReferralEvent.Outcome;
import se.halsocenter.events.ReferralEvent.ProgrammeStarted;
import se.halsocenter.events.ReferralEvent.ReferralClosed;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.Track;

/** What a first conversation leads to: guidance onward, a programme with its follow-ups, the closing, feedback. */
final class Onward {
    private static final Mix<OrganisationKind> ORGANISATIONS = Mix.of(40, OrganisationKind.ASSOCIATION)
            .and(25, OrganisationKind.GYM)
            .and(12, OrganisationKind.STUDY_ASSOCIATION)
            .and(6, OrganisationKind.LIBRARY)
            .and(7, OrganisationKind.CARE)
            .and(8, OrganisationKind.MUNICIPALITY)
            .and(2, OrganisationKind.OTHER);

    private static final List<String> CONCERNS = List.of("OVERWEIGHT", "STRESS", "PAIN", "SLEEP", "DIET");
    private static final List<String> INTERRUPTIONS = List.of("TIME", "HEALTH", "OWN_ACTIVITY", "NOT_REACHED", "MOVED");
    private static final int MONTHS = 6;

    private final Dossier<ReferralEvent> way;
    private final Bookings bookings;
    private final boolean prescribed;
    private final Chance chance;
    private final List<Step> steps = new ArrayList<>();

    Onward(Dossier<ReferralEvent> way, boolean prescribed, Chance chance) {
        this.way = way;
        this.bookings = new Bookings(way, chance);
        this.prescribed = prescribed;
        this.chance = chance;
    }

    /** Something to be registered about a day. */
    private record Step(LocalDate day, Runnable registered) {}

    /** What is planned is registered day by day. */
    void goOn(LocalDate first) {
        if (chance.percent(16)) {
            guide(working(first.plusDays(chance.between(0, 20))));
            close(working(first.plusDays(chance.between(21, 60))), false);
        } else {
            programme(first);
        }
        steps.sort(Comparator.comparing(Step::day));
        steps.forEach(step -> step.registered().run());
    }

    private void programme(LocalDate first) {
        LocalDate start = working(first.plusDays(chance.between(3, 28)));
        boolean interrupted = chance.percent(22);
        LocalDate end = working(interrupted ? start.plusDays(chance.between(20, 150)) : start.plusMonths(MONTHS));
        Track track = prescribed ? Track.FAR : Track.HALSOCENTER;
        ask(TimePoint.BASELINE, first, first.plusDays(14));
        record(start, new ProgrammeStarted(start, track, MONTHS, chance.someOf(CONCERNS, 2)));
        for (int month = 1; month < MONTHS; month++) {
            meet(working(start.plusDays(26L * month)), end, month == 2 ? CHECK_IN : COACHING, 62);
        }
        LocalDate quarter = working(start.plusMonths(3));
        ask(TimePoint.THREE_MONTHS, quarter, end);
        meet(working(quarter.plusDays(chance.between(1, 18))), end, FOLLOW_UP_3_MONTHS, 80);
        if (chance.percent(45)) {
            guide(working(chance.day(start, end)));
        }
        close(end, interrupted);
        ask(TimePoint.CLOSING, end, LocalDate.MAX);
        if (!interrupted) {
            ask(TimePoint.SIX_MONTHS_AFTER, working(end.plusMonths(6)), LocalDate.MAX);
            ask(TimePoint.TWELVE_MONTHS_AFTER, working(end.plusMonths(12)), LocalDate.MAX);
        }
    }

    private void close(LocalDate end, boolean interrupted) {
        record(
                end,
                new ReferralClosed(
                        end,
                        interrupted ? Outcome.INTERRUPTED : Outcome.COMPLETED,
                        interrupted ? chance.oneOf(INTERRUPTIONS) : null));
        if (prescribed && chance.percent(72)) {
            LocalDate day = working(end.plusDays(chance.between(0, 10)));
            record(day, new FeedbackSent(day));
        }
    }

    private void guide(LocalDate day) {
        OrganisationKind kind = ORGANISATIONS.draw(chance);
        String name = switch (kind) {
            case ASSOCIATION -> "Idrottsföreningen";
            case GYM -> "Gymmet";
            case STUDY_ASSOCIATION -> "Studieförbundet";
            case LIBRARY -> "Biblioteket";
            case CARE -> "Vårdcentralen";
            case MUNICIPALITY -> "Fritidsförvaltningen";
            case OTHER -> "Anhörigstödet";
        };
        record(day, new GuidanceGiven(day, name, kind));
    }

    /** A conversation that is booked a week before, and sometimes missed or cancelled; none after the end. */
    private void meet(LocalDate day, LocalDate end, ConversationKind kind, int percent) {
        if (!chance.percent(percent) || day.isAfter(end)) {
            return;
        }
        AtomicReference<UUID> booking = new AtomicReference<>();
        steps.add(new Step(day.minusDays(7), () -> booking.set(bookings.book(day.minusDays(7), day, kind))));
        int course = chance.between(0, 99);
        steps.add(new Step(day, () -> {
            if (course < 7) {
                bookings.miss(booking.get(), day, kind);
            } else if (course < 12) {
                bookings.cancel(booking.get(), day);
            } else {
                way.record(day, new ConversationHeld(kind, day, bookings.channel(), bookings.minutes(), booking.get()));
            }
        }));
    }

    private void ask(TimePoint timePoint, LocalDate day, LocalDate end) {
        Questionnaires.ask(timePoint, day, end, chance).forEach(event -> record(Questionnaires.day(event), event));
    }

    private void record(LocalDate day, ReferralEvent event) {
        steps.add(new Step(day, () -> way.record(day, event)));
    }
}
