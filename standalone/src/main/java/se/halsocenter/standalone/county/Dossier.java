package se.halsocenter.standalone.county;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import se.halsocenter.access.Role;
import se.halsocenter.command.write.AmendFact.CorrectFact;
import se.halsocenter.command.write.AmendFact.VoidFact;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.Decision;
import se.halsocenter.command.write.Subject;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;

/** What is recorded of one stream (akt), in the order of registration: nothing but what the rules accept. */
final class Dossier<E extends Event> {
    private static final double PERCENT_WRONG = 1.6;
    private static final double PERCENT_CORRECTED = 75;

    private final Journal journal;
    private final Subject<?, ?, E> subject;
    private final String streamId;
    private Facts<E> facts;
    private LocalDateTime at;
    private long sequence;
    private boolean over;

    Dossier(Journal journal, Subject<?, ?, E> subject, Class<E> kind, String streamId, LocalDateTime after) {
        this.journal = journal;
        this.subject = subject;
        this.streamId = streamId;
        this.facts = Facts.none(kind);
        this.at = after;
    }

    /** Whether anything stands in it. */
    boolean begun() {
        return sequence > 0;
    }

    /** When its last event was registered. */
    LocalDateTime at() {
        return at;
    }

    /** Records what could be from a day on, when somebody gets to it; now and then it is not what was meant. */
    void record(LocalDate from, E event) {
        register(journal.noticed(from), event, Role.COACH);
        if (!over && journal.chance().percent(PERCENT_WRONG)) {
            amend(event);
        }
    }

    /** Corrects what was recorded last; or voids it and, unless the stream begins with it, registers it anew. */
    private void amend(E event) {
        Chance chance = journal.chance();
        LocalDate on = Season.working(at.toLocalDate().plusDays(chance.between(0, 25)));
        UUID fact = facts.all().getLast().current();
        boolean first = facts.all().size() == 1;
        if (first || chance.percent(PERCENT_CORRECTED)) {
            Slips.meant(event, chance).ifPresent(meant -> correct(on, fact, Slips.reason(event, meant), meant));
        } else if (annul(on, fact)) {
            register(on, event, Role.COACH);
        }
    }

    /** Voids the stream's first and only fact. */
    void annul(LocalDate on) {
        if (!facts.all().isEmpty()) {
            annul(on, facts.all().getFirst().current());
        }
    }

    /**
     * Records what is registered on a day, or later when something else of the stream is.
     *
     * @throws IllegalStateException if a rule refuses it
     */
    void register(LocalDate on, E event, Role role) {
        switch (put(on, role, day -> subject.again().of(streamId, day, event))) {
            case Decision.Accepted<Event> _ -> {}
            case Decision.Refused<Event> it ->
                throw new IllegalStateException(event + " in " + facts + ": " + it.violations());
        }
    }

    /** Corrects a fact, unless a rule refuses it. */
    private void correct(LocalDate on, UUID fact, String reason, Event replacement) {
        E meant = facts.kind().cast(replacement);
        put(
                on,
                Role.COACH,
                day -> new CorrectFact(
                        streamId, day, fact, reason, subject.again().of(streamId, day, meant)));
    }

    /** Voids a fact and tells so, unless a rule refuses it. */
    private boolean annul(LocalDate on, UUID fact) {
        return put(on, Role.COACH, day -> new VoidFact(streamId, day, fact, "DUPLICATE")) instanceof Decision.Accepted;
    }

    private Decision<Event> put(LocalDate on, Role role, Function<LocalDate, Command> command) {
        LocalDate day = on.isBefore(at.toLocalDate()) ? at.toLocalDate() : on;
        over |= day.isAfter(journal.end());
        if (over) {
            return new Decision.Accepted<>(List.of());
        }
        Decision<Event> decision = subject.decide(command.apply(day), facts);
        if (decision instanceof Decision.Accepted<Event> accepted) {
            at = journal.moment(day, at);
            accepted.events().forEach(event -> write(event, role));
        }
        return decision;
    }

    private void write(Event event, Role role) {
        facts = facts.with(journal.write(streamId, sequence++, at, event, role), event);
    }
}
