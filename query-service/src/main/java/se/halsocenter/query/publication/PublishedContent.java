package se.halsocenter.query.publication;

import java.util.List;
import se.halsocenter.query.publication.Publication.Frozen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a publication says, read from its bytes alone.
 *
 * @param sha256 of these bytes, in hexadecimal digits
 * @param position the place in the log that its figures are frozen at
 */
public record PublishedContent(String sha256, long position, List<PublishedFigure> figures) {
    public PublishedContent {
        figures = List.copyOf(figures);
    }

    static PublishedContent of(Frozen frozen) {
        JsonNode content = JsonMapper.shared().readTree(frozen.content());
        return new PublishedContent(
                Content.sha256(frozen.content()),
                content.get("asOf").get("position").asLong(),
                content.get("figures").valueStream().map(PublishedFigure::of).toList());
    }
}
