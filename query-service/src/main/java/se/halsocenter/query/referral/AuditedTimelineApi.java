package se.halsocenter.query.referral;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.Seen;
import se.halsocenter.accesslog.What;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.eventlog.Head;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.ReferralEvent;
import se.halsocenter.query.web.Ids;
import se.halsocenter.query.web.Language;
import se.halsocenter.query.web.Parameters;

/** The story of any way for auditors, straight from the log: what is parked and in no view is told as well. */
@RestController
@OpenTo(Right.AUDITS)
@Reads(What.AUDITED_TIMELINE)
final class AuditedTimelineApi {
    private final EventLog log;

    AuditedTimelineApi(EventLog log) {
        this.log = log;
    }

    @GetMapping(path = "/v1/audit/referrals/{referralId}/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
    ReferralApi.Story timeline(
            @PathVariable String referralId,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request) {
        Parameters parameters = new Parameters(query);
        parameters.only();
        parameters.refuseMistakes();
        UUID id = Ids.of(referralId);
        Head head = log.head();
        List<StoredEvent> history = log.stream(id.toString(), head.position());
        if (history.isEmpty() || !(history.getFirst().payload() instanceof ReferralEvent)) {
            throw Ids.unknown();
        }
        Seen.one(id, Timeline.participants(history));
        return new ReferralApi.Story(head, id, Timeline.of(history, Language.of(request)));
    }
}
