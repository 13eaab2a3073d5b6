package se.halsocenter.query.ledger;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static se.halsocenter.query.Facts.VAGGERYD;
import static se.halsocenter.query.Facts.active;
import static se.halsocenter.query.Facts.activity;
import static se.halsocenter.query.Facts.centre;
import static se.halsocenter.query.Facts.closed;
import static se.halsocenter.query.Facts.declined;
import static se.halsocenter.query.Facts.firstConversation;
import static se.halsocenter.query.Facts.group;
import static se.halsocenter.query.Facts.history;
import static se.halsocenter.query.Facts.meeting;
import static se.halsocenter.query.Facts.noShow;
import static se.halsocenter.query.Facts.programme;
import static se.halsocenter.query.Facts.recept;
import static se.halsocenter.query.Facts.returned;
import static se.halsocenter.query.Facts.says;
import static se.halsocenter.query.Facts.sent;
import static se.halsocenter.query.Facts.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ActivityEvent.ActivityKind;
import se.halsocenter.events.ActivityEvent.Audience;
import se.halsocenter.events.CentreEvent.CoachHoursReported;
import se.halsocenter.events.HeadCount.Precision;
import se.halsocenter.events.PlanEvent.ItemAdded;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.GuidanceGiven;
import se.halsocenter.events.ReferralEvent.OrganisationKind;
import se.halsocenter.events.ReferralEvent.Outcome;
import se.halsocenter.events.ReferralEvent.TimePoint;
import se.halsocenter.events.ReferralEvent.YesNo;

class MeasureTest {
    private static final UUID ANNA = new UUID(1, 1);
    private static final String ID = new UUID(2, 1).toString();

    private static Stream<List<StoredEvent>> histories() {
        return Stream.of(
                history(
                        ID,
                        recept(ANNA, "2023-01-01"),
                        noShow("2023-01-10"),
                        firstConversation("2023-01-17"),
                        programme("2023-02-01"),
                        new GuidanceGiven(LocalDate.parse("2023-03-01"), "Klubben", OrganisationKind.ASSOCIATION),
                        sent(TimePoint.CLOSING, "2023-08-01"),
                        active(TimePoint.BASELINE, "2023-02-01", 3, 150),
                        active(TimePoint.THREE_MONTHS, "2023-05-01", ">=120", "30-59"),
                        says(TimePoint.CLOSING, "2023-08-02", YesNo.YES),
                        closed("2023-08-02", Outcome.COMPLETED)),
                history(
                        ID,
                        recept(ANNA, "2023-01-01"),
                        declined("2023-01-02", DeclineReason.COST),
                        returned("2023-01-03")),
                history(ID, group("GYM"), session("2023-02-01", 60, null, ANNA)),
                history(ID, activity(ActivityKind.LECTURE, "2023-03-01", new Audience("Alla", 40, Precision.ESTIMATE))),
                history(
                        VAGGERYD,
                        centre(VAGGERYD, "0665", "2021-10-25"),
                        meeting("2023-03-01"),
                        new CoachHoursReported(YearMonth.of(2023, 3), BigDecimal.TEN)),
                history(
                        VAGGERYD + "/2023",
                        new ItemAdded(new UUID(3, 1), VAGGERYD, 2023, "EATING_HABITS", "Två kurser")));
    }

    @Test
    void every_measure_is_drawn_from_the_streams_that_it_says() {
        histories()
                .forEach(history -> assertThat(Entries.of(history))
                        .isNotEmpty()
                        .extracting(entry -> entry.measure().streamType())
                        .containsOnly(history.getFirst().streamType()));
    }

    @Test
    void every_measure_is_among_them() {
        Set<Measure> drawn = histories()
                .flatMap(history -> Entries.of(history).stream())
                .map(Entry::measure)
                .collect(toSet());

        assertThat(drawn).containsExactlyInAnyOrder(Measure.values());
    }
}
