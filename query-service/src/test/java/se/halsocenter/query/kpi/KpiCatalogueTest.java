package se.halsocenter.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.halsocenter.query.ledger.Dimension;

class KpiCatalogueTest {

    @Test
    void every_key_figure_that_the_registrations_can_feed_is_there() {
        assertThat(KpiCatalogue.all())
                .extracting(Kpi::id)
                .containsExactlyInAnyOrder(
                        "prescriptions-received",
                        "intakes",
                        "first-conversations",
                        "conversations",
                        "no-shows",
                        "prescriptions-returned",
                        "declined",
                        "first-conversation-rate",
                        "no-show-rate",
                        "waiting-days",
                        "group-sessions",
                        "group-participants",
                        "training-hours",
                        "activities",
                        "audience",
                        "steering-meetings",
                        "guidances",
                        "programmes-started",
                        "programmes-closed",
                        "programme-uptake",
                        "follow-up-3-months-rate",
                        "completion-rate",
                        "response-rate",
                        "goal-150-programme",
                        "goal-150-national",
                        "concerns-relieved",
                        "behaviour-changed",
                        "health-improved",
                        "inspired",
                        "plan-items",
                        "coach-hours",
                        "first-conversations-per-100-coach-hours",
                        "intakes-per-1000");
    }

    @Test
    void every_definition_is_complete() {
        for (Kpi kpi : KpiCatalogue.all()) {
            boolean rate = kpi.calculation() instanceof Calculation.Rate;
            boolean ratio = rate
                    || kpi.calculation() instanceof Calculation.Ratio
                    || kpi.calculation() instanceof Calculation.PerInhabitants;
            assertThat(kpi.numerator() != null).as(kpi.id()).isEqualTo(ratio);
            assertThat(kpi.denominator() != null).as(kpi.id()).isEqualTo(ratio);
            assertThat(kpi.unit() == Kpi.Unit.RATE).as(kpi.id()).isEqualTo(rate);
            assertThat(List.of(
                            kpi.name().sv(),
                            kpi.name().en(),
                            kpi.definition().sv(),
                            kpi.definition().en()))
                    .as(kpi.id())
                    .noneMatch(String::isBlank);
            assertThat(kpi.splits()).extracting(Split::dimension).as(kpi.id()).doesNotHaveDuplicates();
        }
    }

    @Test
    void only_sums_add_up_and_not_over_reasons_of_an_intake() {
        assertThat(additive("intakes", Dimension.SEX)).isTrue();
        assertThat(additive("intakes", Dimension.REASON)).isFalse();
        assertThat(additive("declined", Dimension.REASON)).isTrue();
        assertThat(additive("group-participants", Dimension.GROUP)).isFalse();
        assertThat(additive("waiting-days", Dimension.CENTRE)).isFalse();
        assertThat(additive("no-show-rate", Dimension.CENTRE)).isFalse();
        assertThat(additive("programmes-closed", Dimension.OUTCOME)).isTrue();
        assertThat(additive("intakes-per-1000", Dimension.MUNICIPALITY)).isFalse();
    }

    @Test
    void a_definition_is_found_by_its_version() {
        assertThat(KpiCatalogue.version("intakes", 1)).isEqualTo(KpiCatalogue.latest("intakes"));
        assertThat(KpiCatalogue.version("intakes", 2)).isEmpty();
        assertThat(KpiCatalogue.latest("shoe-size")).isEmpty();
    }

    private static boolean additive(String id, Dimension dimension) {
        Kpi kpi = KpiCatalogue.latest(id).orElseThrow();
        return kpi.additive(kpi.split(dimension).orElseThrow());
    }
}
