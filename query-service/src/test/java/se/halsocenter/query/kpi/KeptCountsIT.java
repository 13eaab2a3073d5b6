package se.halsocenter.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.events.Amendment.ParticipantCorrected;
import se.halsocenter.events.Amendment.ReferralVoided;
import se.halsocenter.events.Event;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;
import se.halsocenter.query.kpi.Cells.Counted;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.Ledger;

/** What was counted before is told again only as long as it is true. */
class KeptCountsIT {
    private static final long SEED = new Random().nextLong();
    private static final int STEPS = 30;
    private static final Period BOTH_YEARS = Period.between(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 12, 31));
    private static final List<Question> QUESTIONS = List.of(
            question("intakes", Every.MONTH),
            question("intakes", Every.HALF_YEAR, Dimension.SEX),
            question("intakes", Every.YEAR, Dimension.MUNICIPALITY),
            question("intakes", Every.QUARTER, Dimension.CENTRE, Dimension.AGE_BAND),
            question("first-conversation-rate", Every.QUARTER),
            question("waiting-days", Every.MONTH));

    private final QueryFixture service = new QueryFixture();
    private final JdbcClient jdbc = service.ledger();
    private final KeptCounts kept = new KeptCounts(service.bean(Ledger.class), new BookedBetween(jdbc));
    private final Random random = new Random(SEED);
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> referrals = new ArrayList<>();
    private int counted;

    @AfterEach
    void stop() {
        service.close();
    }

    private static Question question(String kpi, Every every, Dimension... by) {
        return Question.of(KpiCatalogue.latest(kpi).orElseThrow(), every.split(BOTH_YEARS), List.of(), List.of(by));
    }

    @Test
    void what_is_kept_is_what_counting_anew_gives_at_any_position() {
        service.append("vaggeryd", Facts.centre("vaggeryd", "0665", "2021-10-25"));
        service.append("savsjo", Facts.centre("savsjo", "0684", "2022-10-25"));
        for (int step = 0; step < STEPS; step++) {
            happen();
            service.values("intakes", "period=2023");
            long now = service.log.log.head().position();
            long earlier = now - random.nextInt((int) now);
            for (Question question : QUESTIONS) {
                agree(question, earlier);
                agree(question, now);
            }
        }
        assertThat(counted)
                .as("periods that were counted anew")
                .isPositive()
                .isLessThan(STEPS
                        * QUESTIONS.stream().mapToInt(it -> it.periods().size()).sum());
    }

    private void agree(Question question, long position) {
        List<Counted> told = kept.of(question, position, some -> {
            counted += some.periods().size();
            return count(some, position);
        });

        assertThat(told)
                .as("seed %d: %s by %s as of %d", SEED, question.kpi().id(), question.by(), position)
                .containsExactlyInAnyOrderElementsOf(count(question, position));
    }

    private List<Counted> count(Question question, long position) {
        return new LineSql(question)
                .ask(jdbc, new KpiSql(question).text())
                .param("position", position)
                .query(KpiQuery::counted)
                .list();
    }

    private void happen() {
        switch (referrals.isEmpty() ? 0 : random.nextInt(5)) {
            case 3 -> {
                UUID person = people.get(random.nextInt(people.size()));
                UUID registered =
                        service.log.log.stream(person.toString()).getFirst().eventId();
                service.append(
                        person,
                        new ParticipantCorrected(
                                registered, "MISTYPED", Facts.person(1930 + random.nextInt(60), Sex.MALE)));
            }
            case 4 -> {
                UUID referral = referrals.remove(random.nextInt(referrals.size()));
                UUID last =
                        service.log.log.stream(referral.toString()).getLast().eventId();
                service.append(referral, new ReferralVoided(last, "NOT_HAPPENED"));
            }
            default -> receive();
        }
    }

    private void receive() {
        UUID person = UUID.randomUUID();
        UUID referral = UUID.randomUUID();
        String centre = random.nextBoolean() ? "vaggeryd" : "savsjo";
        LocalDate on = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(700));
        List<Event> way = new ArrayList<>(List.of(Facts.intake(person, centre, Source.SELF, on.toString(), "STRESS")));
        if (random.nextBoolean()) {
            way.add(Facts.firstConversation(on.plusDays(random.nextInt(30)).toString()));
        }
        service.append(person, Facts.person(1930 + random.nextInt(60), Sex.FEMALE));
        service.append(referral, way.toArray(Event[]::new));
        people.add(person);
        referrals.add(referral);
    }
}
