package se.halsocenter.eventlog;

import java.util.List;
import se.halsocenter.eventlog.EventJson.Upcaster;

/**
 * The one list of what leads from older revisions of events to today's. An upcaster knows the payload and nothing else: it
 * says what was meant when the older revision was written, and never changes, since what it reads never does.
 */
public final class Upcasters {
    private static final List<Upcaster> ALL = List.of(new Upcaster(
            "referral.questionnaire-sent",
            1,
            "`instrument` is said; before, there was one questionnaire only, `halsocenter-1`",
            payload -> payload.put("instrument", "halsocenter-1")));

    private Upcasters() {}

    /** All of them, in the order in which they came into use. */
    public static List<Upcaster> all() {
        return ALL;
    }
}
