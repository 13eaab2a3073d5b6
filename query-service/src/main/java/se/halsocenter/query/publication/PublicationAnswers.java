package se.halsocenter.query.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.halsocenter.query.kpi.Answers;
import se.halsocenter.query.kpi.LineAnswers;

/** The shapes of the answers, their fields in the documented order. */
final class PublicationAnswers {
    private PublicationAnswers() {}

    static Map<String, Object> publication(Publication publication) {
        return publication(publication, true);
    }

    /** What would be published. */
    static Map<String, Object> triedOut(Publication publication) {
        return publication(publication, false);
    }

    private static Map<String, Object> publication(Publication publication, boolean stored) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", stored ? publication.id() : null);
        answer.put("title", publication.title());
        answer.put("publishedAt", stored ? publication.publishedAt() : null);
        answer.put("asOf", publication.asOf());
        answer.put("centre", publication.by().centre());
        answer.put("sha256", stored ? publication.sha256() : null);
        answer.put("bytes", publication.bytes());
        return answer;
    }

    /** What has moved a publication's figures since. */
    static Map<String, Object> changes(Publication publication, List<Revised> figures, List<String> notes) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("publication", publication(publication));
        answer.put("notes", notes);
        answer.put("figures", figures.stream().map(PublicationAnswers::figure).toList());
        return answer;
    }

    private static Map<String, Object> figure(Revised revised) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("kpi", Answers.named(revised.kpi()));
        answer.put("from", revised.moved().from());
        answer.put("to", revised.moved().to());
        answer.put("recounted", revised.recounted());
        answer.put("cells", LineAnswers.movements(revised.kpi(), revised.movements()));
        return answer;
    }
}
