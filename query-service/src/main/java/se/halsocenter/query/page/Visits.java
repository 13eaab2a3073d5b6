package se.halsocenter.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.halsocenter.access.Caller;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.AsKnown;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Every;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Figures;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Periods;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.ledger.Centres.Named;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Parameters;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.Refused;
import se.halsocenter.query.web.Today;

/** Opens pages: reads out of an address what they are about, and lets all their figures come from one place in the log. */
@Component
final class Visits {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** What tells best whether anything has happened in a year. */
    private static final String PULSE = "intakes";

    private final Frames frames;
    private final AsKnown asKnown;
    private final Centres centres;
    private final Figures figures;
    private final Today today;

    Visits(Frames frames, AsKnown asKnown, Centres centres, Figures figures, Today today) {
        this.frames = frames;
        this.asKnown = asKnown;
        this.centres = centres;
        this.figures = figures;
        this.today = today;
    }

    /**
     * What is shown to whoever sends a request.
     *
     * @throws AccessDeniedException for a centre that is not theirs, whether or not it exists
     * @throws Refused if the address cannot be read, or names a centre that does not exist
     */
    <T> T show(HttpServletRequest request, Function<Visit, T> page) {
        Frame frame = frames.of(request);
        return asKnown.read(known(frame.here()), asOf -> page.apply(opened(frame, asOf)));
    }

    /** What the address says of knowledge, as the API reads it; a day means all of it. */
    private Map<String, List<String>> known(Address address) {
        String asOf = address.value("asOf");
        if (asOf == null) {
            return Map.of();
        }
        Optional<LocalDate> day = Parameters.day(asOf);
        if (day.isEmpty()) {
            return Map.of("asOf", List.of(asOf));
        }
        return day.get().equals(today.day())
                ? Map.of()
                : Map.of("asOf", List.of(endOf(day.get()).toString()));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(STOCKHOLM).toInstant().minusMillis(1);
    }

    private Visit opened(Frame frame, Head asOf) {
        Caller caller = Caller.required();
        List<Named> seen = centres.named(asOf.position()).stream()
                .filter(centre -> caller.sees(centre.id()))
                .toList();
        Period thisYear = Every.YEAR.containing(today.day());
        Visit visit = new Visit(
                frame,
                caller,
                asOf,
                seen,
                centre(frame, caller, seen),
                thisYear,
                today.day(),
                figures,
                new HashMap<>());
        String period = frame.here().value("period");
        return visit.during(period == null ? latest(visit) : parsed(period));
    }

    private static @Nullable String centre(Frame frame, Caller caller, List<Named> seen) {
        String named = frame.here().value("centre");
        if (named == null) {
            return caller.mayReadFiguresOfAll()
                    ? null
                    : caller.visibleCentres().stream()
                            .filter(it -> !it.equals("*"))
                            .findFirst()
                            .orElseThrow(() -> new AccessDeniedException("figures of no centre"));
        }
        if (!caller.sees(named)) {
            throw new AccessDeniedException("another centre");
        }
        if (seen.stream().noneMatch(centre -> centre.id().equals(named)) && !named.equals(caller.centre())) {
            throw new Refused(Problem.UNKNOWN_ID, List.of());
        }
        return named;
    }

    private static Period parsed(String text) {
        return Periods.parse(text)
                .orElseThrow(
                        () -> new Refused(Problem.INVALID_PARAMETER, List.of(Mistake.NO_SUCH_PERIOD.in("period"))));
    }

    /** The latest year in which something came in; a new year begins empty. */
    private static Period latest(Visit visit) {
        if (visit.isEmpty() || !visit.may(PULSE)) {
            return visit.period();
        }
        return visit.ask(PULSE, visit.series()).cells().reversed().stream()
                .filter(cell -> cell.figure().status() != Figure.Status.ZERO)
                .filter(cell -> cell.figure().status() != Figure.Status.NOT_APPLICABLE)
                .findFirst()
                .map(Cell::period)
                .orElse(visit.period());
    }
}
