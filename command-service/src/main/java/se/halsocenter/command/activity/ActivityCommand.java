package se.halsocenter.command.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.write.Creates;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.ActivityEvent.Audience;

/** What can be registered about an open activity. */
public sealed interface ActivityCommand extends Creates {

    UUID activityId();

    @Override
    default String streamId() {
        return activityId().toString();
    }

    @Override
    default String createdId() {
        return streamId();
    }

    /**
     * Records that an open activity was held.
     *
     * @param today the day of the registration in Europe/Stockholm
     * @param audiences one head-count for each segment of the audience
     */
    record HoldActivity(
            UUID activityId,
            LocalDate today,
            String centreId,
            ActivityKind kind,
            String title,
            @Nullable String focusArea,
            LocalDate heldOn,
            List<Audience> audiences)
            implements ActivityCommand {
        public HoldActivity {
            audiences = List.copyOf(audiences);
        }

        @Override
        public String keyHolder() {
            return centreId;
        }
    }
}
