package se.halsocenter.standalone.county;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.halsocenter.eventlog.EventJson;
import se.halsocenter.eventlog.Recorded;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.EventTypes;
import se.halsocenter.events.ReferralEvent.QuestionnaireAnswered;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.events.ReferralEvent.TimePoint;

class CountyHistoryTest {
    private static final Extent SEVEN_YEARS = new Extent(11, 40_000, 2018, 2024);
    private static final EventJson JSON = new EventJson();

    private static final List<Recorded> EVENTS = all(SEVEN_YEARS);

    static List<Recorded> all(Extent extent) {
        Iterator<Recorded> events = CountyHistory.of(extent).events();
        return Stream.generate(() -> events)
                .takeWhile(Iterator::hasNext)
                .map(Iterator::next)
                .toList();
    }

    @Test
    void the_same_seed_gives_the_same_events_and_another_seed_others() throws Exception {
        String digest = digest(EVENTS);

        assertThat(digest(all(SEVEN_YEARS))).isEqualTo(digest);
        assertThat(digest(all(new Extent(12, 40_000, 2018, 2024)))).isNotEqualTo(digest);
    }

    /** Whoever changes how the county is made up changes every figure that was ever measured on it. */
    @Test
    void the_events_of_a_seed_are_the_same_on_every_machine() throws Exception {
        assertThat(digest(all(new Extent(1, 9_000, 2024, 2025))))
                .isEqualTo("77d4c95082a86fe24b4e49de93e0547efabb1eee97d5c9bcc1c2e77dc98b4f84");
    }

    private static String digest(List<Recorded> events) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Recorded it : events) {
            String line = "%s %d %s %s %s %s\n"
                    .formatted(
                            it.streamId(),
                            it.sequence(),
                            it.eventId(),
                            it.recordedAt(),
                            JSON.write(it.payload()),
                            new TreeMap<>(it.metadata()));
            digest.update(line.getBytes(UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void there_are_about_as_many_events_as_asked_for() {
        assertThat(EVENTS.size()).isCloseTo(SEVEN_YEARS.events(), withPercentage(8));
        assertThat(CountyHistory.of(new Extent(1, 100_000, 2016, 2025)).size()).isCloseTo(100_000, withPercentage(8));
    }

    @Test
    void everything_that_can_be_recorded_is() {
        assertThat(EVENTS.stream()
                        .map(it -> EventTypes.of(it.payload().getClass()).name()))
                .containsAll(EventTypes.all().stream()
                        .map(EventTypes.Type::name)
                        .filter(name -> !name.equals("participant.identity-changed"))
                        .toList());
    }

    @Test
    void every_source_and_every_time_point_occurs() {
        assertThat(of(ReferralReceived.class).map(ReferralReceived::source)).contains(Source.values());
        assertThat(of(QuestionnaireAnswered.class).map(QuestionnaireAnswered::timePoint))
                .contains(TimePoint.values());
    }

    @Test
    void all_thirteen_centres_open_in_the_first_year() {
        assertThat(of(CentreOpened.class))
                .hasSize(13)
                .allSatisfy(it -> assertThat(it.openedOn()).hasYear(2018));
        assertThat(of(CentreOpened.class).map(CentreOpened::municipality))
                .containsExactlyInAnyOrderElementsOf(
                        Municipality.ALL.stream().map(Municipality::code).toList());
    }

    @Test
    void more_people_come_where_more_live_and_more_each_year_and_few_in_summer() {
        Map<String, Long> byCentre = counted(of(ReferralReceived.class).map(ReferralReceived::centreId));
        Map<Integer, Long> byYear =
                counted(of(ReferralReceived.class).map(it -> it.receivedOn().getYear()));
        Map<Integer, Long> byMonth =
                counted(of(ReferralReceived.class).map(it -> it.receivedOn().getMonthValue()));

        assertThat(byCentre.getOrDefault("jonkoping", 0L))
                .isGreaterThan(2 * byCentre.getOrDefault("varnamo", 0L))
                .isGreaterThan(byCentre.getOrDefault("aneby", 0L) * 10);
        assertThat(byYear.getOrDefault(2024, 0L)).isGreaterThan(byYear.getOrDefault(2019, 0L));
        assertThat(byMonth.getOrDefault(7, 0L)).isLessThan(byMonth.getOrDefault(9, 0L) / 2);
    }

    @Test
    void streams_are_numbered_without_a_hole_and_nothing_is_recorded_before_what_stands_before_it() {
        assertThat(EVENTS).extracting(Recorded::recordedAt).isSorted();
        assertThat(EVENTS.getLast().recordedAt()).isBefore(Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(EVENTS.stream().map(Recorded::eventId).collect(toSet())).hasSameSizeAs(EVENTS);
        EVENTS.stream()
                .collect(groupingBy(Recorded::streamId))
                .forEach((stream, history) -> assertThat(history)
                        .as(stream)
                        .extracting(Recorded::sequence)
                        .containsExactlyElementsOf(
                                LongStream.range(0, history.size()).boxed().toList()));
    }

    private <E> Stream<E> of(Class<E> type) {
        return EVENTS.stream().map(Recorded::payload).filter(type::isInstance).map(type::cast);
    }

    private static <K> Map<K, Long> counted(Stream<K> keys) {
        return keys.collect(groupingBy(key -> key, counting()));
    }
}
