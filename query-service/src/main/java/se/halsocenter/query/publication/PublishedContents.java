package se.halsocenter.query.publication;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads publications for whoever compares them with something else, as far as the caller may. */
@Component
public final class PublishedContents {
    private final Publications publications;

    PublishedContents(Publications publications) {
        this.publications = publications;
    }

    /** What a publication says, if there is one with the id. */
    public Optional<PublishedContent> find(UUID id) {
        return publications.find(id).map(PublishedContent::of);
    }
}
