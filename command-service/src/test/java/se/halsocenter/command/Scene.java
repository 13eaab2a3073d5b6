package se.halsocenter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.halsocenter.command.Service.Reply;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.eventlog.TestDatabase;

/** A running service with a centre that takes adults, and short words for what happens there. */
public final class Scene implements AutoCloseable {
    public static final String CENTRE = "vaggeryd";

    public final TestDatabase database = TestDatabase.create();
    public final Service service = new Service(database);

    public Scene() {
        accepted(service.post("/v1/centres", json("""
                {'centreId': 'vaggeryd', 'name': 'Hälsocenter Vaggeryd', 'municipality': '0665',
                 'openedOn': '2021-10-25', 'phase': 'ESTABLISHMENT', 'minimumAge': 18}""")));
    }

    /** A day that lies ahead in every zone. */
    public static LocalDate ahead() {
        return LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(2);
    }

    /** JSON with its quotation marks written as apostrophes, and arguments filled in. */
    @SuppressWarnings("AnnotateFormatMethod")
    public static String json(String text, Object... arguments) {
        return text.formatted(arguments).replace('\'', '"');
    }

    /** The id of a participant of this centre, whichever was spoken of before. */
    public String participant(int birthYear) {
        return accepted(service.send(service.anonymous("/v1/participants")
                        .header("Authorization", service.staff().of(CENTRE))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                json("{'birthYear': %d, 'sex': 'FEMALE'}", birthYear)))))
                .text("id");
    }

    /** The id of a new adult's intake on 1 March 2023. */
    public String referral(String source) {
        return accepted(service.post("/v1/referrals", intake(participant(1970), source, "2023-03-01")))
                .text("id");
    }

    public static String intake(String participantId, String source, String receivedOn) {
        return json(
                "{'participantId': '%s', 'centreId': '%s', 'source': '%s', 'receivedOn': '%s'}",
                participantId, CENTRE, source, receivedOn);
    }

    public Reply step(String referralId, String step, String body, Object... arguments) {
        return service.post("/v1/referrals/" + referralId + "/" + step, json(body, arguments));
    }

    public static Reply accepted(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isIn(200, 201);
        return reply;
    }

    /** Asserts a problem, its violations, and that nothing was recorded since a position of the log. */
    public void refused(long head, Reply reply, int status, String... violations) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.violations()).containsExactlyInAnyOrder(violations);
        assertThat(service.head()).as("the log is untouched").isEqualTo(head);
    }

    /** The stored names of a stream's events, in order. */
    public List<String> history(String streamId) {
        return service.log().stream(streamId).stream().map(StoredEvent::type).toList();
    }

    /** Both at once, as nearly as two threads can. */
    public static List<Reply> race(Callable<Reply> one, Callable<Reply> other) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> replies = threads.invokeAll(List.of(one, other));
            return List.of(replies.getFirst().get(), replies.getLast().get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String anyId() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        service.close();
    }
}
