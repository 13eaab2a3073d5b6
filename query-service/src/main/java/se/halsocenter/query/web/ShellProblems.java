package se.halsocenter.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import se.halsocenter.access.AccessProblems;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents, or pages for a browser, for what is stopped before any controller sees it. */
@Component
final class ShellProblems implements AccessProblems {
    private static final String SECONDS_TO_WAIT = "5";

    private final JsonMapper json;
    private final ProblemPages pages;

    ShellProblems(JsonMapper json, ProblemPages pages) {
        this.json = json;
        this.pages = pages;
    }

    @Override
    public void write(Kind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = of(kind);
        response.setStatus(problem.status());
        if (kind == Kind.ISSUER_AWAY) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        Optional<Html> page = pages.of(problem, List.of(), request);
        if (page.isPresent()) {
            page.get().writeTo(response);
            return;
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(ProblemDocument.of(problem, List.of(), request)));
    }

    private static Problem of(Kind kind) {
        return switch (kind) {
            case UNAUTHENTICATED -> Problem.UNAUTHENTICATED;
            case FORBIDDEN -> Problem.FORBIDDEN;
            case TOO_MANY_REQUESTS -> Problem.TOO_MANY_REQUESTS;
            case ISSUER_AWAY -> Problem.ISSUER_AWAY;
        };
    }
}
