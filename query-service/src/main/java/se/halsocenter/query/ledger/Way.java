package se.halsocenter.query.ledger;

import static java.util.Comparator.comparing;
import static se.halsocenter.query.ledger.Dimension.CARE_UNIT;
import static se.halsocenter.query.ledger.Dimension.PROFESSION;
import static se.halsocenter.query.ledger.Dimension.REASON;
import static se.halsocenter.query.ledger.Dimension.SOURCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.halsocenter.events.Facts;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.ProgrammeStarted;
import se.halsocenter.events.ReferralEvent.ReferralReceived;
import se.halsocenter.events.ReferralEvent.Track;

/**
 * A participant's way so far, for lines that rest on several of its events.
 *
 * @param stated what every line of it states
 */
record Way(ReferralReceived intake, Stated stated, Facts<ReferralEvent> all) {

    /** What one event says. */
    record Fact<E>(UUID id, E event) {}

    /** The ways that the same stream tells, one after another. What all of their lines state is found out once. */
    static final class Told {
        private @Nullable Way last;

        /**
         * The way that facts tell.
         *
         * @throws Entries.BrokenHistory if it does not begin with an intake
         */
        Way by(Facts<ReferralEvent> facts) {
            ReferralReceived intake = Entries.first(facts, ReferralReceived.class);
            Stated stated = last != null && last.intake.equals(intake) ? last.stated : statedBy(intake);
            Way way = new Way(intake, stated, facts);
            last = way;
            return way;
        }
    }

    /** The intake's source, reasons and prescriber. */
    private static Stated statedBy(ReferralReceived intake) {
        var prescriber = intake.prescriber();
        return Stated.NOTHING
                .with(SOURCE, intake.source())
                .with(REASON, intake.reasons())
                .with(CARE_UNIT, prescriber == null ? null : prescriber.careUnit())
                .with(PROFESSION, prescriber == null ? null : prescriber.profession());
    }

    /** The facts of one kind, in the order in which they were recorded. */
    <E extends ReferralEvent> List<Fact<E>> facts(Class<E> kind) {
        List<Fact<E>> facts = new ArrayList<>();
        for (Facts.Fact<ReferralEvent> fact : all.all()) {
            if (kind.isInstance(fact.event())) {
                facts.add(new Fact<>(fact.id(), kind.cast(fact.event())));
            }
        }
        return facts;
    }

    /** The programme that a day belongs to: the last one that had started by then. */
    Optional<Fact<ProgrammeStarted>> programme(LocalDate day) {
        return facts(ProgrammeStarted.class).stream()
                .filter(started -> !started.event().startsOn().isAfter(day))
                .max(comparing(started -> started.event().startsOn()));
    }

    /** The track of that programme, if there was any. */
    @Nullable
    Track track(LocalDate day) {
        return programme(day).map(started -> started.event().track()).orElse(null);
    }

    /** A line of one, which carries its intake's person, cohort, source, reasons and prescriber. */
    Entry line(Measure measure, UUID fact, LocalDate happenedOn) {
        return new Entry(
                measure, fact, intake.participantId(), intake.centreId(), happenedOn, intake.receivedOn(), 1, stated);
    }
}
