package se.halsocenter.query.referral;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.Seen;
import se.halsocenter.accesslog.What;
import se.halsocenter.eventlog.Head;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.query.ledger.Snapshot;
import se.halsocenter.query.referral.ReferralView.Row;
import se.halsocenter.query.referral.ReferralView.Wanted;
import se.halsocenter.query.web.Ids;
import se.halsocenter.query.web.Language;
import se.halsocenter.query.web.Lists;
import se.halsocenter.query.web.Page;
import se.halsocenter.query.web.PageAsked;
import se.halsocenter.query.web.Parameters;
import se.halsocenter.query.web.Today;

/** The participants' ways: a list of them, and one with all that is known of it. */
@RestController
@OpenTo(Right.CASES)
@RequestMapping(path = "/v1/referrals", produces = MediaType.APPLICATION_JSON_VALUE)
final class ReferralApi {
    private final ReferralView view;
    private final Lists lists;
    private final Snapshot snapshot;
    private final Today today;

    ReferralApi(ReferralView view, Lists lists, Snapshot snapshot, Today today) {
        this.view = view;
        this.lists = lists;
        this.snapshot = snapshot;
        this.today = today;
    }

    @Reads(What.REFERRALS)
    @GetMapping
    ResponseEntity<Page.Body<Row>> referrals(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Parameters parameters = new Parameters(query);
        parameters.only(
                "centreId",
                "status",
                "participantId",
                "source",
                "dueBefore",
                "receivedFrom",
                "receivedTo",
                "limit",
                "offset",
                "minPosition");
        Wanted wanted = new Wanted(
                parameters.distinct("centreId"),
                parameters.codes("status", Referral.Status.class),
                parameters.codes("source", Source.class),
                parameters.one("participantId", Ids::read),
                parameters.one("dueBefore", Parameters::day),
                parameters.one("receivedFrom", Parameters::day),
                parameters.one("receivedTo", Parameters::day));
        PageAsked page = PageAsked.of(parameters);
        return lists.answer(parameters, request, () -> view.page(wanted, page).seen(Row::participantId, Row::id));
    }

    @Reads(What.REFERRAL)
    @GetMapping("/{referralId}")
    ReferralDetail referral(@PathVariable String referralId, @RequestParam MultiValueMap<String, String> query) {
        long minPosition = Parameters.onlyMinPosition(query);
        UUID id = Ids.of(referralId);
        return snapshot.at(minPosition, asOf -> {
            List<StoredEvent> history = snapshot.history(id.toString());
            Seen.one(id, Timeline.participants(history));
            return standing(history)
                    .map(way -> ReferralDetail.of(asOf, id, way, history, today.day()))
                    .orElseThrow(Ids::unknown);
        });
    }

    /** Tells also what was voided. */
    @Reads(What.TIMELINE)
    @GetMapping("/{referralId}/timeline")
    Story timeline(
            @PathVariable String referralId,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request) {
        long minPosition = Parameters.onlyMinPosition(query);
        UUID id = Ids.of(referralId);
        return snapshot.at(minPosition, asOf -> {
            List<StoredEvent> history = snapshot.history(id.toString());
            if (!isReferral(history)) {
                throw Ids.unknown();
            }
            Seen.one(id, Timeline.participants(history));
            return new Story(asOf, id, Timeline.of(history, Language.of(request)));
        });
    }

    /** A way's story. */
    record Story(Head asOf, UUID id, List<Timeline.Entry> entries) {}

    private static Optional<Referral> standing(List<StoredEvent> history) {
        return isReferral(history) ? Referral.of(StoredEvent.facts(ReferralEvent.class, history)) : Optional.empty();
    }

    private static boolean isReferral(List<StoredEvent> history) {
        return !history.isEmpty() && history.getFirst().payload() instanceof ReferralEvent;
    }
}
