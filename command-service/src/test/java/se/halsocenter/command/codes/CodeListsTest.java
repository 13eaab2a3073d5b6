package se.halsocenter.command.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.halsocenter.command.codes.CodeLists.Code;
import se.halsocenter.command.codes.CodeLists.CodeList;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.CentreEvent.Phase;
import se.halsocenter.events.CentreEvent.Represented;
import se.halsocenter.events.HeadCount.Precision;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.PlanEvent.ItemOutcome;
import se.halsocenter.events.ReferralEvent.CancelledBy;
import se.halsocenter.events.ReferralEvent.Channel;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.OrganisationKind;
import se.halsocenter.events.ReferralEvent.Outcome;
import se.halsocenter.events.ReferralEvent.ReturnReason;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.Track;
import se.halsocenter.events.ReferralEvent.YesNo;

/** The lists that are served are those that the writes obey. */
class CodeListsTest {

    static Stream<Class<? extends Enum<?>>> enums() {
        return Stream.of(
                Source.class,
                ConversationKind.class,
                Channel.class,
                CancelledBy.class,
                DeclineReason.class,
                ReturnReason.class,
                Track.class,
                OrganisationKind.class,
                TimePoint.class,
                Outcome.class,
                YesNo.class,
                Sex.class,
                Phase.class,
                Represented.class,
                ActivityKind.class,
                Precision.class,
                ItemOutcome.class);
    }

    @ParameterizedTest
    @MethodSource("enums")
    void a_closed_list_is_its_enum(Class<? extends Enum<?>> codes) {
        CodeList list = CodeLists.named(CodeLists.nameOf(codes)).orElseThrow();
        assertThat(list.extensible()).isFalse();
        assertThat(list.codes())
                .extracting(Code::code)
                .containsExactlyElementsOf(
                        Stream.of(codes.getEnumConstants()).map(Enum::name).toList());
    }

    @Test
    void every_list_has_distinct_codes_with_both_labels() {
        assertThat(CodeLists.all()).extracting(CodeList::name).doesNotHaveDuplicates();
        assertThat(CodeLists.all()).allSatisfy(list -> {
            List<String> codes = list.codes().stream().map(Code::code).toList();
            assertThat(codes).as(list.name()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(list.codes()).allSatisfy(code -> {
                assertThat(code.label().sv()).isNotBlank();
                assertThat(code.label().en()).isNotBlank();
            });
        });
    }

    /** The bands of the national questions on physical activity, as they are asked. */
    @Test
    void training_and_everyday_activity_are_asked_for_in_bands() {
        assertThat(CodeLists.named("training").orElseThrow().codes())
                .extracting(Code::code)
                .containsExactly("0", "<30", "30-59", "60-89", "90-119", ">=120");
        assertThat(CodeLists.named("everyday").orElseThrow().codes())
                .extracting(Code::code)
                .containsExactly("0", "<30", "30-59", "60-89", "90-149", "150-299", ">=300");
    }

    @Test
    void the_county_has_thirteen_municipalities() {
        assertThat(CodeLists.named("municipality").orElseThrow().codes())
                .hasSize(13)
                .extracting(Code::code)
                .allMatch(code -> code.startsWith("06"));
    }
}
