package se.halsocenter.command.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.command.centre.CentreSettings;
import se.halsocenter.command.centre.Centres;
import se.halsocenter.command.plan.PlanCommand.AddItem;
import se.halsocenter.command.plan.PlanCommand.FollowUpItem;
import se.halsocenter.command.plan.PlanCommand.SetItemFuture;
import se.halsocenter.command.write.Amendments;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.JsonBody;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Streams;
import se.halsocenter.command.write.WriteRefused;
import se.halsocenter.command.write.WriteRequest;
import se.halsocenter.command.write.Writes;
import se.halsocenter.eventlog.Aggregates;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.PlanEvent;
import se.halsocenter.events.PlanEvent.ItemAdded;
import se.halsocenter.events.PlanEvent.ItemFollowedUp;
import se.halsocenter.events.PlanEvent.ItemFutureSet;
import se.halsocenter.events.PlanEvent.ItemOutcome;

/** Registers what a centre plans for a year, how it went and what comes next. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.CENTRE_WORK)
final class PlanApi {
    private static final String STREAM_TYPE = "plan";
    private static final int FIRST_YEAR = 2000;
    /** A plan is made in the year before its own, at the latest one more ahead. */
    private static final int YEARS_AHEAD = 2;

    private static final int LONGEST_TEXT = 2000;

    private final Writes writes;
    private final Amendments amendments;
    private final Centres centres;
    private final EventLog log;

    PlanApi(Writes writes, Amendments amendments, Centres centres, EventLog log, Aggregates aggregates) {
        this.writes = writes;
        this.amendments = amendments;
        this.centres = centres;
        this.log = log;
        aggregates.register(
                STREAM_TYPE, PlanAggregate.class, PlanAggregate::new, command -> ((Command) command).streamId());
    }

    @PostMapping("/v1/plans/{centreId}/{year}/items")
    ResponseEntity<Answer> add(@PathVariable String centreId, @PathVariable int year, WriteRequest request) {
        return writes.record(request, STREAM_TYPE, body -> {
            return item(body, requireCentre(centreId, year, request), year, request.today());
        });
    }

    @PutMapping("/v1/plans/{centreId}/{year}/items/{itemId}/follow-up")
    ResponseEntity<Answer> followUp(
            @PathVariable String centreId, @PathVariable int year, @PathVariable UUID itemId, WriteRequest request) {
        return writes.record(request, STREAM_TYPE, body -> {
            requireItem(centreId, year, itemId);
            return followUp(body, centreId, year, itemId, request.today());
        });
    }

    @PutMapping("/v1/plans/{centreId}/{year}/items/{itemId}/future")
    ResponseEntity<Answer> setFuture(
            @PathVariable String centreId, @PathVariable int year, @PathVariable UUID itemId, WriteRequest request) {
        return writes.record(request, STREAM_TYPE, body -> {
            requireItem(centreId, year, itemId);
            return future(body, centreId, year, itemId, request.today());
        });
    }

    @PostMapping("/v1/plans/{centreId}/{year}/corrections")
    ResponseEntity<Answer> correct(@PathVariable String centreId, @PathVariable int year, WriteRequest request) {
        return amendments.correct(request, stream(centreId, year), (fact, body, today) -> switch (fact) {
            case ItemAdded it -> item(body.keeping(it.itemId()), requireCentre(centreId, year, request), year, today);
            case ItemFollowedUp it -> followUp(body, centreId, year, it.itemId(), today);
            case ItemFutureSet it -> future(body, centreId, year, it.itemId(), today);
        });
    }

    @PostMapping("/v1/plans/{centreId}/{year}/voidings")
    ResponseEntity<Answer> annul(@PathVariable String centreId, @PathVariable int year, WriteRequest request) {
        return amendments.annul(request, stream(centreId, year), fact -> {});
    }

    private static Streams.Stream<PlanEvent> stream(String centreId, int year) {
        return new Streams.Stream<>(STREAM_TYPE, PlanEvent.class, PlanCommand.streamId(centreId, year));
    }

    private static AddItem item(JsonBody body, CentreSettings centre, int year, LocalDate today) {
        return new AddItem(
                centre.centreId(),
                year,
                today,
                body.id(),
                body.listed("focusArea", "focusArea", centre.ownCodes("focusArea")),
                body.text("activity", LONGEST_TEXT));
    }

    private static FollowUpItem followUp(JsonBody body, String centreId, int year, UUID itemId, LocalDate today) {
        return new FollowUpItem(
                centreId,
                year,
                today,
                itemId,
                body.code("outcome", ItemOutcome.class),
                body.text("text", LONGEST_TEXT));
    }

    private static SetItemFuture future(JsonBody body, String centreId, int year, UUID itemId, LocalDate today) {
        return new SetItemFuture(centreId, year, today, itemId, body.text("text", LONGEST_TEXT));
    }

    /** The address names a plan: of a centre that there is, for a year within reach. */
    private CentreSettings requireCentre(String centreId, int year, WriteRequest request) {
        boolean withinReach = year >= FIRST_YEAR && year <= request.today().getYear() + YEARS_AHEAD;
        return centres.withId(centreId)
                .filter(_ -> withinReach)
                .orElseThrow(() -> new WriteRefused(Problem.UNKNOWN_ID));
    }

    private void requireItem(String centreId, int year, UUID itemId) {
        boolean planned =
                StoredEvent.facts(PlanEvent.class, log.stream(PlanCommand.streamId(centreId, year))).all().stream()
                        .anyMatch(fact -> fact.event() instanceof ItemAdded it
                                && it.itemId().equals(itemId));
        if (!planned) {
            throw new WriteRefused(Problem.UNKNOWN_ID);
        }
    }
}
