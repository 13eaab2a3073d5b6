package se.halsocenter.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Problems as people read them in a browser; programs get problem documents. */
public interface ProblemPages {

    /** The page that tells of a problem; nothing for a program. */
    Optional<Html> of(Problem problem, List<Violation> violations, HttpServletRequest request);
}
