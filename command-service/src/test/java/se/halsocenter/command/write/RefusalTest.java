package se.halsocenter.command.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.halsocenter.command.group.GroupRefusal;
import se.halsocenter.command.referral.ProgrammeRefusal;
import se.halsocenter.command.referral.ReferralRefusal;

class RefusalTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    static Stream<Refusal> rules() {
        return Stream.<Refusal[]>of(
                        CommonRefusal.values(),
                        ReferralRefusal.values(),
                        ProgrammeRefusal.values(),
                        GroupRefusal.values())
                .flatMap(Stream::of);
    }

    static Stream<Refusal> everything() {
        return Stream.concat(
                rules(),
                Stream.<Refusal[]>of(ShapeRefusal.values(), RequestRefusal.values())
                        .flatMap(Stream::of));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_refusal_says_the_same_in_both_languages(Refusal refusal) {
        assertThat(places(refusal.swedish())).isEqualTo(places(refusal.english()));
        assertThat(refusal.swedish()).isNotEqualTo(refusal.english());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_refusal_is_a_sentence_with_all_its_places_filled(Refusal refusal) {
        for (String pattern : new String[] {refusal.swedish(), refusal.english()}) {
            assertThat(MessageFormat.format(pattern, "FIRST", "SECOND"))
                    .doesNotContain("{", "}")
                    .endsWith(".");
        }
    }

    private static List<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(MatchResult::group).sorted().toList();
    }
}
