package se.halsocenter.command.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.CentreEvent.SettingsChanged;

class CentreSettingsTest {
    private static final LocalDate OPENED = LocalDate.of(2022, 1, 1);
    private static final LocalDate CHANGED = LocalDate.of(2023, 7, 1);

    @Test
    void a_centre_keeps_the_settings_that_it_opened_with() {
        CentreSettings centre = settings(null);
        assertThat(centre.programmeMonths(OPENED)).isEqualTo(6);
        assertThat(centre.programmeMonths(OPENED.minusYears(1))).isEqualTo(6);
        assertThat(centre.minimumAge(OPENED)).isNull();
    }

    @Test
    void a_change_holds_from_its_day_on() {
        CentreSettings centre = settings(18, change(CHANGED, 16, 12));
        assertThat(centre.minimumAge(CHANGED.minusDays(1))).isEqualTo(18);
        assertThat(centre.minimumAge(CHANGED)).isEqualTo(16);
        assertThat(centre.programmeMonths(CHANGED.minusDays(1))).isEqualTo(6);
        assertThat(centre.programmeMonths(CHANGED)).isEqualTo(12);
    }

    @Test
    void what_a_change_leaves_out_stays_as_it_was() {
        CentreSettings centre = settings(18, change(CHANGED, null, 12), change(CHANGED.plusDays(1), 20, null));
        assertThat(centre.minimumAge(CHANGED)).isEqualTo(18);
        assertThat(centre.programmeMonths(CHANGED.plusDays(1))).isEqualTo(12);
    }

    @Test
    void changes_follow_their_days_in_whatever_order_they_are_registered() {
        CentreSettings centre = settings(18, change(CHANGED.plusYears(1), 20, null), change(CHANGED, 16, null));
        assertThat(centre.minimumAge(CHANGED)).isEqualTo(16);
        assertThat(centre.minimumAge(CHANGED.plusYears(1))).isEqualTo(20);
    }

    @Test
    void of_two_changes_for_the_same_day_the_later_registered_holds() {
        CentreSettings centre = settings(18, change(CHANGED, 16, null), change(CHANGED, 17, null));
        assertThat(centre.minimumAge(CHANGED)).isEqualTo(17);
    }

    private static CentreSettings settings(@Nullable Integer minimumAge, SettingsChanged... changes) {
        return new CentreSettings(
                new CentreOpened("habo", "Habo", "0643", OPENED, Phase.PERMANENT, minimumAge, 6, 6),
                List.of(changes),
                List.of());
    }

    private static SettingsChanged change(
            LocalDate from, @Nullable Integer minimumAge, @Nullable Integer programmeMonths) {
        return new SettingsChanged(from, null, null, minimumAge, programmeMonths, null);
    }
}
