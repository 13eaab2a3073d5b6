package se.halsocenter.query.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenTo;
import se.halsocenter.access.Right;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.kpi.AsKnown;
import se.halsocenter.query.kpi.Question.AsOf;
import se.halsocenter.query.web.Ids;
import se.halsocenter.query.web.Language;
import se.halsocenter.query.web.Mistake;
import se.halsocenter.query.web.Parameters;
import se.halsocenter.query.web.Today;

/** The annual report of a centre for a year, as data, as a page and as documents. */
@RestController
@Reads(What.NOTHING)
@OpenTo(Right.REPORTS)
final class ReportApi {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    /** Older than any hälsocenter. */
    private static final int FIRST_YEAR = 2000;

    private final AsKnown asKnown;
    private final Reports reports;
    private final Today today;

    ReportApi(AsKnown asKnown, Reports reports, Today today) {
        this.asKnown = asKnown;
        this.reports = reports;
        this.today = today;
    }

    @GetMapping("/v1/reports/{centreId}/{year}")
    ResponseEntity<?> report(
            @PathVariable String centreId,
            @PathVariable String year,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        Parameters parameters = new Parameters(query);
        parameters.only("asOf", "minPosition", "format");
        Optional<Format> named = parameters.one("format", Format::of);
        Format format =
                named.isPresent() || parameters.has("format") ? named.orElse(Format.JSON) : Format.accepted(request);
        int asked = year(year, parameters);
        Report report = asKnown.read(
                parameters,
                asOf -> reports.report(centreId, asked, asOf, moment(parameters, asOf))
                        .orElseThrow(Ids::unknown));
        return Documents.answer(report, format, Language.of(request));
    }

    /** Whoever names a moment wants that one, and not the newest release. */
    private static @Nullable AsOf moment(Parameters parameters, Head asOf) {
        return parameters.has("asOf") ? new AsOf.AtPosition(asOf.position()) : null;
    }

    private int year(String text, Parameters parameters) {
        int last = today.day().getYear();
        int year = YEAR.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > last) {
            parameters.mistake(Mistake.OUT_OF_RANGE, "year", FIRST_YEAR, last);
        }
        return year;
    }
}
