package se.halsocenter.query.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.halsocenter.access.Caller;
import se.halsocenter.query.kpi.Details;
import se.halsocenter.query.kpi.Questions;
import se.halsocenter.query.publication.Publication.Frozen;
import se.halsocenter.query.web.Parameters;

/** Finds how published figures have moved since (revideringar). */
@Component
final class Revisions {
    private final Questions questions;
    private final Details details;

    Revisions(Questions questions, Details details) {
        this.questions = questions;
        this.details = details;
    }

    /** Each figure of a publication as it is now, and what moved it: as the caller sees it, or as a reader outside does. */
    List<Revised> since(Frozen frozen, long minPosition) {
        return PublishedContent.of(frozen).figures().stream()
                .map(published -> since(frozen.publication(), published, minPosition))
                .toList();
    }

    private Revised since(Publication publication, PublishedFigure published, long minPosition) {
        Map<String, List<String>> query = new LinkedHashMap<>(published.query());
        query.put("from", List.of(publication.id().toString()));
        query.put("minPosition", List.of(Long.toString(minPosition)));
        return reader(published)
                .see(() -> Revised.of(
                        published, details.moved(questions.readTwice(published.kpi(), new Parameters(query)))));
    }

    private static Caller reader(PublishedFigure published) {
        Caller caller = Caller.required();
        return caller.seesAllFiguresOf(published.query().getOrDefault("centreId", List.of()))
                ? caller
                : Caller.outsideReader();
    }
}
