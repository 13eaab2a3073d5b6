package se.halsocenter.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.halsocenter.events.Amendment.ReferralCorrected;
import se.halsocenter.events.Event;
import se.halsocenter.events.EventTypes;
import se.halsocenter.events.ReferralEvent.QuestionnaireSent;
import se.halsocenter.events.ReferralEvent.TimePoint;

/** What was written in a revision that is written no more means what it meant. */
class EarlierRevisionsTest {
    private static final Path CONTRACT = Path.of("src/test/resources/contract");
    private static final LocalDate DAY = LocalDate.of(2023, 3, 14);

    private final EventJson json = new EventJson();

    /** A revision that is written no more, and what the lines of its golden file mean today. */
    record Earlier(String type, int revision, List<Event> meaning) {}

    static Stream<Earlier> earlier() {
        return Stream.of(new Earlier(
                "referral.questionnaire-sent",
                1,
                List.of(
                        new QuestionnaireSent(TimePoint.BASELINE, DAY, "halsocenter-1"),
                        new QuestionnaireSent(TimePoint.TWELVE_MONTHS_AFTER, DAY, "halsocenter-1"))));
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void a_golden_file_of_an_earlier_revision_is_read_as_it_was_meant(Earlier it) throws IOException {
        Path golden = CONTRACT.resolve(it.type() + "." + it.revision() + ".ndjson");

        assertThat(Files.readAllLines(golden, UTF_8).stream()
                        .map(stored -> json.read(it.type(), it.revision(), stored))
                        .toList())
                .isEqualTo(it.meaning());
        assertThat(Files.readAllLines(golden, UTF_8).stream()
                        .map(stored -> stored.getBytes(UTF_8))
                        .map(stored -> json.read(it.type(), it.revision(), stored, 0, stored.length))
                        .toList())
                .as("read in bulk")
                .isEqualTo(it.meaning());
    }

    @Test
    void every_earlier_revision_has_a_meaning_and_an_upcaster_and_no_other_has() {
        List<String> earlier = EventTypes.all().stream()
                .flatMap(type -> IntStream.range(1, type.revision()).mapToObj(revision -> type.name() + " " + revision))
                .toList();

        assertThat(earlier().map(it -> it.type() + " " + it.revision())).containsExactlyInAnyOrderElementsOf(earlier);
        assertThat(Upcasters.all().stream().map(it -> it.type() + " " + it.fromRevision()))
                .containsExactlyInAnyOrderElementsOf(earlier);
    }

    @Test
    void a_correction_that_states_a_fact_in_an_earlier_revision_is_read_as_it_was_meant() {
        assertThat(json.read("referral.corrected", 1, """
                        {"eventId":"0198c0de-0000-7000-8000-000000000002","reason":"WRONG_DATE","replacement":\
                        {"type":"referral.questionnaire-sent","revision":1,"payload":\
                        {"timePoint":"BASELINE","sentOn":"2023-03-14"}}}"""))
                .isEqualTo(new ReferralCorrected(
                        UUID.fromString("0198c0de-0000-7000-8000-000000000002"),
                        "WRONG_DATE",
                        new QuestionnaireSent(TimePoint.BASELINE, DAY, "halsocenter-1")));
    }

    @Test
    void the_revision_that_was_written_stays_known_on_the_way_to_the_projections() {
        StoredEvent stored = new StoredEvent(
                7,
                "0198c0de-0000-7000-8000-000000000001",
                2,
                "referral",
                UUID.fromString("0198c0de-0000-7000-8000-000000000002"),
                "referral.questionnaire-sent",
                1,
                Instant.EPOCH,
                new QuestionnaireSent(TimePoint.BASELINE, DAY, "halsocenter-1"),
                Map.of("actor", "test"));

        assertThat(Messages.stored(Messages.of(stored))).isEqualTo(stored);
    }
}
