package se.halsocenter.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Figure.Status;
import se.halsocenter.query.kpi.Flag;
import se.halsocenter.query.kpi.KpiCatalogue;
import se.halsocenter.query.kpi.Periods;
import se.halsocenter.query.web.Language;

class ShownTest {
    private static final Frame FRAME =
            new Frame(new Address("/", new LinkedHashMap<>()), Language.SWEDISH, Theme.AUTO, null, false);

    private static Shown shown(String kpi, Figure figure, Flag... flags) {
        Cell cell =
                new Cell(Periods.parse("2023").orElseThrow(), null, Map.of(), figure, Arrays.asList(flags), null, null);
        return Shown.of(cell, KpiCatalogue.latest(kpi).orElseThrow(), FRAME);
    }

    private static Figure figure(@Nullable Number value, Status status) {
        return new Figure(value, null, null, null, null, status);
    }

    @Test
    void a_share_says_what_it_is_made_of() {
        Shown shown = shown("first-conversation-rate", new Figure(0.8148, null, 66L, 81L, null, Status.VALUE));

        assertThat(shown.text()).isEqualTo("81\u00a0%");
        assertThat(shown.detail()).isEqualTo("66 av 81");
    }

    @Test
    void a_waiting_time_says_how_long_nine_of_ten_waited_at_most() {
        assertThat(shown("waiting-days", new Figure(32L, 63L, null, null, null, Status.VALUE))
                        .detail())
                .isEqualTo("nio av tio inom 63\u00a0dagar");
    }

    @Test
    void what_is_zero_hidden_missing_and_not_applicable_is_told_apart() {
        List<String> texts = List.of(
                shown("intakes", figure(0, Status.ZERO)).text(),
                shown("intakes", figure(null, Status.SUPPRESSED_PRIMARY)).text(),
                shown("waiting-days", figure(null, Status.NO_DATA)).text(),
                shown("intakes", figure(null, Status.NOT_APPLICABLE)).text());

        assertThat(texts).containsExactly("0", "–", "saknas", "ej aktuellt");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"SUPPRESSED_PRIMARY", "SUPPRESSED_SECONDARY"})
    void what_is_hidden_is_read_out_as_such_explained_and_drawn_nowhere(Status status) {
        Shown shown = shown("first-conversation-rate", new Figure(null, null, null, null, null, status));

        assertThat(shown.aloud(FRAME)).isEqualTo("dold");
        assertThat(shown.notes()).containsExactly(Note.HIDDEN);
        assertThat(shown.detail()).isEmpty();
        assertThat(shown.value()).isNull();
    }

    @Test
    void what_a_figure_is_flagged_with_is_marked_and_explained() {
        Shown shown = shown("audience", figure(470, Status.VALUE), Flag.Kind.ESTIMATE, Flag.Kind.PRELIMINARY);

        assertThat(shown.text()).isEqualTo("470");
        assertThat(shown.marked()).isEqualTo("470\u00a0*\u00a0(p)");
        assertThat(shown.notes()).containsExactlyInAnyOrder(Note.ESTIMATE, Note.PRELIMINARY);
        assertThat(shown("intakes-per-1000", figure(6.2, Status.VALUE), new Flag.Population(2024))
                        .notes())
                .containsExactly(Note.OTHER_POPULATION);
    }
}
