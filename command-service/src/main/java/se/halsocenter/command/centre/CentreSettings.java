package se.halsocenter.command.centre;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.CodeAdded;
import se.halsocenter.events.CentreEvent.SettingsChanged;

/**
 * A centre's settings by day: those that it opened with, which also hold for the days before, and each change from its
 * own day on, in whatever order they were registered; and the codes that it added to code lists, which hold always.
 */
public record CentreSettings(CentreOpened opened, List<SettingsChanged> changes, List<CodeAdded> ownCodes) {
    public CentreSettings {
        changes = changes.stream().sorted(comparing(SettingsChanged::from)).toList();
        ownCodes = List.copyOf(ownCodes);
    }

    public String centreId() {
        return opened.centreId();
    }

    /** The codes that the centre added to a code list. */
    public Set<String> ownCodes(String list) {
        return added(list).map(CodeAdded::code).collect(toUnmodifiableSet());
    }

    /** What the centre added to a code list, in its order. */
    public Stream<CodeAdded> added(String list) {
        return ownCodes.stream().filter(own -> own.list().equals(list));
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
