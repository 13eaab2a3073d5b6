package se.halsocenter.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to an open activity (öppen aktivitet): head-counts without identity. */
public sealed interface ActivityEvent extends Event {

    /**
     * An open activity was held.
     *
     * @param centreId the centre that held it, by its slug
     * @param title what it was called, no people
     * @param focusArea a code of the code list {@code focusArea} (fokusområde)
     * @param heldOn the day: the deciding date
     * @param audiences one head-count for each segment of the audience
     */
    record ActivityHeld(
            String centreId,
            ActivityKind kind,
            String title,
            @Nullable String focusArea,
            LocalDate heldOn,
            List<Audience> audiences)
            implements ActivityEvent {
        public ActivityHeld {
            audiences = List.copyOf(audiences);
        }
    }

    /** The kind of an open activity. */
    enum ActivityKind {
        LECTURE,
        SPONTANEOUS_VISIT,
        WALK,
        PRESENTATION,
        OTHER
    }

    /**
     * A part of the audience (Besökare) and its head-count.
     *
     * @param segment what part it is
     * @param count how many people
     */
    record Audience(String segment, int count, HeadCount.Precision precision) {}
}
