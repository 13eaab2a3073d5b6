package se.halsocenter.command.centre;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.SettingsChanged;

/**
 * A centre's settings by day: those that it opened with, which also hold for the days before, and each change from its
 * own day on, in whatever order they were registered.
 */
public record CentreSettings(CentreOpened opened, List<SettingsChanged> changes) {
    public CentreSettings {
        changes = changes.stream().sorted(comparing(SettingsChanged::from)).toList();
    }

    public String centreId() {
        return opened.centreId();
    }

    /** The youngest age in years that a participant who comes on a day may have, if there is one. */
    public @Nullable Integer minimumAge(LocalDate day) {
        return on(day, opened.minimumAge(), SettingsChanged::minimumAge);
    }

    /** How many months a programme lasts that starts on a day. */
    public int programmeMonths(LocalDate day) {
        int usual = opened.programmeMonths();
        return Objects.requireNonNullElse(on(day, usual, SettingsChanged::programmeMonths), usual);
    }

    private @Nullable Integer on(
            LocalDate day, @Nullable Integer first, Function<SettingsChanged, @Nullable Integer> setting) {
        Integer value = first;
        for (SettingsChanged change : changes) {
            Integer changed = setting.apply(change);
            if (changed != null && !change.from().isAfter(day)) {
                value = changed;
            }
        }
        return value;
    }
}
