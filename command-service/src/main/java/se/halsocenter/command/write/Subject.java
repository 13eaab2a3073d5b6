package se.halsocenter.command.write;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.halsocenter.command.write.AmendFact.CorrectFact;
import se.halsocenter.command.write.AmendFact.VoidFact;
import se.halsocenter.events.Amendment.Correction;
import se.halsocenter.events.Amendment.Voiding;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;
import se.halsocenter.events.Facts.Fact;
import se.halsocenter.events.HappenedOn;

/**
 * The pure functions of one kind of stream. A correction or voiding is decided by the same rules as everything else: the
 * history is judged again, in its order, with the one fact changed or left out; what then breaks a rule depends on it.
 *
 * @param nothing the state of a stream without any fact
 * @param again the command that an event came of, with nothing looked up that could refuse it
 * @param foundation whether a fact is what all others rest on, which can be corrected but not voided
 */
public record Subject<C extends Command, S, E extends Event>(
        Class<C> commands,
        S nothing,
        BiFunction<C, S, Decision<E>> decide,
        BiFunction<S, E, S> evolve,
        Again<C, E> again,
        Corrected<E> corrected,
        BiFunction<UUID, String, Voiding> voided,
        Predicate<E> foundation) {

    /** Makes the command again that an event came of. */
    public interface Again<C, E> {
        C of(String streamId, LocalDate today, E event);
    }

    /** Makes the event of a correction. */
    public interface Corrected<E> {
        Correction of(UUID eventId, String reason, E replacement);
    }

    /** What a command comes to: one event, or every rule that it breaks. */
    public Decision<Event> decide(Command command, Facts<E> facts) {
        return switch (command) {
            case AmendFact amend ->
                facts.statedBy(amend.eventId())
                        .map(fact -> amended(amend, fact, facts))
                        .orElseGet(() -> refused("/eventId", gone(amend, facts)));
            case Command ordinary -> widened(decide.apply(commands.cast(ordinary), facts.fold(nothing, evolve)));
        };
    }

    private Decision<Event> amended(AmendFact amend, Fact<E> fact, Facts<E> facts) {
        if (!fact.current().equals(amend.eventId())) {
            return refused("/eventId", AmendRefusal.ALREADY_CORRECTED, fact.current());
        }
        return switch (amend) {
            case CorrectFact it -> corrected(it, fact, facts);
            case VoidFact it -> voided(it, fact, facts);
        };
    }

    private Decision<Event> corrected(CorrectFact it, Fact<E> fact, Facts<E> facts) {
        C replacement = commands.cast(it.replacement());
        Judgement<E> judgement = judged(facts.all(), other -> other.equals(fact) ? replacement : again(it, other));
        E stated = judgement.stated().get(fact.id());
        if (fact.event().equals(stated)) {
            return refused("/replacement", AmendRefusal.NOTHING_CHANGED);
        }
        Stream<Violation> own = judgement.broken().getOrDefault(fact.id(), List.of()).stream()
                .map(violation -> violation.below("/replacement"));
        List<Violation> violations =
                Stream.concat(own, dependents(it, fact, facts, judgement)).toList();
        return violations.isEmpty()
                ? Decision.of(violations, corrected.of(it.eventId(), it.reason(), Objects.requireNonNull(stated)))
                : new Decision.Refused<>(violations);
    }

    private Decision<Event> voided(VoidFact it, Fact<E> fact, Facts<E> facts) {
        if (foundation.test(fact.event())) {
            return refused("/eventId", AmendRefusal.CANNOT_BE_VOIDED);
        }
        Judgement<E> judgement =
                judged(facts.all().stream().filter(other -> !other.equals(fact)).toList(), other -> again(it, other));
        return Decision.of(dependents(it, fact, facts, judgement).toList(), voided.apply(it.eventId(), it.reason()));
    }

    /** The other facts that break a rule now and did not before. */
    private Stream<Violation> dependents(AmendFact amend, Fact<E> fact, Facts<E> facts, Judgement<E> judgement) {
        Judgement<E> before = judged(facts.all(), other -> again(amend, other));
        return facts.all().stream()
                .filter(other -> !other.equals(fact))
                .filter(other -> judgement.broken().containsKey(other.id()))
                .filter(other -> !before.broken().containsKey(other.id()))
                .map(Subject::dependent);
    }

    private static <E extends Event> Violation dependent(Fact<E> other) {
        LocalDate day = HappenedOn.of(other.event());
        return Violation.of(
                "/eventId",
                AmendRefusal.OTHERS_DEPEND,
                FactName.of(other.event()),
                day == null ? "–" : day,
                other.current());
    }

    /**
     * What the rules say of a history.
     *
     * @param broken the violations of each fact that breaks rules where it stands, by the fact's id
     * @param stated what each of the others states
     */
    private record Judgement<E>(Map<UUID, List<Violation>> broken, Map<UUID, E> stated) {}

    private Judgement<E> judged(List<Fact<E>> facts, Function<Fact<E>, C> commandOf) {
        Judgement<E> judgement = new Judgement<>(new LinkedHashMap<>(), new LinkedHashMap<>());
        S state = nothing;
        for (Fact<E> fact : facts) {
            switch (decide.apply(commandOf.apply(fact), state)) {
                case Decision.Refused<E> refused -> judgement.broken().put(fact.id(), refused.violations());
                case Decision.Accepted<E> accepted -> {
                    E event = accepted.events().getFirst();
                    judgement.stated().put(fact.id(), event);
                    state = evolve.apply(state, event);
                }
            }
        }
        return judgement;
    }

    private C again(AmendFact amend, Fact<E> fact) {
        return again.of(amend.streamId(), amend.today(), fact.event());
    }

    private static <E extends Event> Refusal gone(AmendFact amend, Facts<E> facts) {
        return facts.voided().contains(amend.eventId()) ? AmendRefusal.ALREADY_VOIDED : AmendRefusal.UNKNOWN_EVENT;
    }

    private static Decision<Event> refused(String pointer, Refusal refusal, Object... arguments) {
        return new Decision.Refused<>(List.of(Violation.of(pointer, refusal, arguments)));
    }

    private static <E extends Event> Decision<Event> widened(Decision<E> decision) {
        return switch (decision) {
            case Decision.Accepted<E> it -> new Decision.Accepted<>(List.copyOf(it.events()));
            case Decision.Refused<E> it -> new Decision.Refused<>(it.violations());
        };
    }
}
