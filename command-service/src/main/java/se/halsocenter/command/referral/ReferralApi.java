package se.halsocenter.command.referral;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.referral.ReferralCommand.CancelBooking;
import se.halsocenter.command.referral.ReferralCommand.DeclineReferral;
import se.halsocenter.command.referral.ReferralCommand.HoldConversation;
import se.halsocenter.command.referral.ReferralCommand.MakeBooking;
import se.halsocenter.command.referral.ReferralCommand.RecordNoShow;
import se.halsocenter.command.referral.ReferralCommand.ReturnReferral;
import se.halsocenter.command.referral.ReferralCommand.Step;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Secret;
import se.halsocenter.command.write.Streams;
import se.halsocenter.command.write.WriteRefused;
import se.halsocenter.command.write.WriteRequest;
import se.halsocenter.command.write.Writes;
import se.halsocenter.eventlog.Aggregates;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.BookingMade;
import se.halsocenter.events.ReferralEvent.CancelledBy;
import se.halsocenter.events.ReferralEvent.Channel;
import se.halsocenter.events.ReferralEvent.ConversationKind;
import se.halsocenter.events.ReferralEvent.DeclineReason;
import se.halsocenter.events.ReferralEvent.ReturnReason;

/** Registers every step on a referral's way after the intake. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.CASES)
final class ReferralApi {
    static final String STREAM_TYPE = "referral";

    private final Writes writes;
    private final Streams streams;

    ReferralApi(Writes writes, Streams streams, Aggregates aggregates) {
        this.writes = writes;
        this.streams = streams;
        aggregates.register(
                STREAM_TYPE,
                ReferralAggregate.class,
                ReferralAggregate::new,
                command -> ((Command) command).streamId());
    }

    @PostMapping("/v1/referrals/{referralId}/bookings")
    ResponseEntity<Answer> book(@PathVariable UUID referralId, WriteRequest request) {
        return record(request, body -> booking(body, referralId, request.today()));
    }

    @PostMapping("/v1/referrals/{referralId}/bookings/{bookingId}/cancellation")
    ResponseEntity<Answer> cancel(@PathVariable UUID referralId, @PathVariable UUID bookingId, WriteRequest request) {
        return record(request, body -> {
            requireBooking(referralId, bookingId);
            return cancellation(body, referralId, bookingId, request.today());
        });
    }

    @PostMapping("/v1/referrals/{referralId}/no-shows")
    ResponseEntity<Answer> recordNoShow(@PathVariable UUID referralId, WriteRequest request) {
        return record(request, body -> noShow(body, referralId, request.today()));
    }

    @PostMapping("/v1/referrals/{referralId}/decline")
    ResponseEntity<Answer> decline(@PathVariable UUID referralId, WriteRequest request) {
        return record(request, body -> decline(body, referralId, request.today()));
    }

    @PostMapping("/v1/referrals/{referralId}/return")
    ResponseEntity<Answer> giveBack(@PathVariable UUID referralId, WriteRequest request) {
        return record(request, body -> {
            body.prose("coverLetter", Secret.Kind.COVER_LETTER);
            return giveBack(body, referralId, request.today());
        });
    }

    @PostMapping("/v1/referrals/{referralId}/conversations")
    ResponseEntity<Answer> hold(@PathVariable UUID referralId, WriteRequest request) {
        return record(request, body -> conversation(body, referralId, request.today()));
    }

    static Step booking(JsonBody body, UUID referralId, LocalDate today) {
        return new MakeBooking(
                referralId,
                today,
                body.id(),
                body.code("purpose", ConversationKind.class),
                body.dateTime("startsAt"),
                body.code("channel", Channel.class));
    }

    static Step cancellation(JsonBody body, UUID referralId, UUID bookingId, LocalDate today) {
        return new CancelBooking(
                referralId, today, bookingId, body.date("cancelledOn"), body.code("by", CancelledBy.class));
    }

    static Step noShow(JsonBody body, UUID referralId, LocalDate today) {
        return new RecordNoShow(
                referralId,
                today,
                body.date("missedOn"),
                body.optionalUuid("bookingId"),
                body.code("purpose", ConversationKind.class));
    }

    static Step decline(JsonBody body, UUID referralId, LocalDate today) {
        return new DeclineReferral(
                referralId, today, body.date("declinedOn"), body.code("reason", DeclineReason.class));
    }

    static Step giveBack(JsonBody body, UUID referralId, LocalDate today) {
        return new ReturnReferral(referralId, today, body.date("returnedOn"), body.code("reason", ReturnReason.class));
    }

    static Step conversation(JsonBody body, UUID referralId, LocalDate today) {
        return new HoldConversation(
                referralId,
                today,
                body.code("kind", ConversationKind.class),
                body.date("heldOn"),
                body.optionalCode("channel", Channel.class),
                body.optionalInteger("minutes", 1, 720),
                body.optionalUuid("bookingId"));
    }

    private ResponseEntity<Answer> record(WriteRequest request, Function<JsonBody, Step> step) {
        return writes.record(request, STREAM_TYPE, step);
    }

    static Streams.Stream<ReferralEvent> stream(UUID referralId) {
        return new Streams.Stream<>(STREAM_TYPE, ReferralEvent.class, referralId.toString());
    }

    /** A booking that the address names must exist, whatever else is wrong. */
    private void requireBooking(UUID referralId, UUID bookingId) {
        boolean exists = streams.facts(stream(referralId)).all().stream()
                .anyMatch(fact -> fact.event() instanceof BookingMade made
                        && made.bookingId().equals(bookingId));
        if (!exists) {
            throw new WriteRefused(Problem.UNKNOWN_ID);
        }
    }
}
