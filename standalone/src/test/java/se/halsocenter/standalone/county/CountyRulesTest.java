package se.halsocenter.standalone.county;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.activity.Activity;
import se.halsocenter.command.centre.Centre;
import se.halsocenter.command.group.Group;
import se.halsocenter.command.participant.Participant;
import se.halsocenter.command.plan.Plan;
import se.halsocenter.command.referral.Referral;
import se.halsocenter.command.referral.ReferralCommand.ReceiveReferral;
import se.halsocenter.command.write.AmendFact.CorrectFact;
import se.halsocenter.command.write.AmendFact.VoidFact;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.Decision;
import se.halsocenter.command.write.Subject;
import se.halsocenter.eventlog.Recorded;
import se.halsocenter.events.ActivityEvent;
import se.halsocenter.events.Amendment.Correction;
import se.halsocenter.events.Amendment.Voiding;
import se.halsocenter.events.CentreEvent;
import se.halsocenter.events.CentreEvent.CentreOpened;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;
import se.halsocenter.events.GroupEvent;
import se.halsocenter.events.GroupEvent.SessionHeld;
import se.halsocenter.events.ParticipantEvent;
import se.halsocenter.events.ParticipantEvent.ParticipantErased;
import se.halsocenter.events.ParticipantEvent.ParticipantRegistered;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.ReferralReceived;

/** Every event of a county is decided again by the rules of the writing side, with what it would have looked up. */
class CountyRulesTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private static final List<Recorded> EVENTS = CountyHistoryTest.all(new Extent(5, 40_000, 2018, 2024));
    private static final Map<String, List<Recorded>> STREAMS = EVENTS.stream().collect(groupingBy(Recorded::streamId));

    @Test
    void every_event_is_what_its_command_comes_to() {
        for (List<Recorded> history : STREAMS.values()) {
            switch (history.getFirst().payload()) {
                case ReferralEvent _ -> decideAgain(Referral.SUBJECT, ReferralEvent.class, history);
                case GroupEvent _ -> decideAgain(Group.SUBJECT, GroupEvent.class, history);
                case ActivityEvent _ -> decideAgain(Activity.SUBJECT, ActivityEvent.class, history);
                case CentreEvent _ -> decideAgain(Centre.SUBJECT, CentreEvent.class, history);
                case ParticipantEvent _ -> decideAgain(Participant.SUBJECT, ParticipantEvent.class, history);
                case PlanEvent _ -> decideAgain(Plan.SUBJECT, PlanEvent.class, history);
                case Correction _, Voiding _ -> throw new AssertionError(history.getFirst());
            }
        }
    }

    private <E extends Event> void decideAgain(Subject<?, ?, E> subject, Class<E> kind, List<Recorded> history) {
        Facts<E> facts = Facts.none(kind);
        for (Recorded event : history) {
            Command command = command(subject, kind, event);
            assertThat(subject.decide(command, facts))
                    .as("%s after %s", event, facts)
                    .isEqualTo(new Decision.Accepted<>(List.of(event.payload())));
            facts = facts.with(event.eventId(), event.payload());
        }
    }

    private <E extends Event> Command command(Subject<?, ?, E> subject, Class<E> kind, Recorded event) {
        String stream = event.streamId();
        LocalDate today = today(event);
        return switch (event.payload()) {
            case ReferralReceived it -> intake(UUID.fromString(stream), today, it);
            case Correction it -> {
                E replacement = kind.cast(it.replacement());
                yield new CorrectFact(
                        stream,
                        today,
                        it.eventId(),
                        it.reason(),
                        subject.again().of(stream, today, replacement));
            }
            case Voiding it -> new VoidFact(stream, today, it.eventId(), it.reason());
            case ReferralEvent _, GroupEvent _, ActivityEvent _, CentreEvent _, ParticipantEvent _, PlanEvent _ ->
                subject.again().of(stream, today, kind.cast(event.payload()));
        };
    }

    private static LocalDate today(Recorded event) {
        return LocalDate.ofInstant(event.recordedAt(), STOCKHOLM);
    }

    /** With the participant's year of birth and the centre's minimum age. */
    private ReceiveReferral intake(UUID stream, LocalDate today, ReferralReceived it) {
        return new ReceiveReferral(
                stream,
                today,
                it.participantId(),
                person(it.participantId()).birthYear(),
                it.centreId(),
                minimumAge(it.centreId()),
                it.source(),
                it.receivedOn(),
                it.issuedOn(),
                it.prescriber(),
                it.reasons(),
                it.prescription(),
                false);
    }

    private ParticipantRegistered person(UUID id) {
        return (ParticipantRegistered)
                requireNonNull(STREAMS.get(id.toString())).getFirst().payload();
    }

    private @Nullable Integer minimumAge(String centre) {
        return ((CentreOpened) requireNonNull(STREAMS.get(centre)).getFirst().payload()).minimumAge();
    }

    @Test
    void a_centre_and_a_participant_are_there_before_anything_is_recorded_about_them() {
        Set<String> begun = new HashSet<>();
        Map<UUID, String> centres = new HashMap<>();
        for (Recorded event : EVENTS) {
            begun.add(event.streamId());
            Object centre = event.metadata().get("centre");
            if (centre != null) {
                assertThat(begun).contains(centre.toString());
            }
            if (event.payload() instanceof ParticipantRegistered) {
                centres.put(UUID.fromString(event.streamId()), String.valueOf(centre));
            }
            assertThat(people(event.payload()))
                    .allSatisfy(person -> assertThat(centres).containsEntry(person, String.valueOf(centre)));
        }
    }

    @Test
    void nothing_is_recorded_about_those_who_are_erased() {
        Set<UUID> erased = new HashSet<>();
        for (Recorded event : EVENTS) {
            if (event.payload() instanceof ParticipantErased) {
                erased.add(UUID.fromString(event.streamId()));
            }
            assertThat(people(event.payload())).noneMatch(erased::contains);
        }
        assertThat(erased).isNotEmpty();
    }

    /** Who is recorded to have come for the first time, or to have been present. */
    private static List<UUID> people(Event event) {
        return switch (event) {
            case ReferralReceived it -> List.of(it.participantId());
            case SessionHeld it -> List.copyOf(it.participants());
            default -> List.of();
        };
    }

    @Test
    void no_recept_comes_in_twice() {
        Stream<ReferralReceived> recepts = EVENTS.stream()
                .map(Recorded::payload)
                .filter(ReferralReceived.class::isInstance)
                .map(ReferralReceived.class::cast)
                .filter(it -> it.issuedOn() != null);

        assertThat(recepts.map(it -> it.participantId() + " " + it.centreId() + " " + it.issuedOn()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }
}
