package se.halsocenter.query.ledger;

import static se.halsocenter.query.ledger.Dimension.OUTCOME;
import static se.halsocenter.query.ledger.Dimension.TRACK;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.ConversationHeld;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.ProgrammeStarted;
import se.halsocenter.events.ReferralEvent.ReferralClosed;
import se.halsocenter.events.ReferralEvent.ReferralDeclined;
import se.halsocenter.events.ReferralEvent.ReferralReturned;
import se.halsocenter.events.ReferralEvent.YesNo;
import se.halsocenter.query.ledger.Way.Fact;

/** Whether the participant took part, was followed up and completed the programme. */
record ProgrammeEntries(Way way) {
    private static final int MONTHS_TO_FOLLOW_UP = 3;

    static Stream<Lines<ReferralEvent>> lines(Way.Told way) {
        return Stream.of(
                Lines.ofAll(facts -> new ProgrammeEntries(way.by(facts)).uptake(), ProgrammeEntries::decidesUptake),
                Lines.ofAll(
                        facts -> new ProgrammeEntries(way.by(facts)).followUps(),
                        event -> event instanceof ProgrammeStarted || followsUp(event)),
                Lines.ofEach(
                        (facts, fact) -> new ProgrammeEntries(way.by(facts)).closing(fact.id(), fact.event()),
                        event -> event instanceof ProgrammeStarted));
    }

    private static boolean decidesUptake(ReferralEvent event) {
        return event instanceof ProgrammeStarted
                || event instanceof ReferralDeclined
                || event instanceof ReferralReturned;
    }

    private static boolean followsUp(ReferralEvent event) {
        return event instanceof ConversationHeld held && held.kind() == ConversationKind.FOLLOW_UP_3_MONTHS;
    }

    /** One line for each intake: a programme that started wins; who declined and then had the recept returned is one. */
    private Stream<Entry> uptake() {
        Stream<Entry> started = way.facts(ProgrammeStarted.class).stream()
                .map(fact -> uptake(fact.id(), fact.event().startsOn(), YesNo.YES));
        Stream<Entry> declined = way.facts(ReferralDeclined.class).stream()
                .map(fact -> uptake(fact.id(), fact.event().declinedOn(), YesNo.NO));
        Stream<Entry> returned = way.facts(ReferralReturned.class).stream()
                .map(fact -> uptake(fact.id(), fact.event().returnedOn(), YesNo.NO));
        return Stream.of(started, declined, returned).flatMap(lines -> lines).limit(1);
    }

    private Entry uptake(UUID fact, LocalDate day, YesNo tookPart) {
        return way.line(Measure.UPTAKE, fact, day).by(OUTCOME, tookPart);
    }

    private Stream<Entry> followUps() {
        return way.facts(ProgrammeStarted.class).stream()
                .map(started -> way.line(
                                Measure.FOLLOW_UP_DUE,
                                started.id(),
                                started.event().startsOn().plusMonths(MONTHS_TO_FOLLOW_UP))
                        .by(TRACK, started.event().track())
                        .by(OUTCOME, followedUp(started) ? YesNo.YES : YesNo.NO));
    }

    private boolean followedUp(Fact<ProgrammeStarted> started) {
        return way.facts(ConversationHeld.class).stream()
                .map(Fact::event)
                .filter(ProgrammeEntries::followsUp)
                .flatMap(held -> way.programme(held.heldOn()).stream())
                .anyMatch(started::equals);
    }

    /** A way that is closed without any programme is not a programme completed or interrupted. */
    private Stream<Entry> closing(UUID fact, ReferralEvent event) {
        return event instanceof ReferralClosed closed
                ? way.programme(closed.closedOn()).stream()
                        .map(programme -> way.line(Measure.PROGRAMME_CLOSED, fact, closed.closedOn())
                                .by(TRACK, programme.event().track())
                                .by(OUTCOME, closed.outcome()))
                : Stream.empty();
    }
}
