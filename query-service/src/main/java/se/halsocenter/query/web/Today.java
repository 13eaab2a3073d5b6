package se.halsocenter.query.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day of a request. */
@Component
public final class Today {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /** Today in Europe/Stockholm. */
    public LocalDate day() {
        return LocalDate.now(clock.withZone(STOCKHOLM));
    }
}
