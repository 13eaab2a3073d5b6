package se.halsocenter.standalone.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.halsocenter.command.activity.Activity;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.ActivityEvent.ActivityHeld;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.ActivityEvent.Audience;
import se.halsocenter.events.HeadCount.Precision;

/** The open activities of a centre, whose audience is counted without identity. */
final class Activities {
    private static final Mix<ActivityKind> KINDS = Mix.of(18, ActivityKind.LECTURE)
            .and(30, ActivityKind.SPONTANEOUS_VISIT)
            .and(22, ActivityKind.WALK)
            .and(20, ActivityKind.PRESENTATION)
            .and(10, ActivityKind.OTHER);
    private static final List<String> SEGMENTS = List.of("Invånare", "Seniorer", "Elever", "Föreningar");
    private static final double PERCENT_VOIDED = 1;

    private final Journal journal;
    private final Chance chance;

    Activities(Journal journal) {
        this.journal = journal;
        this.chance = journal.chance();
    }

    void hold(LocalDate day) {
        Dossier<ActivityEvent> activity =
                journal.open(Activity.SUBJECT, ActivityEvent.class, chance.id().toString(), null);
        activity.record(day, held(KINDS.draw(chance), day));
        if (chance.percent(PERCENT_VOIDED)) {
            activity.annul(Season.working(day.plusDays(chance.between(1, 30))));
        }
    }

    private ActivityHeld held(ActivityKind kind, LocalDate day) {
        return switch (kind) {
            case SPONTANEOUS_VISIT -> held(kind, "Spontant besök", "SPONTANEOUS_VISITS", day, exactly("Invånare", 1));
            case LECTURE -> held(kind, "Föreläsning", "LECTURES", day, many());
            case WALK ->
                held(kind, "XRunda", "COMMUNITY_AND_WELLBEING", day, exactly("Invånare", chance.between(3, 25)));
            case PRESENTATION ->
                held(
                        kind,
                        "Hälsocentrets arbete",
                        "COMMUNITY_AND_WELLBEING",
                        day,
                        exactly("Föreningar", chance.between(8, 40)));
            case OTHER -> held(kind, "Prova på", "PHYSICAL_ACTIVITY", day, many());
        };
    }

    private ActivityHeld held(
            ActivityKind kind, String title, String focusArea, LocalDate day, List<Audience> audiences) {
        return new ActivityHeld(journal.centre(), kind, title, focusArea, day, audiences);
    }

    private static List<Audience> exactly(String segment, int count) {
        return List.of(new Audience(segment, count, Precision.EXACT));
    }

    /** Different people, of whom nobody kept a list. */
    private List<Audience> many() {
        List<Audience> audiences = new ArrayList<>();
        for (String segment : chance.sample(SEGMENTS, chance.between(1, 2))) {
            Precision precision = chance.percent(60) ? Precision.ESTIMATE : Precision.AT_LEAST;
            audiences.add(new Audience(segment, 10 * chance.between(1, 30), precision));
        }
        return audiences;
    }
}
