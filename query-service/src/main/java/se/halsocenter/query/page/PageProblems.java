package se.halsocenter.query.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.halsocenter.query.Words;
import se.halsocenter.query.login.Cookies;
import se.halsocenter.query.web.Html;
import se.halsocenter.query.web.Problem;
import se.halsocenter.query.web.ProblemPages;
import se.halsocenter.query.web.Trace;
import se.halsocenter.query.web.Violation;

/**
 * The pages that tell of problems. Whoever is not signed in is asked to; whose token has ended is sent to the issuer at once, and
 * comes back to the same address.
 */
@Component
final class PageProblems implements ProblemPages {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Frames frames;
    private final Cookies cookies;
    private final Templates templates;

    PageProblems(Frames frames, Cookies cookies, Templates templates) {
        this.frames = frames;
        this.cookies = cookies;
        this.templates = templates;
    }

    /**
     * What is told.
     *
     * @param login where one signs in to come back here
     * @param atOnce whether to go there without being asked
     */
    record Told(
            Frame frame, Problem problem, List<Violation> violations, String traceId, String login, boolean atOnce) {
        Told {
            violations = List.copyOf(violations);
        }

        /** What can be done about it. */
        Words advice() {
            return switch (problem) {
                case LOGIN_FAILED ->
                    new Words(
                            "Inloggningen avbröts eller tog för lång tid. Börja om.",
                            "It was broken off, or took too long. Begin anew.");
                case UNAUTHENTICATED -> new Words("Logga in för att se siffrorna.", "Sign in to see the figures.");
                case FORBIDDEN ->
                    new Words(
                            "Din roll får inte läsa det här. Definitionerna är öppna för alla som loggat in.",
                            "Your role may not read this. The definitions are open to everyone who has signed in.");
                case UNKNOWN_PATH, UNKNOWN_ID, UNKNOWN_KPI ->
                    new Words(
                            "Kontrollera adressen, eller gå till översikten.",
                            "Check the address, or go to the overview.");
                case UNREADABLE, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, INVALID_PARAMETER ->
                    new Words("Adressen har något som inte går att läsa.", "Something in the address cannot be read.");
                case NOT_JSON,
                        INVALID_HEADER,
                        ID_TAKEN,
                        TOO_LARGE,
                        UNSUPPORTED_MEDIA_TYPE,
                        INVALID_BODY,
                        IDEMPOTENCY_KEY_REUSED ->
                    new Words("Det som skickades går inte att ta emot.", "What was sent cannot be taken.");
                case TOO_MANY_REQUESTS, TOO_MANY_LISTENERS ->
                    new Words("Vänta en liten stund och försök igen.", "Wait a little while and try again.");
                case NOT_YET_THERE, NOT_SIGNED_YET, NO_STATEMENT, UNAVAILABLE, ISSUER_AWAY ->
                    new Words(
                            "Det går oftast över av sig självt. Försök igen om en liten stund.",
                            "It usually passes by itself. Try again in a little while.");
                case INTERNAL, LOG_BROKEN ->
                    new Words("Felet är vårt och har skrivits i loggen.", "The fault is ours and stands in the log.");
            };
        }

        boolean mayRetry() {
            return problem == Problem.LOGIN_FAILED || problem.status() >= 429;
        }

        /** Where to try again. */
        String again() {
            return problem == Problem.LOGIN_FAILED ? "/login" : frame.here().toString();
        }
    }

    @Override
    public Optional<Html> of(Problem problem, List<Violation> violations, HttpServletRequest request) {
        return isForSomebody(request)
                ? Optional.of(templates.page(
                        problem == Problem.UNAUTHENTICATED ? "login" : "problem", told(problem, violations, request)))
                : Optional.empty();
    }

    /** A program names no page among what it takes, or brings its token itself. */
    private static boolean isForSomebody(HttpServletRequest request) {
        String accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return accepted.contains("text/html")
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && READS.contains(request.getMethod());
    }

    private Told told(Problem problem, List<Violation> violations, HttpServletRequest request) {
        String query = request.getQueryString();
        String back = path(request) + (query == null ? "" : "?" + query);
        return new Told(
                frames.of(request),
                problem,
                violations,
                Trace.id(request),
                "/login?" + Address.query(Map.of("back", back)),
                cookies.token(request).isPresent());
    }

    /** On the second way through, for errors, the first one's. */
    private static String path(HttpServletRequest request) {
        Object first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return first instanceof String path ? path : Objects.requireNonNullElse(request.getRequestURI(), "/");
    }
}
